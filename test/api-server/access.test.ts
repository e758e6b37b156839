import { App, Chart, Testing } from 'cdk8s';
import { Group, ServiceAccount, User } from 'cdk8s-plus-28';
import { clusterTest, useControlPlane } from './cluster-test';
import { definitions } from './installation';
import { Attempt } from './kubectl';
import { establish, namespace } from './objects';
import { RayNamespace, RayUserRoles } from '../../src';
import { Json } from '../manifests';

const KINDS = ['rayclusters', 'rayjobs', 'rayservices', 'raycronjobs'];

/** A team whose pipeline makes Ray objects, and whose guest sees them, and the roles for people. */
function team(): Json[] {
  const chart = new Chart(new App(), 'team', { namespace: 'ml' });
  const ml = new RayNamespace(chart, 'Namespace');
  ml.grantEdit(new ServiceAccount(chart, 'Pipeline', { metadata: { name: 'pipeline' } }), Group.fromName(chart, 'Members', 'members'));
  ml.grantView(User.fromName(chart, 'Guest', 'guest'));
  new RayUserRoles(chart, 'UserRoles');
  return Testing.synth(chart) as Json[];
}

const plane = useControlPlane(async started => {
  await establish(started, definitions('1.7'));
  // among them the controller that aggregates roles
  await started.startNodes();
  started.kubectl.apply([namespace('other'), ...team()]);
  for (const role of ['edit', 'view']) {
    started.kubectl.run('create', 'rolebinding', role, `--clusterrole=${role}`, `--user=built-in-${role}`, '--namespace=other');
  }
});

function attempts(verb: string, place: string): Attempt[] {
  return KINDS.map(resource => ({ verb, resource, group: 'ray.io', namespace: place }));
}

clusterTest.each(['create', 'get', 'delete'])('who may edit may %s Ray objects in the namespace, and in no other', verb => {
  const pipeline = 'system:serviceaccount:ml:pipeline';

  expect(plane().kubectl.allowed(pipeline, [...attempts(verb, 'ml'), ...attempts(verb, 'other')])).toEqual(attempts(verb, 'ml'));
});

clusterTest('who may edit Ray objects may neither read secrets, nor make pods, nor write what the operator says', () => {
  const more = ['secrets', 'pods', 'pods/exec'].map((resource): Attempt => ({ verb: 'create', resource, namespace: 'ml' }));
  const status: Attempt = { verb: 'update', resource: 'rayclusters/status', group: 'ray.io', namespace: 'ml' };

  expect(plane().kubectl.allowed('system:serviceaccount:ml:pipeline', [...more, status])).toEqual([]);
});

clusterTest('who may view sees Ray objects, and makes none', () => {
  expect(plane().kubectl.allowed('guest', [...attempts('watch', 'ml'), ...attempts('create', 'ml')])).toEqual(attempts('watch', 'ml'));
});

clusterTest('the roles for people become part of those that every Kubernetes cluster has', async () => {
  const allowed = await plane().eventually('the roles are aggregated', () => plane().kubectl.allowed('built-in-edit', attempts('create', 'other')),
    found => found.length === KINDS.length, 50);

  expect(allowed).toEqual(attempts('create', 'other'));
  expect(plane().kubectl.allowed('built-in-view', [...attempts('list', 'other'), ...attempts('create', 'other')])).toEqual(attempts('list', 'other'));
}, 60_000);
