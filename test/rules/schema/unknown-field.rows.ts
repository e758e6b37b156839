import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../../manifests';
import { kuberay, RuleRows } from '../rows';

export const unknownFieldRows: RuleRows = {
  rule: 'unknown-field',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a misspelt key of the object',
      of: rayCluster({ metdata: {} }),
      finds: [['metdata', 'is no field of a Kubernetes object', 'did you mean metadata?']],
    },
    {
      name: 'a field of the spec that stands beside it',
      of: rayCluster({ headGroupSpec: {} }),
      finds: [['headGroupSpec', 'is no field of a Kubernetes object', 'move it into spec']],
    },
    {
      name: 'a field of the spec of that very kind',
      of: rayService({ serveConfigV2: '' }),
      finds: [['serveConfigV2', 'is no field of a Kubernetes object', 'move it into spec']],
    },
    {
      name: 'a field that only the spec of another kind has',
      of: rayCluster({ serveConfigV2: '' }),
      finds: [['serveConfigV2', 'is no field of a Kubernetes object', 'remove it']],
    },
    {
      name: 'each field of the metadata that stands beside it',
      of: rayCluster({ name: 'demo', namespace: 'ml', labels: {}, annotations: {} }),
      finds: [
        ['name', 'is no field of a Kubernetes object', 'move it into metadata'],
        ['namespace', 'is no field of a Kubernetes object', 'move it into metadata'],
        ['labels', 'is no field of a Kubernetes object', 'move it into metadata'],
        ['annotations', 'is no field of a Kubernetes object', 'move it into metadata'],
      ],
    },
    {
      name: 'two letters that changed places',
      of: rayCluster({ sepc: {} }),
      finds: [['sepc', 'is no field of a Kubernetes object', 'did you mean spec?']],
    },
    {
      name: 'a key of the object that is near to none',
      of: rayCluster({ toString: 1, constructor: 2 }),
      finds: [
        ['toString', 'is no field of a Kubernetes object', 'remove it'],
        ['constructor', 'is no field of a Kubernetes object', 'remove it'],
      ],
    },
    {
      name: 'a misspelt field',
      of: rayCluster({ 'spec.enableInTreeAutoscalling': true }),
      finds: [['spec.enableInTreeAutoscalling', 'is no field of RayClusterSpec', 'did you mean enableInTreeAutoscaling?']],
    },
    {
      name: 'a field with wrong capitals',
      of: rayCluster({ 'spec.workerGroupSpecs[0].NUMOFHOSTS': 2 }),
      finds: [['spec.workerGroupSpecs[0].NUMOFHOSTS', 'is no field of WorkerGroupSpec', 'did you mean numOfHosts?']],
    },
    {
      name: 'a field that people take from other tools',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.targetUtilizationFraction': 0.8 }),
      finds: [[
        'spec.autoscalerOptions.targetUtilizationFraction',
        'is no field of AutoscalerOptions',
        'Ray scales on the logical resources that tasks and actors ask for, not on utilisation: ' +
        'use upscalingMode, idleTimeoutSeconds and the groups\' minReplicas and maxReplicas',
      ]],
    },
    {
      name: 'a field of which the advice is known, and gives that rather than a near name',
      of: rayCronJob({ 'spec.timezone': 'Europe/Berlin' }),
      target: { featureGates: [FeatureGate.RAY_CRON_JOB] },
      finds: [['spec.timezone', 'is no field of RayCronJobSpec', 'use timeZone']],
    },
    {
      name: 'a misspelt field of Kubernetes deep inside',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.containers[0].livenesProbe': {} }),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].livenesProbe',
        'is no field of Container',
        'did you mean livenessProbe?',
      ]],
    },
    {
      name: 'a misspelt field of two letters',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.hostAliases': [{ ip: '10.0.0.1', ips: '10.0.0.2' }] }),
      finds: [['spec.headGroupSpec.template.spec.hostAliases[0].ips', 'is no field of HostAlias', 'did you mean ip?']],
    },
    {
      name: 'a field of which a third of the letters is wrong',
      of: rayJob({ 'spec.submitterConfig.offLimit': 2 }),
      finds: [['spec.submitterConfig.offLimit', 'is no field of SubmitterConfig', 'did you mean backoffLimit?']],
    },
    {
      name: 'a field of which more than a third of the letters is wrong, and proposes nothing',
      of: rayJob({ 'spec.submitterConfig.backoffMax': 2 }),
      finds: [['spec.submitterConfig.backoffMax', 'is no field of SubmitterConfig', 'remove it; SubmitterConfig has backoffLimit']],
    },
    {
      name: 'a field that is near to none, and lists all twelve that there are',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions["x-team"]': 'ml' }),
      finds: [[
        'spec.autoscalerOptions["x-team"]',
        'is no field of AutoscalerOptions',
        'remove it; AutoscalerOptions has version, idleTimeoutSeconds, upscalingMode, resources, image, imagePullPolicy, env, envFrom, ' +
        'volumeMounts, securityContext, command, args',
      ]],
    },
    {
      name: 'a field that is near to none, and lists twelve of the thirteen that there are',
      of: rayCluster({ 'spec.workerGroupSpecs[0]["x-team"]': 'ml' }),
      finds: [[
        'spec.workerGroupSpecs[0]["x-team"]',
        'is no field of WorkerGroupSpec',
        'remove it; WorkerGroupSpec has groupName, template, replicas, minReplicas, maxReplicas, numOfHosts, rayStartParams, resources, ' +
        'labels, idleTimeoutSeconds, priority, suspend and 1 more',
      ]],
    },
    {
      name: 'a misspelt field, and does not propose one that KubeRay removed',
      of: rayJob({ 'spec.runtimeEnvs': '{}' }),
      finds: [['spec.runtimeEnvs', 'is no field of RayJobSpec', 'did you mean runtimeEnvYAML?']],
    },
    {
      name: 'a name that every JavaScript object has',
      of: rayCluster({ 'spec.workerGroupSpecs[0].scaleStrategy.constructor': 1 }),
      finds: [[
        'spec.workerGroupSpecs[0].scaleStrategy.constructor',
        'is no field of ScaleStrategy',
        'remove it; ScaleStrategy has workersToDelete',
      ]],
    },
  ],
  passed: [
    { name: 'the version before v1', of: rayCluster({ apiVersion: 'ray.io/v1alpha1' }), target: kuberay('1.6') },
    { name: 'any field of the metadata, which are Kubernetes\' own', of: rayCluster({ 'metadata.finalizers': ['example.com/keep'] }) },
    {
      name: 'any key in a map',
      of: rayCluster({ 'spec.headGroupSpec.labels["x-team"]': 'ml', 'metadata.labels["x-team"]': 'ml' }),
    },
    { name: 'any status, as the operator writes that', of: rayCluster({ status: { head: { podIp: 5 }, of: ['tomorrow'] } }) },
  ],
};
