import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayJob } from '../../manifests';
import { RuleRows } from '../rows';

const POD = 'spec.headGroupSpec.template.spec';
const CONTEXT = `${POD}.containers[0].securityContext`;
const INIT = 'spec.workerGroupSpecs[0].template.spec.initContainers[0]';
const SUBMITTER = 'spec.submitterPodTemplate.spec';
const PULL = { name: 'pull', image: 'pull:1' };

const NEED = 'remove it, unless the hardware needs it';

const hostNamespaceRows: RuleRows = {
  rule: 'host-namespace',
  severity: Severity.WARNING,
  found: [
    {
      name: 'all namespaces of the node',
      of: rayCluster({ [`${POD}.hostNetwork`]: true, [`${POD}.hostPID`]: true, [`${POD}.hostIPC`]: true }),
      finds: [
        [`${POD}.hostNetwork`, 'gives the pod access to the network of its node, and so to whatever listens there on localhost', NEED],
        [`${POD}.hostPID`, 'gives the pod access to all processes of its node', NEED],
        [`${POD}.hostIPC`, 'gives the pod access to the shared memory of all processes of its node', NEED],
      ],
    },
    {
      name: 'the pod that submits a job',
      of: rayJob({ [SUBMITTER]: { hostPID: true, restartPolicy: 'Never', containers: [PULL] } }),
      finds: [[`${SUBMITTER}.hostPID`, 'gives the pod access to all processes of its node', NEED]],
    },
  ],
  passed: [
    { name: 'namespaces of its own', of: rayCluster({ [`${POD}.hostNetwork`]: false, [`${POD}.hostPID`]: null }) },
    { name: 'users of its own', of: rayCluster({ [`${POD}.hostUsers`]: true }) },
  ],
};

const hostPathRows: RuleRows = {
  rule: 'host-path',
  severity: Severity.WARNING,
  found: [{
    name: 'a path of the node',
    of: rayCluster({ [`${POD}.volumes`]: [{ name: 'tmp', emptyDir: {} }, { name: 'all', hostPath: { path: '/' } }] }),
    finds: [[`${POD}.volumes[1].hostPath`, 'gives the pod files of its node ("/")', 'use an emptyDir, an ephemeral or a persistent volume']],
  }],
  passed: [{ name: 'volumes of other kinds', of: rayCluster({ [`${POD}.volumes`]: [{ name: 'tmp', emptyDir: {} }, { name: 'none', hostPath: null, emptyDir: {} }] }) }],
};

const hostPortRows: RuleRows = {
  rule: 'host-port',
  severity: Severity.WARNING,
  found: [{
    name: 'a port of the node, also of an init container',
    of: rayCluster({ [INIT]: { ...PULL, ports: [{ containerPort: 80, hostPort: 1 }] } }),
    finds: [[`${INIT}.ports[0].hostPort`, 'opens the port on the node of the pod (1)', 'remove it, and reach the pod by a Service']],
  }],
  passed: [{ name: 'zero, which is none', of: rayCluster({ [INIT]: { ...PULL, ports: [{ containerPort: 80, hostPort: 0 }, { containerPort: 81 }] } }) }],
};

const ROOT = 'makes whoever runs code in the container root on its node';
const DEVICES = 'remove it; for a single need there are capabilities, devices come from a device plugin';

const privilegedRows: RuleRows = {
  rule: 'privileged-container',
  severity: Severity.WARNING,
  found: [
    { name: 'the container that runs Ray', of: rayCluster({ [`${CONTEXT}.privileged`]: true }), finds: [[`${CONTEXT}.privileged`, ROOT, DEVICES]] },
    {
      name: 'an init container',
      of: rayCluster({ [INIT]: { ...PULL, securityContext: { privileged: true } } }),
      finds: [[`${INIT}.securityContext.privileged`, ROOT, DEVICES]],
    },
    {
      name: 'the autoscaler',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.securityContext.privileged': true }),
      finds: [['spec.autoscalerOptions.securityContext.privileged', ROOT, DEVICES]],
    },
  ],
  passed: [{ name: 'a container that is not', of: rayCluster({ [`${CONTEXT}.privileged`]: false }) }],
};

const procMountRows: RuleRows = {
  rule: 'proc-mount',
  severity: Severity.WARNING,
  found: [{
    name: 'all of /proc',
    of: rayCluster({ [`${CONTEXT}.procMount`]: 'Unmasked' }),
    finds: [[`${CONTEXT}.procMount`, 'shows the container what is masked of /proc ("Unmasked")', 'remove it']],
  }],
  passed: [{ name: 'the default', of: rayCluster({ [`${CONTEXT}.procMount`]: 'Default' }) }],
};

const NO_NEED = 'remove it, unless what runs there needs it';

const addedCapabilityRows: RuleRows = {
  rule: 'added-capability',
  severity: Severity.WARNING,
  found: [{
    name: 'capabilities beyond the baseline, each at its place',
    of: rayCluster({ [`${CONTEXT}.capabilities`]: { add: ['SYS_PTRACE', 'CHOWN', 'IPC_LOCK'], drop: ['ALL'] } }),
    finds: [
      [`${CONTEXT}.capabilities.add[0]`, 'is more than the Pod Security Standard "baseline" lets a container add (SYS_PTRACE)', NO_NEED],
      [`${CONTEXT}.capabilities.add[2]`, 'is more than the Pod Security Standard "baseline" lets a container add (IPC_LOCK)', NO_NEED],
    ],
  }],
  passed: [
    {
      name: 'all that the baseline has',
      of: rayCluster({
        [`${CONTEXT}.capabilities.add`]: [
          'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID',
          'SYS_CHROOT',
        ],
      }),
    },
    { name: 'capabilities that are dropped', of: rayCluster({ [`${CONTEXT}.capabilities.drop`]: ['SYS_ADMIN'] }) },
  ],
};

const NOTHING = 'keeps nothing from the container ("Unconfined")';

const unconfinedRows: RuleRows = {
  rule: 'unconfined-profile',
  severity: Severity.WARNING,
  found: [{
    name: 'both profiles, of pod and container',
    of: rayCluster({ [`${POD}.securityContext.seccompProfile.type`]: 'Unconfined', [`${CONTEXT}.appArmorProfile.type`]: 'Unconfined' }),
    finds: [[`${CONTEXT}.appArmorProfile.type`, NOTHING, 'use RuntimeDefault'], [`${POD}.securityContext.seccompProfile.type`, NOTHING, 'use RuntimeDefault']],
  }],
  passed: [
    { name: 'the profile of the runtime', of: rayCluster({ [`${POD}.securityContext.seccompProfile.type`]: 'RuntimeDefault' }) },
    { name: 'a profile of the node', of: rayCluster({ [`${CONTEXT}.seccompProfile`]: { type: 'Localhost', localhostProfile: 'ray.json' } }) },
  ],
};

export const POD_ROWS: readonly RuleRows[] = [
  hostNamespaceRows, hostPathRows, hostPortRows, privilegedRows, procMountRows, addedCapabilityRows, unconfinedRows,
];
