import { App, Chart } from 'cdk8s';
import { rayCronJob, rayJob } from './jobs';
import { FeatureGate, JobSubmission, k8s, KubeRayTarget } from '../../src';
import { rayService } from '../service/services';

/** A chart whose target has all that is needed. */
function chart(): Chart {
  const app = new App();
  KubeRayTarget.set(app, { featureGates: [FeatureGate.RAY_CRON_JOB] });
  return new Chart(app, 'test', { namespace: 'ml' });
}

function errorsOf({ node }: Chart): string {
  try {
    (node.root as App).synthYaml();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const WRONG = { groupName: 'cpu', minReplicas: 3, maxReplicas: 2 };
const SUBMITTER = JobSubmission.kubernetesJob({ podTemplate: { spec: { nodeSelectors: {} } } as unknown as k8s.PodTemplateSpec });

test('what is wrong with a group of a job is said of the group', () => {
  const scope = chart();
  rayJob({ workerGroups: [WRONG] }, scope);

  expect(errorsOf(scope)).toContain('[test/Job/cpu] spec.rayClusterSpec.workerGroupSpecs[0].minReplicas: ');
});

test('what is wrong with the submitter is said of the submitter', () => {
  const scope = chart();
  rayJob({ submission: SUBMITTER }, scope);

  expect(errorsOf(scope)).toContain('[test/Job/Submitter] spec.submitterPodTemplate.spec.nodeSelectors: ');
});

test('what is wrong with a job is said of the job', () => {
  const scope = chart();
  rayJob({ metadata: { name: 'Not-a-label' } }, scope);

  expect(errorsOf(scope)).toContain('[test/Job] metadata.name: ');
});

test('so is what is wrong in a job that is run again and again', () => {
  const scope = chart();
  rayCronJob({ workerGroups: [WRONG], submission: SUBMITTER }, scope);

  expect(errorsOf(scope)).toContain('[test/Job/cpu] spec.jobTemplate.rayClusterSpec.workerGroupSpecs[0].minReplicas: ');
  expect(errorsOf(scope)).toContain('[test/Job/Submitter] spec.jobTemplate.submitterPodTemplate.spec.nodeSelectors: ');
});

test('what is wrong with a group of a service is said of the group', () => {
  const scope = chart();
  rayService({ workerGroups: [WRONG] }, scope);

  expect(errorsOf(scope)).toContain('[test/Service/cpu] spec.rayClusterConfig.workerGroupSpecs[0].minReplicas: ');
});
