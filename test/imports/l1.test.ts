import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, ApiObjectMetadata, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { asTyped } from './property-names';
import { samples, specOf } from './samples';
import { k8s } from '../../src';

interface L1Props { metadata?: ApiObjectMetadata; spec?: never }
interface L1 {
  readonly GVK: { apiVersion: string; kind: string };
  new (scope: Construct, id: string, props?: L1Props): ApiObject;
  manifest(props?: L1Props): ReturnType<ApiObject['toJson']>;
}

const CLASSES: Readonly<Record<string, L1>> = {
  RayCluster: k8s.KubeRayCluster,
  RayJob: k8s.KubeRayJob,
  RayService: k8s.KubeRayService,
  RayCronJob: k8s.KubeRayCronJob,
};
const EVERY = Object.entries(CLASSES);

function chart(): Chart {
  return new Chart(new App(), 'test', { namespace: 'ml', labels: { team: 'a' } });
}

const suspended = { suspend: true } as never;

describe.each(EVERY)('the typed %s', (kind, Class) => {
  test('is of version v1 of ray.io', () => {
    expect(Class.GVK).toEqual({ apiVersion: 'ray.io/v1', kind });
  });

  test('is an object of its chart', () => {
    const scope = chart();
    new Class(scope, 'Object', { spec: suspended });

    expect(Testing.synth(scope)).toEqual([{
      apiVersion: 'ray.io/v1',
      kind,
      metadata: { name: expect.stringMatching(/^test-object-c8[0-9a-f]{6}$/), namespace: 'ml', labels: { team: 'a' } },
      spec: { suspend: true },
    }]);
  });

  test('has the metadata that it is given', () => {
    const metadata = { name: 'mine', namespace: 'other', labels: { tier: 'b' }, annotations: { note: 'c' } };

    expect(new Class(chart(), 'Object', { metadata }).toJson().metadata).toEqual({ ...metadata, labels: { team: 'a', tier: 'b' } });
  });

  test('is an object without a spec if none is given', () => {
    expect(new Class(chart(), 'Object').toJson()).not.toHaveProperty('spec');
  });

  test('keeps JSON patches of fields that nobody knows', () => {
    const object = new Class(chart(), 'Object', { spec: suspended });
    object.addJsonPatch(JsonPatch.add('/spec/fieldOfTomorrow', { on: true }));

    expect(object.toJson().spec).toEqual({ suspend: true, fieldOfTomorrow: { on: true } });
  });

  test('is a manifest, for where a plain object is wanted', () => {
    expect(Class.manifest({ metadata: { name: 'mine' }, spec: suspended })).toEqual({
      apiVersion: 'ray.io/v1', kind, metadata: { name: 'mine' }, spec: { suspend: true },
    });
  });

  test('is a manifest even of nothing', () => {
    expect(Class.manifest()).toEqual({ apiVersion: 'ray.io/v1', kind });
  });

  test('is the same however often it is rendered', () => {
    const object = new Class(chart(), 'Object', { spec: suspended });

    expect(object.toJson()).toEqual(object.toJson());
  });
});

test('there are samples of every kind', () => {
  expect([...new Set(samples().map(([, { kind }]) => kind))].sort()).toEqual(['RayCluster', 'RayCronJob', 'RayJob', 'RayService']);
});

test.each(samples())('nothing of %s is lost', (_, { kind, spec }) => {
  const typed = asTyped(specOf(kind), spec) as never;

  expect(new CLASSES[kind](chart(), 'Object', { spec: typed }).toJson().spec).toEqual(withoutNulls(spec));
  expect(CLASSES[kind].manifest({ spec: typed }).spec).toEqual(spec);
});

test('names and values of Kubernetes come from the typed ones', () => {
  const cluster = new k8s.KubeRayCluster(chart(), 'Ray', {
    spec: {
      autoscalerOptions: { version: k8s.AutoscalerOptionsVersion.V2, upscalingMode: k8s.AutoscalerOptionsUpscalingMode.CONSERVATIVE },
      headGroupSpec: {
        template: {
          spec: {
            hostIpc: true,
            containers: [{ name: 'ray', resources: { limits: { 'nvidia.com/gpu': k8s.Quantity.fromNumber(1) } } }],
          },
        },
      },
    },
  });

  expect(cluster.toJson().spec).toEqual({
    autoscalerOptions: { version: 'v2', upscalingMode: 'Conservative' },
    headGroupSpec: { template: { spec: { hostIPC: true, containers: [{ name: 'ray', resources: { limits: { 'nvidia.com/gpu': 1 } } }] } } },
  });
});

test('the typed API is what npx projen import makes of the definition', () => {
  const written = new Map<string, string>();
  jest.doMock('fs', () => ({ ...jest.requireActual('fs'), writeFileSync: (path: string, text: string) => written.set(path, text) }));
  jest.isolateModules(() => { jest.requireActual('../../projenrc/l1'); });
  const path = join(__dirname, '../../imports/k8s.ts');

  expect([...written.keys()]).toEqual([path]);
  expect(written.get(path)).toBe(readFileSync(path, 'utf8'));
});

/** cdk8s leaves out what is null. */
function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, item) => item ?? undefined));
}
