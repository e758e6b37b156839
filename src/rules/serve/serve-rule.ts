import { DEPLOYMENT } from './deployment-model';
import { ServeObject, serveWalk, ServeWalk } from './walk';
import { Located } from '../cluster-view';
import { Rule, Violation } from '../rule';
import { ServiceView } from '../service-view';

/** A rule over what the text of a service holds, where it is a mapping. */
export function serveRule(rule: Omit<Rule, 'check'> & { check: (walk: ServeWalk, service: ServiceView) => Violation[] }): Rule {
  return { ...rule, check: ({ services }) => services.flatMap(service => rule.check(serveWalk(service), service)) };
}

/** A rule that looks at one mapping after the other. */
export function objectRule(rule: Omit<Rule, 'check'> & { check: (object: ServeObject, walk: ServeWalk) => Violation[] }): Rule {
  return serveRule({ ...rule, check: walk => walk.objects.flatMap(object => rule.check(object, walk)) });
}

/** A rule that looks at one deployment after the other, for a Ray release if that is known. */
export function deploymentRule(rule: Omit<Rule, 'check'> & { check: (deployment: Located, ray: string | undefined) => Violation[] }): Rule {
  return objectRule({ ...rule, check: (object, { ray }) => object.model === DEPLOYMENT ? rule.check(object, ray) : [] });
}
