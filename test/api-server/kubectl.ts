import { spawnSync } from 'child_process';
import { Json } from '../manifests';

/** How kubectl ended. */
export interface Answer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** One question to the API server: may a user do this? */
export interface Attempt {
  readonly verb: string;
  /** Plural, with the subresource behind a slash. */
  readonly resource: string;
  readonly group?: string;
  /** For a cluster-scoped resource, or for all namespaces: leave it out. */
  readonly namespace?: string;
}

/** kubectl of the release of the API server, as a user. */
export class Kubectl {
  /** The flags go to every call of the program. */
  public constructor(private readonly program: string, private readonly flags: readonly string[]) {}

  /** The same, as a user that this one impersonates. */
  public as(user: string): Kubectl {
    return new Kubectl(this.program, [...this.flags, `--as=${user}`]);
  }

  /** Runs it, and leaves it to the caller what an error means. */
  public ask(args: readonly string[], input?: readonly unknown[]): Answer {
    const { status, stdout, stderr } = spawnSync(this.program, [...args, ...this.flags], {
      input: input && documentsOf(input), encoding: 'utf8', maxBuffer: 2 ** 28, env: { PATH: process.env.PATH },
    });
    return { ok: status === 0, stdout, stderr };
  }

  /** What it prints; an error if it fails. */
  public run(...args: string[]): string {
    return this.must(args);
  }

  /** Client-side apply. A line for each object: `namespace/team created`. */
  public apply(objects: readonly unknown[]): string[] {
    return linesOf(this.must(['apply', '--validate=strict', '-f', '-'], objects));
  }

  /** Why the API server, in its strictest way of validating, would not take the objects; empty if it would. */
  public refusals(objects: readonly unknown[]): string[] {
    return linesOf(this.ask(['apply', '--dry-run=server', '--validate=strict', '-f', '-'], objects).stderr);
  }

  /** An object, or nothing if there is none. */
  public get<T = Json>(kind: string, name: string, namespace?: string): T | undefined {
    const found = this.must(['get', kind, name, '--ignore-not-found', '-o', 'json', ...inNamespace(namespace)]);
    return found === '' ? undefined : JSON.parse(found) as T;
  }

  /** All objects of a kind, of a namespace or all. */
  public list<T = Json>(kind: string, namespace?: string): T[] {
    const scope = namespace === undefined ? ['--all-namespaces'] : inNamespace(namespace);
    return (JSON.parse(this.must(['get', kind, '-o', 'json', ...scope])) as { items: T[] }).items;
  }

  /** Begins to delete an object, and does not wait for its end. */
  public delete(kind: string, name: string, namespace?: string): void {
    this.must(['delete', kind, name, '--wait=false', ...inNamespace(namespace)]);
  }

  /** Which of the attempts a user may make: `kubectl auth can-i --as=USER`, for all of them at once. */
  public allowed(user: string, attempts: readonly Attempt[]): Attempt[] {
    if (attempts.length === 0) { return []; }
    const reviews = attempts.map(attempt => accessReview(user, attempt));
    const verdicts = linesOf(this.must(['create', '-f', '-', '-o', 'jsonpath={.status.allowed}{"\\n"}'], reviews));
    return attempts.filter((_, index) => verdicts[index] === 'true');
  }

  /** Everything that the current user may do in a namespace, such as `create jobs.batch`. */
  public rights(namespace: string): string[] {
    const review = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectRulesReview', spec: { namespace } };
    // most users may not read the definitions with which kubectl would validate
    const { status } = JSON.parse(this.must(['create', '--validate=false', '-f', '-', '-o', 'json'], [review])) as { status: { resourceRules: Rule[] } };
    return [...new Set(status.resourceRules.flatMap(rightsIn))].sort();
  }

  private must(args: readonly string[], input?: readonly unknown[]): string {
    const { ok, stdout, stderr } = this.ask(args, input);
    if (!ok) { throw new Error(`kubectl ${args.join(' ')}: ${stderr}`); }
    return stdout;
  }
}

interface Rule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
}

function rightsIn({ verbs, apiGroups, resources }: Rule): string[] {
  return verbs.flatMap(verb => apiGroups.flatMap(group => resources.map(resource => `${verb} ${resource}${group && `.${group}`}`)));
}

function accessReview(user: string, { verb, resource, group = '', namespace }: Attempt): Json {
  const [plural, subresource] = resource.split('/');
  return {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SubjectAccessReview',
    spec: { user, groups: groupsOf(user), resourceAttributes: { verb, group, resource: plural, subresource, namespace } },
  };
}

/** A service account is in these groups; the API server asks for them where it is not the account itself that asks. */
function groupsOf(user: string): string[] {
  const [, namespace] = /^system:serviceaccount:([^:]+):/.exec(user) ?? [];
  return ['system:authenticated', ...(namespace ? ['system:serviceaccounts', `system:serviceaccounts:${namespace}`] : [])];
}

/** As documents: in a `List`, kubectl would validate the objects itself, and not leave it to the API server. */
function documentsOf(objects: readonly unknown[]): string {
  return objects.map(object => `---\n${JSON.stringify(object)}\n`).join('');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter(line => line !== '');
}

function inNamespace(namespace: string | undefined): string[] {
  return namespace === undefined ? [] : ['--namespace', namespace];
}
