import { docComment } from './l1-docs';
import { Kind } from '../imports/definition';
import { API_GROUP, API_VERSION, KINDS } from '../imports/kuberay';

const HEAD = `
import { ApiObject, ApiObjectMetadata, GroupVersionKind, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { requireWritable, toWire } from './wire';

/**
 * An amount of a resource, such as \`500m\`, \`2\` or \`8Gi\`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export class Quantity {
  /**
   * An amount as text, with a unit.
   *
   * @param value such as \`500m\` or \`8Gi\`
   */
  public static fromString(value: string): Quantity {
    return new Quantity(value);
  }

  /**
   * An amount as a plain number.
   *
   * @param value such as 2
   */
  public static fromNumber(value: number): Quantity {
    return new Quantity(value);
  }

  private constructor(
    /** What goes into the manifest. */
    public readonly value: any,
  ) {}
}

/**
 * A number or a name, as for ports, or a number or a percentage.
 */
export class IntOrString {
  /**
   * A name or a percentage.
   *
   * @param value such as \`http\` or \`25%\`
   */
  public static fromString(value: string): IntOrString {
    return new IntOrString(value);
  }

  /**
   * A number.
   *
   * @param value such as 8080
   */
  public static fromNumber(value: number): IntOrString {
    return new IntOrString(value);
  }

  private constructor(
    /** What goes into the manifest. */
    public readonly value: any,
  ) {}
}
`;

/** The construct classes of the kinds, and the classes that hold a value of two types. */
export function constructs(): string {
  return HEAD + Object.values(KINDS).map(construct).join('');
}

function construct({ kind, spec, doc, since, gate }: Kind): string {
  const name = kind.replace(/^Ray/, 'KubeRay');
  const notes = [doc, since && `Since KubeRay ${since}.`, gate && `Needs the feature gate ${gate}.`].filter(note => note).join(' ');
  return [propsOf(name, spec), ...docComment({ text: notes }, ''), classOf(name, kind, spec)].join('\n');
}

function propsOf(name: string, spec: string): string {
  return `
${docComment({ text: `What a \`${name}\` is made of.` }, '').join('\n')}
export interface ${name}Props {
  /**
   * Name, namespace, labels and annotations of the object.
   *
   * @default - a name made from the construct path, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * What the cluster is asked for.
   *
   * @default - none; the operator refuses an object without it
   */
  readonly spec?: ${spec};
}
`;
}

function classOf(name: string, kind: string, spec: string): string {
  return `export class ${name} extends ApiObject {
  /** Its apiVersion and kind. */
  public static readonly GVK: GroupVersionKind = { apiVersion: '${API_GROUP}/${API_VERSION}', kind: '${kind}' };

  /**
   * The manifest of a ${kind}, for where a plain object is wanted.
   *
   * @param props what it is made of
   */
  public static manifest(props: ${name}Props = {}): any {
    return { ...${name}.GVK, metadata: props.metadata, spec: toWire('${spec}', props.spec) };
  }

  /**
   * @param scope the chart, or a construct in one
   * @param id unique in the scope
   * @param props what it is made of
   * @throws if a key cannot be written (\`constructor\`)
   */
  constructor(scope: Construct, id: string, props: ${name}Props = {}) {
    super(scope, id, {
      ...${name}.GVK,
      metadata: requireWritable(props).metadata,
      spec: Lazy.any({ produce: () => toWire('${spec}', props.spec) }),
    });
  }
}
`;
}
