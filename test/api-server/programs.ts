import { readFileSync } from 'fs';
import { join } from 'path';
import { goTools, requiredModule } from '../go-tool';

const FOLDER = join(__dirname, 'programs');

/** Without what was built before, on a machine that does other things as well. */
export const BUILD_TIMEOUT = 30 * 60 * 1000;

/** Where the programs are; they are built where they are missing, which takes minutes. */
export interface Programs {
  readonly etcd: string;
  readonly apiServer: string;
  readonly controllerManager: string;
  readonly scheduler: string;
  readonly kubectl: string;
  readonly kwok: string;
  readonly kubeRay: string;
}

export function programs(): Programs {
  const kubernetes = goTools(join(FOLDER, 'kubernetes'), versionFlags());
  return {
    // Go calls a program by the last part of its module that is no version
    etcd: join(goTools(join(FOLDER, 'etcd')), 'server'),
    apiServer: join(kubernetes, 'kube-apiserver'),
    controllerManager: join(kubernetes, 'kube-controller-manager'),
    scheduler: join(kubernetes, 'kube-scheduler'),
    kubectl: join(kubernetes, 'kubectl'),
    kwok: join(goTools(join(FOLDER, 'kwok')), 'kwok'),
    kubeRay: join(goTools(join(FOLDER, 'kuberay')), 'ray-operator'),
  };
}

/** What KWOK is to do with nodes and pods: make them ready at once. */
export function kwokStages(): string[] {
  const stages = join(requiredModule(join(FOLDER, 'kwok'), 'sigs.k8s.io/kwok'), 'kustomize', 'stage');
  return [
    'node/fast/node-initialize.yaml', 'node/heartbeat-with-lease/node-heartbeat-with-lease.yaml',
    'pod/fast/pod-ready.yaml', 'pod/fast/pod-complete.yaml', 'pod/fast/pod-delete.yaml',
  ].map(file => join(stages, file));
}

/** Kubernetes takes its version from the linker, and without it serves as 0.0. */
function versionFlags(): string {
  const goMod = readFileSync(join(FOLDER, 'kubernetes', 'go.mod'), 'utf8');
  const [, version, major, minor] = /^require k8s\.io\/kubernetes (v(\d+)\.(\d+)\.\d+)$/m.exec(goMod) ?? [];
  return Object.entries({ gitVersion: version, gitMajor: major, gitMinor: minor })
    .map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`).join(' ');
}
