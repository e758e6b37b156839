import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Build, cpuAndMemory, KUBERAY, LIBTPU, mountLogs, rayImage, rayMl, SMALL_HEAD, taintedFor } from './words';
import {
  Accelerator, GcsFaultTolerance, RayImage, RayService, RayServiceProps, RuntimeEnv, ServeApplication, ServeConfig, ServeDeployment, ServeReplicas,
  TpuGeneration, WorkerGroupProps,
} from '../../src';

/** The code of an application as it is in one commit. */
function codeOf(repository: string, commit: string): RuntimeEnv {
  return { workingDir: `https://github.com/ray-project/${repository}/archive/${commit}.zip` };
}

/** A deployment of a few replicas, which need a part of a CPU each. */
function deployment(name: string, userConfig?: ServeDeployment['userConfig'], options: Partial<ServeDeployment> = {}): ServeDeployment {
  return { name, replicas: ServeReplicas.fixed(1), rayActorOptions: { numCpus: 0.1 }, userConfig, ...options };
}

function service(name: string, applications: ServeApplication[], cluster: Pick<RayServiceProps, 'image' | 'head' | 'workerGroups' | 'gcsFaultTolerance'>): Build {
  return chart => new RayService(chart, 'Service', { metadata: { name }, serveConfig: ServeConfig.of({ applications }), ...cluster });
}

const SMALL_GROUP: WorkerGroupProps = {
  groupName: 'small-group', replicas: 1, minReplicas: 1, maxReplicas: 5, ...cpuAndMemory(1, 2), requests: { cpu: kplus.Cpu.millis(500) },
};

/** The cluster that applications without devices have. */
const SMALL_CLUSTER = {
  image: rayImage('2.52.0'),
  head: { ...cpuAndMemory(2, 5), requests: { memory: Size.gibibytes(2) } },
  workerGroups: [SMALL_GROUP],
};

const FRUIT: ServeApplication = {
  name: 'fruit_app',
  importPath: 'fruit.deployment_graph',
  routePrefix: '/fruit',
  runtimeEnv: codeOf('test_dag', '78b4a5da38796123d9f9ffff59bab2792a043e95'),
  deployments: [
    deployment('MangoStand', { price: 3 }, { replicas: ServeReplicas.fixed(2), maxReplicasPerNode: 1 }),
    deployment('OrangeStand', { price: 2 }),
    deployment('PearStand', { price: 1 }),
    deployment('FruitMarket'),
  ],
};

const MATH: ServeApplication = {
  name: 'math_app',
  importPath: 'conditional_dag.serve_dag',
  routePrefix: '/calc',
  runtimeEnv: FRUIT.runtimeEnv,
  deployments: [
    deployment('Adder', { increment: 3 }),
    deployment('Multiplier', { factor: 5 }),
    deployment('Router', undefined, { rayActorOptions: undefined }),
  ],
};

/** Replicas on more than one node, and a head that comes back. */
const highAvailability: Build = chart => {
  const onTwoNodes = { replicas: ServeReplicas.fixed(2), maxReplicasPerNode: 1 };
  const fruit: ServeApplication = {
    ...FRUIT,
    runtimeEnv: codeOf('test_dag', '4d2c9a59d9eabfd4c8a9e04a7aae44fc8f5b416f'),
    deployments: FRUIT.deployments?.map(stand => ({ ...stand, ...onTwoNodes })),
  };
  const secret = kplus.Secret.fromSecretName(chart, 'Password', 'redis-password-secret');
  return service('rayservice-ha', [fruit], {
    image: rayImage('2.52.0'),
    gcsFaultTolerance: GcsFaultTolerance.redis({ address: 'redis:6379', password: { secret, key: 'password' } }),
    head: { ...SMALL_HEAD, schedulable: false },
    workerGroups: [{ ...SMALL_GROUP, groupName: 'worker', replicas: 2, requests: undefined }],
  })(chart);
};

const SIMPLE: ServeApplication = {
  name: 'simple_app',
  importPath: 'ray-operator.config.samples.ray-serve.single_deployment_dag:DagNode',
  routePrefix: '/basic',
  runtimeEnv: KUBERAY,
  deployments: [deployment('BaseService', undefined, { maxReplicasPerNode: 1 })],
};

const MOBILENET: ServeApplication = {
  name: 'mobilenet',
  importPath: 'mobilenet.mobilenet:app',
  runtimeEnv: { ...codeOf('serve_config_examples', 'b393e77bbd6aba0881e3d94c05f968f05a387b96'), pip: ['python-multipart==0.0.6'] },
  deployments: [{ name: 'ImageClassifier', replicas: ServeReplicas.fixed(2), rayActorOptions: { numCpus: 1 } }],
};

const TEXT_ML: ServeApplication = {
  name: 'text_ml_app',
  importPath: 'text_ml.app',
  routePrefix: '/summarize_translate',
  runtimeEnv: { ...codeOf('serve_config_examples', 'eb49e7cacd846ed12daf0d0f0cf496d3f30d8f0f'), pip: ['torch', 'transformers'] },
  deployments: [
    deployment('Translator', { language: 'french' }, { rayActorOptions: { numCpus: 0.2 } }),
    deployment('Summarizer', undefined, { rayActorOptions: { numCpus: 0.2 } }),
  ],
};

/** One application that runs on GPUs. */
function onGpus(name: string, image: RayImage, application: ServeApplication): Build {
  return chart => {
    const made = new RayService(chart, 'Service', {
      metadata: { name },
      serveConfig: ServeConfig.of({ applications: [application] }),
      image,
      head: { ...cpuAndMemory(2, 8), volumeMounts: [mountLogs(chart)] },
    });
    const gpus = made.addWorkerGroup('gpu-group', {
      replicas: 1,
      minReplicas: 1,
      maxReplicas: 10,
      ...cpuAndMemory(4, 16),
      requests: cpuAndMemory(3, 12),
      accelerator: Accelerator.nvidia(1),
    });
    gpus.scheduling.tolerate(kplus.Node.tainted(taintedFor('ray.io/node-type', 'worker')));
    return made;
  };
}

const STABLE_DIFFUSION: ServeApplication = {
  name: 'stable_diffusion',
  importPath: 'stable_diffusion.stable_diffusion:entrypoint',
  runtimeEnv: {
    ...codeOf('serve_config_examples', 'b8af221bc0e5d6cc7daa0dd071295fd9e456e671'),
    pip: ['diffusers==0.32.2', 'transformers==4.48.2'],
  },
};

const TEXT_SUMMARIZER: ServeApplication = {
  name: 'text_summarizer',
  importPath: 'text_summarizer.text_summarizer:deployment',
  runtimeEnv: codeOf('serve_config_examples', '607d1264c2c998e4a85eaf5403efcd3bc9ed3039'),
};

const ON_TPUS: ServeApplication = {
  name: 'stable_diffusion',
  importPath: 'stable_diffusion.stable_diffusion_tpu:deployment',
  runtimeEnv: {
    ...codeOf('serve_config_examples', 'refs/heads/master'),
    pip: [
      'pydantic<2', 'google-api-python-client', 'pillow', 'diffusers==0.7.2', 'transformers==4.24.0', 'flax', 'ml_dtypes==0.2.0', 'jax[tpu]==0.4.11',
      LIBTPU, 'fastapi',
    ],
  },
};

export const SERVICES: Record<string, Build> = {
  'ray-service.high-availability.yaml': highAvailability,
  'ray-service.mobilenet.yaml': service('rayservice-mobilenet', [MOBILENET], {
    image: rayMl('-cpu'),
    head: { ...cpuAndMemory(1, 5), requests: { memory: Size.gibibytes(4) } },
    workerGroups: [{ ...SMALL_GROUP, groupName: 'worker', ...cpuAndMemory(1, 4), requests: undefined }],
  }),
  'ray-service.no-ray-serve-replica.yaml': service('rayservice-no-ray-serve-replica', [SIMPLE], {
    image: rayImage('2.52.0'),
    head: { ...SMALL_HEAD, schedulable: false },
    workerGroups: [{ ...SMALL_GROUP, replicas: 2 }],
  }),
  'ray-service.sample.yaml': service('rayservice-sample', [FRUIT, MATH], SMALL_CLUSTER),
  'ray-service.stable-diffusion.yaml': onGpus('stable-diffusion', rayMl('-gpu'), STABLE_DIFFUSION),
  'ray-service.text-ml.yaml': service('rayservice-sample', [TEXT_ML], SMALL_CLUSTER),
  'ray-service.text-summarizer.yaml': onGpus('text-summarizer',
    RayImage.of('rayproject/ray-ml:2.49.2.deprecated-py311-gpu', { rayVersion: '2.49.2' }), TEXT_SUMMARIZER),
  'ray-service.tpu-single-host.yaml': service('stable-diffusion-tpu', [ON_TPUS], {
    image: rayImage('2.52.0'),
    head: cpuAndMemory(2, 8),
    workerGroups: [{
      groupName: 'tpu-group',
      replicas: 1,
      minReplicas: 1,
      maxReplicas: 10,
      ...cpuAndMemory(100, 200),
      ephemeralStorage: Size.gibibytes(20),
      accelerator: Accelerator.googleTpu(TpuGeneration.V4, '2x2x1'),
    }],
  }),
};
