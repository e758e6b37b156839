import { NamedTarget, requireKnown } from './target-flags';
import { Targets } from './targets';
import { asList, asObject } from '../private/json';
import { quote } from '../private/quote';
import { checkObject, isError, LocatedFinding } from '../rules/engine';
import { Manifest } from '../rules/manifest';

/**
 * The part of cdk8s-cli's ValidationContext that a validation needs; the cli is no dependency of this library.
 *
 * @internal
 */
export interface ValidationContext {
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: {
      ruleName: string;
      recommendation: string;
      fix: string;
      violatingResources: { resourceName: string; locations: string[]; manifestPath: string }[];
    }): void;
    submit(status: 'success' | 'failure'): void;
  };
  parseManifest(path: string): unknown[];
}

/**
 * The properties of the validation in `cdk8s.yaml`, as the flags of `cdk8s-kuberay check`.
 *
 * @internal
 */
export interface KubeRayValidationProps {
  readonly kuberay?: string;
  readonly featureGates?: string;
  readonly strict?: boolean;
}

/**
 * A validation for `cdk8s.yaml`: `cdk8s synth` then checks every KubeRay object of the app, also included and typed ones.
 * Only the cdk8s command loads it, so no other language has it.
 *
 * @internal
 */
export class KubeRayValidation {
  private readonly named: NamedTarget;

  public constructor(private readonly props: KubeRayValidationProps = {}) {
    requireProperties(props);
    this.named = { release: props.kuberay, gates: props.featureGates };
    requireKnown(this.named);
  }

  /** Called by `cdk8s synth`. */
  public async validate(context: ValidationContext): Promise<void> {
    const objects = context.manifests.flatMap(file => context.parseManifest(file).flatMap(itemsOf).map(json => ({ file, json: asObject(json) })));
    const targets = new Targets(this.named, objects);
    const findings = objects.flatMap(({ file, json }) => {
      const found = checkObject({ manifest: Manifest.of(json), operator: targets.operator(json) }, targets.of({ file, json })) ?? [];
      return found.map(finding => ({ file, finding }));
    });
    findings.forEach(({ file, finding }) => addViolation(context, file, finding));
    context.report.submit(findings.some(({ finding }) => this.props.strict === true || isError(finding)) ? 'failure' : 'success');
  }
}

const TYPES: Readonly<Record<keyof KubeRayValidationProps, string>> = { kuberay: 'string', featureGates: 'string', strict: 'boolean' };

/** YAML gives numbers where quotes are missing, and names that nobody reads. */
function requireProperties(props: object): void {
  for (const [name, value] of Object.entries(props)) {
    const type = Object.hasOwn(TYPES, name) ? TYPES[name as keyof KubeRayValidationProps] : undefined;
    if (type === undefined) { throw new Error(`cdk8s.yaml: KubeRayValidation has no property ${name}: use ${Object.keys(TYPES).join(', ')}`); }
    if (value !== undefined && typeof value !== type) {
      throw new Error(`cdk8s.yaml: ${name} of KubeRayValidation is no ${type} (${quote(value)}): ${type === 'string' ? 'write it in quotes' : 'write true or false'}`);
    }
  }
}

/** The objects of a List, as kubectl writes it, or the object itself. */
function itemsOf(json: unknown): readonly unknown[] {
  const { kind, items } = asObject(json);
  return kind === 'List' ? asList(items) : [json];
}

function addViolation(context: ValidationContext, file: string, finding: LocatedFinding): void {
  context.report.addViolation({
    ruleName: `${finding.ruleId} (${finding.severity})`,
    recommendation: `${finding.path} ${finding.message}`,
    fix: finding.fix,
    violatingResources: [{ resourceName: finding.object.name ?? '', locations: [finding.path], manifestPath: file }],
  });
}
