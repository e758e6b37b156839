import { ClusterView, part } from './cluster-view';
import { Severity } from './finding';
import { needsRay } from './needs-ray';
import { clusterRule, Rule } from './rule';
import { isObject } from '../private/json';
import { quote } from '../private/quote';

const authMode = clusterRule({
  id: 'auth-mode',
  severity: Severity.ERROR,
  summary: 'Authentication options without the mode: the operator may make a token, but Ray asks nobody for it.',
  check: cluster => isObject(cluster.spec.authOptions) && (authOf(cluster).spec.mode ?? undefined) === undefined ? [{
    path: [...authOf(cluster).path, 'mode'],
    message: 'is missing, so there is no authentication',
    fix: 'set mode to token, or to disabled if that is meant',
  }] : [],
});

const authRayVersion = clusterRule({
  id: 'auth-ray-version',
  severity: Severity.ERROR,
  summary: 'Authentication with a Ray release that does not have it, or none given: the operator refuses the cluster.',
  check: cluster => {
    const { path, spec } = authOf(cluster);
    if (spec.mode !== 'token') { return []; }
    return spec.enableK8sTokenAuth === true
      ? needsRay(cluster, [...path, 'enableK8sTokenAuth'], '2.55.0') : needsRay(cluster, [...path, 'mode'], '2.52.0');
  },
});

const kubernetesAuth = clusterRule({
  id: 'kubernetes-token-auth',
  severity: Severity.ERROR,
  summary: 'Authentication by Kubernetes tokens beside a token of its own, or without mode token: the operator refuses the cluster.',
  check: cluster => {
    const { path, spec } = authOf(cluster);
    if (spec.enableK8sTokenAuth !== true) { return []; }
    // any other mode, or none, is a finding already
    if (spec.mode === 'disabled') {
      return [{ path: [...path, 'enableK8sTokenAuth'], message: `needs mode token (${quote(spec.mode)})`, fix: 'set mode to token, or remove it' }];
    }
    return (spec.secretName ?? '') === '' ? [] : [{
      path: [...path, 'secretName'],
      message: `is not used when Kubernetes checks the tokens (${quote(spec.secretName)})`,
      fix: 'remove it, or remove enableK8sTokenAuth',
    }];
  },
});

const kubernetesAuthKind: Rule = {
  id: 'kubernetes-token-auth-kind',
  severity: Severity.ERROR,
  summary: 'Authentication by Kubernetes tokens for the cluster of a RayJob or RayService, which cannot log in themselves: the operator refuses the object.',
  // without the mode, it is a finding already
  check: ({ kind: { kind }, clusters }) => kind === 'RayCluster' ? [] : clusters.map(authOf)
    .filter(({ spec }) => spec.enableK8sTokenAuth === true && spec.mode === 'token').map(({ path }) => ({
      path: [...path, 'enableK8sTokenAuth'],
      message: `is not possible for the cluster of a ${kind === 'RayCronJob' ? 'RayJob' : kind} (true)`,
      fix: 'remove it, so that a token of its own is made',
    })),
};

function authOf(cluster: ClusterView): ReturnType<typeof part> {
  return part(cluster, 'authOptions');
}

/** The rules about authentication. */
export const AUTH_RULES: readonly Rule[] = [authMode, authRayVersion, kubernetesAuth, kubernetesAuthKind];
