/** Names that end like this hold a credential. */
const NAMES = [
  /(?:PASSWORD|PASSWD|PASSPHRASE)$/,
  /(?:^|_)(?:SECRET|TOKEN|API_?KEY|SECRET_KEY|SECRET_ACCESS_KEY|PRIVATE_KEY|ENCRYPTION_KEY|SIGNING_KEY|STORAGE_KEY|STORAGE_ACCESS_KEY|ACCOUNT_KEY)$/,
  /(?:^|_)(?:DB|DATABASE|REDIS|MYSQL|POSTGRES|PG|SMTP|ADMIN|ROOT|USER)_(?:PASS|PWD)$/,
  /^MYSQL_PWD$/,
];

/** But these do not: tokens of language models, counts of them, names of Secret objects, keys that anybody may have. */
const OTHER_NAMES = [
  /(?:^|_)(?:EOS|BOS|PAD|UNK|SEP|CLS|MASK|STOP|START|END|EOT|SPECIAL|IMAGE|MAX|MIN|NUM|PER|FIRST|LAST|NEXT|NEW)_TOKEN$/,
  /(?:^|_)(?:TLS|SSL|CERT|PULL|K8S|KUBE|KUBERNETES)_SECRET$/,
  /(?:^|_)(?:PUBLIC|PUBLISHABLE)_/,
];

/** Whether a variable of that name holds a credential, such as `REDIS_PASSWORD` or `hf-token`. */
export function isCredentialName(name: string): boolean {
  const upper = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[-.]/g, '_').toUpperCase();
  return NAMES.some(pattern => pattern.test(upper)) && !OTHER_NAMES.some(pattern => pattern.test(upper));
}

/** What stands where a credential could, and is none. */
const NO_CREDENTIALS = [
  /^(?:true|false|yes|no|on|off|none|null|nil|enabled?|disabled?|auto|required|optional|default|unset)$/i,
  /^(?:empty|dummy|fake|unused|redacted|placeholder|n\/?a|not[-_ ]?(?:needed|used|required|set))$/i,
  // small numbers count something
  /^-?(?:\d{1,4}|\d*\.\d+)$/,
  // a reference, for Kubernetes, a shell or a template
  /\$[({]|\{\{|^\$\w+$/,
  // a place holder, or a token of a language model
  /^(?:<.*>|\[.*\]|[*x]+)$/,
  // a path, or a reference such as arn:… or https://…
  /^(?:~|\.{0,2})\/|^[a-z][a-z0-9+.-]*:\S/i,
];

/** Whether a text is a value itself: neither empty, a switch, a path nor the name of another place. */
export function isLiteral(value: string): boolean {
  const text = value.trim();
  return text !== '' && !NO_CREDENTIALS.some(pattern => pattern.test(text));
}

/** How the credentials of well-known services begin, which no other text does. */
const CREDENTIALS = [
  /(?<![\w-])(?:AKIA|ASIA)[A-Z0-9]{16}(?![\w-])/,
  /(?<!\w)(?:gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,})/,
  /(?<!\w)hf_[A-Za-z0-9]{30,}/,
  /(?<![\w-])sk-(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{20,}/,
  /(?<!\w)xox[abeprs]-[\w-]{10,}/,
  /(?<!\w)AIza[\w-]{35}/,
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/,
  // the password in a URL, unless it is a reference or a place holder
  /\w:\/\/[^\s/:@"']*:(?![$<{*%])[^\s/@"']+@/,
];

/** Whether there is a credential in a text, by its looks. */
export function holdsCredential(text: string): boolean {
  return CREDENTIALS.some(pattern => pattern.test(text));
}
