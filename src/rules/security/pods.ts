import { hasBackstep, isPort } from '../../private/formats';
import { asInteger, asText } from '../../private/json';
import { items, Located } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

const NAMESPACES: Readonly<Record<string, string>> = {
  hostNetwork: 'the network of its node, and so to whatever listens there on localhost',
  hostPID: 'all processes of its node',
  hostIPC: 'the shared memory of all processes of its node',
};

const hostNamespace = objectRule({
  id: 'host-namespace',
  severity: Severity.WARNING,
  summary: 'A pod in the network, process or IPC namespace of its node: whoever runs code in Ray reaches what runs beside it.',
  checks: {
    // hostUsers: false does not go with the others, which is a finding already
    PodSpec: ({ path, spec }) => Object.keys(NAMESPACES).filter(name => spec[name] === true && (spec.hostUsers !== false || name === 'hostNetwork')).map(name => ({
      path: [...path, name],
      message: `gives the pod access to ${NAMESPACES[name]}`,
      fix: 'remove it, unless the hardware needs it',
    })),
  },
});

const hostPath = objectRule({
  id: 'host-path',
  severity: Severity.WARNING,
  summary: 'A volume that is a path of the node: whoever runs code in Ray reads, and mostly writes, files of the node.',
  checks: {
    // a path that is none is a finding already
    HostPathVolumeSource: ({ path, spec }) => spec.path === '' || hasBackstep(asText(spec.path) ?? '') ? [] : [{
      path,
      message: `gives the pod files of its node (${JSON.stringify(spec.path) ?? 'no path'})`,
      fix: 'use an emptyDir, an ephemeral or a persistent volume',
    }],
  },
});

const hostPort = objectRule({
  id: 'host-port',
  severity: Severity.WARNING,
  summary: 'A port of a container that is opened on its node, too: past every Service, and for one such pod per node only.',
  checks: {
    // in the network of its node, every port of a pod is open there
    PodSpec: ({ path, spec }) => spec.hostNetwork === true ? [] : portsIn({ path, spec })
      .filter(port => isPort(asInteger(port.spec.hostPort) ?? 0)).map(port => ({
        path: [...port.path, 'hostPort'],
        message: `opens the port on the node of the pod (${port.spec.hostPort})`,
        fix: 'remove it, and reach the pod by a Service',
      })),
  },
});

function portsIn(pod: Located): Located[] {
  return [...items(pod, 'containers'), ...items(pod, 'initContainers')].flatMap(container => items(container, 'ports'));
}

const privileged = objectRule({
  id: 'privileged-container',
  severity: Severity.WARNING,
  summary: 'A privileged container: whoever runs code in it is root on the node.',
  checks: {
    SecurityContext: ({ path, spec }) => spec.privileged === true ? [{
      path: [...path, 'privileged'],
      message: 'makes whoever runs code in the container root on its node',
      fix: 'remove it; for a single need there are capabilities, devices come from a device plugin',
    }] : [],
  },
});

const procMount = objectRule({
  id: 'proc-mount',
  severity: Severity.WARNING,
  summary: 'A container that sees the whole of /proc, of which runtimes mask what concerns the node.',
  checks: {
    SecurityContext: ({ path, spec }) => spec.procMount === 'Unmasked' ? [{
      path: [...path, 'procMount'],
      message: 'shows the container what is masked of /proc ("Unmasked")',
      fix: 'remove it',
    }] : [],
  },
});

/** What the Pod Security Standard `baseline` lets a container add. */
export const HARMLESS: readonly string[] = [
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID',
  'SYS_CHROOT',
];

const addedCapability = objectRule({
  id: 'added-capability',
  severity: Severity.WARNING,
  summary: 'A Linux capability that the Pod Security Standard "baseline" does not let a container add.',
  checks: {
    Capabilities: ({ path, spec }) => texts(spec.add).filter(([, capability]) => !HARMLESS.includes(capability)).map(([index, capability]) => ({
      path: [...path, 'add', index],
      message: `is more than the Pod Security Standard "baseline" lets a container add (${capability})`,
      fix: 'remove it, unless what runs there needs it',
    })),
  },
});

function texts(list: unknown): [index: number, text: string][] {
  return Array.isArray(list) ? list.flatMap((item, index): [number, string][] => typeof item === 'string' ? [[index, item]] : []) : [];
}

const unconfined = objectRule({
  id: 'unconfined-profile',
  severity: Severity.WARNING,
  summary: 'A seccomp or AppArmor profile that confines nothing.',
  checks: { SeccompProfile: confinesNothing, AppArmorProfile: confinesNothing },
});

function confinesNothing({ path, spec }: Located): Violation[] {
  return spec.type !== 'Unconfined' ? [] : [{
    path: [...path, 'type'],
    message: 'keeps nothing from the container ("Unconfined")',
    fix: 'use RuntimeDefault',
  }];
}

/** The rules about what the Pod Security Standard "baseline" forbids. */
export const POD_RULES: readonly Rule[] = [hostNamespace, hostPath, hostPort, privileged, procMount, addedCapability, unconfined];
