import { ClusterView, clustersOf, PodView } from './cluster-view';
import { jobsOf, JobView } from './job-view';
import { walk, Walk } from './schema/walk';
import { servicesOf, ServiceView } from './service-view';
import { Kind } from '../../imports/definition';
import { API_GROUP, KINDS } from '../../imports/kuberay';
import { asObject, asText, isObject, JsonObject } from '../private/json';

/** One KubeRay object as it goes to the API server, with the views of it that rules share. */
export class Manifest {
  /** The object, if it is of KubeRay's API group; rules pass over all others. */
  public static of(json: unknown): Manifest | undefined {
    return Manifest.from(json, false);
  }

  /** The same for an object in a file, which cdk8s does not write. */
  public static fromFile(json: unknown): Manifest | undefined {
    return Manifest.from(json, true);
  }

  private static from(json: unknown, isFromFile: boolean): Manifest | undefined {
    if (!isObject(json) || !asText(json.apiVersion)?.startsWith(`${API_GROUP}/`) || isList(json.kind)) { return undefined; }
    const kind = Object.values(KINDS).find(({ kind: name }) => name === json.kind);
    return new Manifest(json, kind ?? strange(json.kind), kind !== undefined, isFromFile);
  }

  private walked?: Walk;
  private views?: readonly ClusterView[];
  private jobViews?: readonly JobView[];
  private serviceViews?: readonly ServiceView[];

  private constructor(
    public readonly json: JsonObject,
    public readonly kind: Kind,
    /** Whether it is one of KubeRay's kinds; of others, nothing but the name is known. */
    public readonly isKnown: boolean,
    public readonly isFromFile: boolean,
  ) {}

  public get metadata(): JsonObject {
    return asObject(this.json.metadata);
  }

  public get annotations(): JsonObject {
    return asObject(this.metadata.annotations);
  }

  /** Every value that the definition describes, and every object that holds one. */
  public get schema(): Walk {
    return this.walked ??= walk(this.json, this.kind);
  }

  /** The cluster specs in it: of a RayCluster its own, of the other kinds the one that they embed. */
  public get clusters(): readonly ClusterView[] {
    return this.views ??= this.isKnown ? clustersOf(this.json, this.kind.kind) : [];
  }

  /** The pods that come of it: of its clusters, and those that submit its jobs. */
  public get pods(): readonly PodView[] {
    return [...this.clusters.flatMap(({ groups }) => groups), ...this.jobs.flatMap(({ submitter }) => submitter ?? [])];
  }

  /** The job specs in it: of a RayJob its own, of a RayCronJob that of its runs. */
  public get jobs(): readonly JobView[] {
    return this.jobViews ??= jobsOf(this.json, this.kind.kind);
  }

  /** The service specs in it: of a RayService its own. */
  public get services(): readonly ServiceView[] {
    return this.serviceViews ??= servicesOf(this.json, this.kind.kind);
  }
}

/** What the API server itself gives, such as RayClusterList. */
function isList(kind: unknown): boolean {
  return Object.keys(KINDS).some(name => kind === `${name}List`);
}

function strange(kind: unknown): Kind {
  return { kind: asText(kind) ?? '', plural: '', doc: '', spec: '', status: '', columns: [] };
}
