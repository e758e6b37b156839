/** A JSON object of the user's own, of which Ray passes on what it holds: jsii has no other word for that. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type JsonMap = { readonly [name: string]: any };

/** A list of the same. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type JsonList = any[];
