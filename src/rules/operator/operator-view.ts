import { parse } from 'yaml';
import { Argument, GivenFlag, hasVariable, isTrue, parseFlags, VARIABLES } from './flags';
import { OPERATOR_FLAGS } from '../../../imports/kuberay';
import { asList, asObject, asText, JsonObject, scalarText } from '../../private/json';
import { Path } from '../../private/path';
import { items, Located, part } from '../cluster-view';
import { KubeRayVersion } from '../kuberay-version';
import { Manifest } from '../manifest';
import { releaseOfImage } from './release-of-image';

const COMPONENT = 'kuberay-operator';

/** A Deployment that runs the KubeRay operator, with what rules ask of it again and again. */
export class OperatorView {
  /** The object, if it is such a Deployment; `others` are all objects of the same app, or files, it among them. */
  public static of(json: unknown, others: () => readonly JsonObject[]): OperatorView | undefined {
    const object = asObject(json);
    if (object.kind !== 'Deployment' || !asText(object.apiVersion)?.startsWith('apps/')) { return undefined; }
    const template = part(part({ path: [], spec: object }, 'spec'), 'template');
    const container = items(part(template, 'spec'), 'containers').find(({ spec }) => isOperator(spec));
    return container && new OperatorView(object, part(template, 'spec'), container, others);
  }

  private parsed?: { flags: GivenFlag[]; rest?: Argument };
  private settings?: JsonObject;
  private all?: readonly JsonObject[];
  private manifests?: readonly Manifest[];

  private constructor(
    public readonly json: JsonObject,
    public readonly pod: Located,
    /** The container of the operator. */
    public readonly container: Located,
    private readonly allObjects: () => readonly JsonObject[],
  ) {}

  public get metadata(): JsonObject {
    return asObject(this.json.metadata);
  }

  public get annotations(): JsonObject {
    return asObject(this.metadata.annotations);
  }

  public get name(): string {
    return asText(this.metadata.name) ?? '';
  }

  public get namespace(): string | undefined {
    return asText(this.metadata.namespace);
  }

  public get image(): string {
    return asText(this.container.spec.image) ?? '';
  }

  /** All objects of the same app, or files. */
  public get objects(): readonly JsonObject[] {
    return this.all ??= this.allObjects();
  }

  /** The KubeRay objects among them. */
  public get rayObjects(): readonly Manifest[] {
    return this.manifests ??= this.objects.flatMap(json => Manifest.of(json) ?? []);
  }

  /** Its release, where the tag of the image is one that is known. */
  public get version(): KubeRayVersion | undefined {
    return releaseOfImage(this.image);
  }

  /** Its flags, and the first argument that is none. */
  public get flags(): { flags: readonly GivenFlag[]; rest?: Argument } {
    return this.parsed ??= parseFlags(['command', 'args'].flatMap(key => asList(this.container.spec[key])
      .map((text, index) => ({ text: this.expanded(scalarText(text)), path: [...this.container.path, key, index] }))
      // the program is no argument
      .slice(key === 'command' ? 1 : 0)));
  }

  /** The value of a flag, or what the configuration file says in its place, if it is known. */
  public setting(flag: string): string | undefined {
    const { key } = OPERATOR_FLAGS[flag];
    if (!this.hasFile || key === undefined) { return this.knows(flag) ? this.given(flag)?.value : undefined; }
    const value = (this.settings ??= this.configuration() ?? {})[key] ?? undefined;
    return value === undefined ? undefined : scalarText(value);
  }

  /** Whether the objects say what a flag is set to: not if it is a variable, or in a file, that comes from elsewhere. */
  public knows(flag: string): boolean {
    return this.hasFile ? this.configuration() !== undefined : !hasVariable(this.given(flag)?.value);
  }

  /** Where a flag stands, or would stand. */
  public pathOf(flag: string): Path {
    return this.given(flag)?.path ?? [...this.container.path, 'args'];
  }

  /** The namespaces that it watches, if not all. */
  public get watched(): string[] | undefined {
    const text = this.setting('watch-namespace') ?? '';
    return text === '' ? undefined : text.split(',');
  }

  public watches(namespace: string | undefined): boolean {
    return this.watched === undefined || (namespace !== undefined && this.watched.includes(namespace));
  }

  /** Whether only one of its pods works at a time. */
  public get hasLeaderElection(): boolean {
    return isTrue(this.setting('enable-leader-election') ?? 'true');
  }

  /** A variable of its own. */
  public env(name: string): Located | undefined {
    return items(this.container, 'env').find(({ spec }) => spec.name === name);
  }

  /** As Kubernetes expands an argument, as far as the variables are known. */
  private expanded(text: string): string {
    return text.replace(VARIABLES, (reference, name: string) => {
      const { value, valueFrom } = this.env(name)?.spec ?? {};
      const isNamespace = asObject(asObject(valueFrom).fieldRef).fieldPath === 'metadata.namespace';
      return (isNamespace ? this.namespace : asText(value)) ?? reference;
    });
  }

  /** The last counts, as for Go. */
  private given(flag: string): GivenFlag | undefined {
    return this.flags.flags.filter(({ name }) => name === flag).at(-1);
  }

  private get hasFile(): boolean {
    return this.given('config')?.value !== undefined;
  }

  /** The file of `--config`, where it comes from a ConfigMap that is there, too. */
  private configuration(): JsonObject | undefined {
    const volumes = items(this.pod, 'volumes').map(({ spec }) => asText(asObject(spec.configMap).name));
    const maps = this.objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && asObject(metadata).namespace === this.namespace
      && volumes.includes(asText(asObject(metadata).name)));
    return maps.flatMap(({ data }) => Object.values(asObject(data))).map(yamlObject).find(({ kind }) => kind === 'Configuration');
  }
}

function yamlObject(text: unknown): JsonObject {
  try {
    return asObject(parse(asText(text) ?? ''));
  } catch {
    return {};
  }
}

/** By its image, or by its name, which a wrong image does not change. */
function isOperator({ name, image }: JsonObject): boolean {
  return name === COMPONENT || /(^|\/)kuberay\/operator(:|@|$)/.test(asText(image) ?? '');
}
