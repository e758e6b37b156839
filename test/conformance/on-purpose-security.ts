import { inHeadOfJob, inPod, OnPurpose, weAdd } from './difference';
import { Flat } from './flat';

/** Their images have a user `ray`, with this number and group; the submitter has the image of the head. */
function hasUserRay(side: Flat, path: string): boolean {
  const image = inPod(side, path, 'spec.containers[0].image') ?? inHeadOfJob(side, path, 'spec.containers[0].image');
  return /^rayproject\/ray(-ml|-llm)?:/.test(String(image));
}

/** The security context of pods and containers, leaf by leaf. */
export const SECURITY: readonly OnPurpose[] = [
  {
    name: 'runs as the user ray',
    reason: 'the official images do so anyway; said, it can be checked by Pod Security and the kubelet',
    holds: (difference, upstream) => hasUserRay(upstream, difference.path)
      && (weAdd('.spec.securityContext.runAsUser', 1000)(difference, upstream, upstream)
        || weAdd('.spec.securityContext.runAsGroup', 100)(difference, upstream, upstream)),
  },
  {
    name: 'volumes belong to the group of the user ray',
    reason: 'a volume that belongs to root could not be written to',
    holds: (difference, upstream) => hasUserRay(upstream, difference.path)
      && (weAdd('.spec.securityContext.fsGroup', 100)(difference, upstream, upstream)
        || weAdd('.spec.securityContext.fsGroupChangePolicy', 'OnRootMismatch')(difference, upstream, upstream)),
  },
  {
    name: 'not root',
    reason: 'Pod Security `restricted`; the official images do not need root',
    holds: weAdd('.securityContext.runAsNonRoot', true),
  },
  {
    name: 'default seccomp profile',
    reason: 'Pod Security `restricted`; Ray makes no system call that the profile forbids',
    holds: weAdd('.securityContext.seccompProfile.type', 'RuntimeDefault'),
  },
  {
    name: 'no privilege escalation',
    reason: 'Pod Security `restricted`; a sample that uses sudo says otherwise',
    holds: weAdd('.securityContext.allowPrivilegeEscalation', false),
  },
  {
    name: 'no capabilities',
    reason: 'Pod Security `restricted`; Ray needs none',
    holds: weAdd('.securityContext.capabilities.drop["ALL"]', 'ALL'),
  },
  {
    name: 'no service account token',
    reason: 'Ray does not talk to the API server; a pod with an account of its own keeps its token',
    holds: (difference, upstream, ours) => inPod(upstream, difference.path, 'spec.serviceAccountName') === undefined
      && weAdd('.spec.automountServiceAccountToken', false)(difference, upstream, ours),
  },
];
