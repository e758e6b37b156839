import { readFileSync } from 'fs';
import { asList, asObject, JsonObject } from '../../src/private/json';
import { check, isError } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';
import { SERVE_RULES } from '../../src/rules/serve';
import { SERVE_CONFIG } from '../../src/rules/serve/config-model';
import { LLM_BUILDERS } from '../../src/rules/serve/llm-model';
import { Field, Model, ValueType } from '../../src/rules/serve/model';
import { hasKey } from '../../src/rules/serve/walk';
import { KubeRayTarget } from '../../src/rules/target';
import { rayService } from '../manifests';
import { shared } from '../shared';

const RELEASES = ['2.9.3', '2.34.0', '2.46.0', '2.52.1', '2.60.0'];

/** Ray's own classes, by what the table calls them. */
const CLASSES: Readonly<Record<string, string>> = {
  'the configuration of Ray Serve': 'ServeDeploySchema',
  'an application': 'ServeApplicationSchema',
  'a deployment': 'DeploymentSchema',
  'ray_actor_options': 'RayActorOptionsSchema',
  'http_options': 'HTTPOptionsSchema',
  'grpc_options': 'gRPCOptionsSchema',
  'logging_config': 'LoggingConfig',
  'tracing_config': 'TracingConfig',
  'controller_options': 'ControllerOptions',
  'autoscaling_config': 'AutoscalingConfig',
  'policy': 'AutoscalingPolicy',
  'request_router_config': 'RequestRouterConfig',
  'backpressure_config': 'BackpressureConfig',
  'gang_scheduling_config': 'GangSchedulingConfig',
  'an item of deployment_actors': 'DeploymentActorConfig',
};

/** All of the table that Ray has a class for. */
function modelsIn(model: Model, classes: Readonly<Record<string, string>>): Model[] {
  const inner = Object.values(model.fields).flatMap(({ type }) => modelOf(type)).flatMap(one => modelsIn(one, classes));
  return [...new Set([model, ...inner])].filter(({ title }) => Object.hasOwn(classes, title));
}

function modelOf(type: ValueType): Model[] {
  if (type.kind === 'list') { return modelOf(type.items); }
  return type.kind === 'model' ? [type.model] : [];
}

type Classes = Readonly<Record<string, JsonObject>>;

function classesOf(release: string): Classes {
  const schemas: JsonObject = JSON.parse(readFileSync(shared('ray', `serve-schema-${release}.json`), 'utf8'));
  const entries = Object.entries(schemas).map(([name, schema]): [string, JsonObject] => [name.replace('config.', ''), asObject(schema)]);
  const inner = entries.flatMap(([, { definitions, $defs }]) => [asObject(definitions), asObject($defs)]);
  return Object.assign({}, ...inner, Object.fromEntries(entries));
}

/** What the old classes take as text or as code, which is not in their schema. */
const NOT_IN_OLD_SCHEMAS = ['policy_function', 'request_router_class', 'aggregation_function'];

describe.each(RELEASES)('Ray Serve %s', release => {
  const classes = classesOf(release);
  const models = modelsIn(SERVE_CONFIG, CLASSES).filter(({ title }) => Object.hasOwn(classes, CLASSES[title]));

  test.each(models)('has of $title the keys of the table, and no others', ({ title, fields }) => {
    const names = Object.keys(fields).filter(name => hasKey(fields[name], release));
    const own = Object.keys(asObject(classes[CLASSES[title]].properties));
    const unseen = names.filter(name => !own.includes(name) && release === '2.52.1' && NOT_IN_OLD_SCHEMAS.includes(name));

    expect(names.sort()).toEqual([...own, ...unseen].sort());
  });

  test.each(models)('refuses other keys of $title where the table says so', ({ title, closed = false }) => {
    expect(classes[CLASSES[title]].additionalProperties === false).toBe(closed);
  });

  test.each(models)('takes for the keys of $title what the table says', ({ title, fields }) => {
    const { properties, required } = classes[CLASSES[title]];
    const own = Object.entries(asObject(properties)).filter(([name]) => !IN_CODE.includes(name));

    expect(own.map(([name, property]) => [name, inSchema(asObject(property), classes), asList(required).includes(name)]))
      .toEqual(own.map(([name]) => [name, inTable(fields[name]), fields[name].required === true]));
  });
});

/** Ray's own classes for language models, by what the table calls them. */
const LLM_CLASSES: Readonly<Record<string, string>> = {
  'the arguments of build_openai_app': 'LLMServingArgs',
  'the arguments of build_pd_openai_app': 'PDServingArgs',
  'the configuration of a model': 'LLMConfig',
  'model_loading_config': 'ModelLoadingConfig',
  'lora_config': 'LoraConfig',
  'ingress_cls_config': 'IngressClsConfig',
};

/** The fields of a class in Python: the annotation, and the default or what stands for it. */
type PythonClass = { readonly fields: Readonly<Record<string, readonly [annotation: string, value: string]>> };

const pythonClasses: Readonly<Record<string, PythonClass>> = JSON.parse(readFileSync(shared('ray', 'serve-llm-ast-2.60.0.json'), 'utf8'));
const llmModels = new Map(Object.values(LLM_BUILDERS).flatMap(({ args }) => modelsIn(args, LLM_CLASSES)).map(model => [model.title, model]));

test.each(Object.keys(LLM_CLASSES))('the table has %s as Ray 2.60.0', title => {
  const own = Object.entries(pythonClasses[LLM_CLASSES[title]].fields).filter(([name]) => !name.startsWith('_'));
  const model = llmModels.get(title);
  const names = Object.keys(model?.fields ?? {}).filter(name => model && hasKey(model.fields[name], '2.60.0'));

  expect(names.map(name => [name, model?.fields[name].required === true]).sort())
    .toEqual(own.map(([name, [, value]]) => [name, value === 'REQUIRED' || !/^Field\((default|DEFAULT)/.test(value)]).sort());
});

/** What code of Ray looks at, beyond its schema. */
const IN_CODE = [
  'num_replicas', 'max_queued_requests', 'max_replicas_per_node', 'log_level', 'encoding', 'placement_group_strategy', 'runtime_failure_policy',
  'aggregation_function', 'sampling_ratio', 'actor_class', 'policy_function', 'request_router_class',
];

/** What a schema says of a value. */
interface Shape {
  readonly type?: unknown;
  readonly choices?: readonly unknown[];
  readonly least?: unknown;
  readonly above?: unknown;
  readonly most?: unknown;
}

const TYPES: Partial<Readonly<Record<ValueType['kind'], string>>> = {
  text: 'string', integer: 'integer', number: 'number', boolean: 'boolean', list: 'array', map: 'object', model: 'object',
};

function inTable({ type, least, above, most }: Field): Shape {
  const choices = type.kind === 'status code' ? [429, 503] : type.kind === 'choice' ? [...type.choices].sort() : undefined;
  return { type: TYPES[type.kind], choices, least, above, most };
}

/** The first of several that is no null: where a mapping is one of them, they all are. */
function inSchema(property: JsonObject, classes: Classes): Shape {
  const [first] = [...asList(property.allOf), ...asList(property.anyOf)].map(asObject).filter(({ type }) => type !== 'null');
  if (first) { return inSchema(first, classes); }
  if (typeof property.$ref === 'string') { return inSchema(classes[property.$ref.split('/').at(-1) ?? ''], classes); }
  const choices = property.enum === undefined ? undefined : [...asList(property.enum)].sort();
  return {
    type: choices ? undefined : property.type, choices, least: property.minimum, above: property.exclusiveMinimum, most: property.maximum,
  };
}

/** A configuration that real Ray Serve read, but did not start. */
interface Trial {
  readonly config: object;
  readonly result: string;
}

/** What was refused, and is no error: by the name of the trial, with the reason. */
const NOT_OURS: Readonly<Record<string, string>> = {
  ...named('which URIs there are is for the rules about runtime_env', [
    'app-runtimeenv-http', 'app-runtimeenv-azure', 'app-runtimeenv-abfss', 'app-runtimeenv-local-uri', 'app-runtimeenv-hdfs',
  ]),
  'router-class': 'there was no such module where it was tried',
};

/** What was taken, and is an error. */
const STRICTER: Readonly<Record<string, string>> = {
  ...named('Ray drops the key in silence', [
    'unknown-top', 'unknown-app', 'unknown-dep-camel', 'unknown-actor-opt', 'unknown-http', 'unknown-autoscaling',
  ]),
  ...named('Ray drops the key in silence in some releases', [
    'as-old-name', 'mcq', 'mor=0', 'mor-str', 'mqr=0', 'mqr=-1', 'mqr-str', 'actor-osm', 'actor-label-selector', 'actor-label-selector-ok', 'http-ssl-half',
    'controller_options', 'gang', 'external+autoscale', 'app-autoscaling_policy', 'router-class',
  ]),
  ...named('the application fails when it starts', [
    'route-no-slash', 'route-trailing', 'route-wild', 'route-empty', 'import-slash', 'as-min>max', 'as-max=0', 'as-initial>max', 'as-neg-target',
    'actor-gpus-1.5', 'actor-res-str', 'mrpn=0', 'mrpn=101', 'pg-strategy-bad', 'pg-bundles-empty', 'dep-num_replicas=null',
  ]),
  ...named('nothing reaches the proxy', ['proxy-Disabled', 'http-port-70000']),
  'http-ssl-key-only': 'Ray refuses it when it starts the proxy',
};

function named(reason: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(name => [name, reason]));
}

/** What a replica finds room for, and what it runs in, is asked elsewhere. */
const OURS = SERVE_RULES.map(({ id }) => id);

const trials = RELEASES.flatMap(release => {
  const { cases }: { cases: Record<string, Trial> } = JSON.parse(readFileSync(shared('ray', `serve-badconfigs-${release}.json`), 'utf8'));
  return Object.entries(cases).map(([name, { config, result }]) => ({ release, name, result, errors: errorsOf(release, config) }));
});

const missed = trials.filter(({ result, errors }) => result !== 'OK' && errors.length === 0);
const extra = trials.filter(({ result, errors }) => result === 'OK' && errors.length > 0);

test('what Ray Serve refuses is an error', () => {
  expect(missed.filter(({ name }) => !Object.hasOwn(NOT_OURS, name))).toEqual([]);
});

test('what Ray Serve takes is no error', () => {
  expect(extra.filter(({ name }) => !Object.hasOwn(STRICTER, name))).toEqual([]);
});

test('every exception is one', () => {
  const seen = [missed, extra].map(some => [...new Set(some.map(({ name }) => name))].sort());

  expect(seen).toEqual([NOT_OURS, STRICTER].map(names => Object.keys(names).sort()));
});

function errorsOf(release: string, config: object): string[] {
  const manifest = Manifest.of(rayService({
    'spec.serveConfigV2': JSON.stringify(config),
    'spec.rayClusterConfig.rayVersion': release,
    'spec.rayClusterConfig.headGroupSpec.template.spec.containers[0].image': `rayproject/ray:${release}`,
    'spec.rayClusterConfig.workerGroupSpecs[0].template.spec.containers[0].image': `rayproject/ray:${release}`,
  }));
  if (!manifest) { throw new Error('no KubeRay object'); }
  return check(manifest, KubeRayTarget._of({})).filter(isError).filter(({ ruleId }) => OURS.includes(ruleId))
    .map(({ ruleId, path, message }) => `${ruleId} ${path} ${message}`);
}
