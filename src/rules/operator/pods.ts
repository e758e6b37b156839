import { OperatorView } from './operator-view';
import { asInteger, asObject, asText, isGiven } from '../../private/json';
import { quantityOf } from '../../private/quantity';
import { ClusterView, items } from '../cluster-view';
import { Severity } from '../finding';
import { Manifest } from '../manifest';
import { RuleAbout } from '../rule';

const operatorImage: RuleAbout<OperatorView> = {
  id: 'operator-image',
  severity: Severity.ERROR,
  summary: 'An image of Ray where the operator should run: there is no operator in it, and the container does not start.',
  check: ({ container, image }) => /(^|\/)ray(-ml|-llm)?(:|@|$)/.test(image) ? [{
    path: [...container.path, 'image'],
    message: `is an image of Ray, in which there is no operator (${image})`,
    fix: 'use an image of kuberay/operator here; the image of Ray belongs into the clusters',
  }] : [],
};

const operatorAlone: RuleAbout<OperatorView> = {
  id: 'operator-leader-election',
  severity: Severity.ERROR,
  summary: 'Several pods of an operator without leader election: they all work at the same time, and against each other.',
  check: operator => {
    const replicas = asInteger(asObject(operator.json.spec).replicas) ?? 1;
    return replicas > 1 && !operator.hasLeaderElection ? [{
      path: ['spec', 'replicas'],
      message: `is above 1 without leader election (${replicas})`,
      fix: 'set it to 1, or leave --enable-leader-election on',
    }] : [];
  },
};

/** Where the operator looks for the certificate, as controller-runtime has it. */
export const CERTIFICATES = '/tmp/k8s-webhook-server/serving-certs';

const operatorCertificate: RuleAbout<OperatorView> = {
  id: 'operator-certificate',
  severity: Severity.ERROR,
  summary: 'Webhooks without a certificate: the operator exits at start.',
  check: operator => {
    const variable = operator.env('ENABLE_WEBHOOKS');
    return variable?.spec.value === 'true' && !items(operator.container, 'volumeMounts').some(({ spec }) => holdsCertificates(spec.mountPath)) ? [{
      path: variable.path,
      message: 'turns webhooks on, for which there is no certificate',
      fix: `mount one at ${CERTIFICATES}, as of cert-manager, or remove the variable`,
    }] : [];
  },
};

/** Whether what is mounted there is around the certificates, or one of them. */
function holdsCertificates(mountPath: unknown): boolean {
  const path = `${asText(mountPath)?.replace(/\/+$/, '')}/`;
  return `${CERTIFICATES}/`.startsWith(path) || path.startsWith(`${CERTIFICATES}/`);
}

/** About as much memory as the operator keeps for a Ray pod, by upstream's experience. */
const MEBIBYTES_PER_POD = 1;
const MEBIBYTE = 2 ** 20;

const operatorMemory: RuleAbout<OperatorView> = {
  id: 'operator-memory',
  severity: Severity.WARNING,
  summary: 'Less memory than the operator needs for the Ray pods beside it, all of which it keeps in memory: it is killed again and again.',
  check: operator => {
    const path = [...operator.container.path, 'resources', 'limits', 'memory'];
    const limit = asObject(asObject(operator.container.spec.resources).limits).memory;
    const bytes = quantityOf(limit);
    const pods = operator.rayObjects.filter(({ metadata }) => operator.watches(asText(metadata.namespace)))
      .reduce((sum, manifest) => sum + podsOf(manifest), 0);
    const needed = pods * MEBIBYTES_PER_POD;
    return bytes !== undefined && bytes < needed * MEBIBYTE ? [{
      path,
      message: `is too little for the Ray pods of all clusters at their largest (${asText(limit) ?? bytes}, ${pods} pods)`,
      fix: `raise it to ${needed}Mi, as each pod takes about ${MEBIBYTES_PER_POD} MiB`,
    }] : [];
  },
};

/** The pods of an object at its largest; a service has two clusters while it moves from one to the other. */
function podsOf({ kind: { kind }, clusters }: Manifest): number {
  const times = kind === 'RayService' ? 2 : 1;
  return times * clusters.reduce((sum, cluster) => sum + podsOfCluster(cluster), 0);
}

function podsOfCluster({ workerGroups, autoscaling }: ClusterView): number {
  return workerGroups.reduce((sum, { spec }) => {
    // without a bound, what is there from the beginning
    const most = autoscaling && isGiven(spec.maxReplicas) ? spec.maxReplicas : spec.replicas ?? spec.minReplicas;
    return sum + Math.max(asInteger(most) ?? 0, 0) * Math.max(asInteger(spec.numOfHosts) ?? 1, 1);
  }, 1);
}

/** The rules about the pods of an operator. */
export const OPERATOR_POD_RULES: readonly RuleAbout<OperatorView>[] = [operatorImage, operatorAlone, operatorCertificate, operatorMemory];
