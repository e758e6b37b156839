import { Path, startsWith } from '../../private/path';
import { Located } from '../cluster-view';
import { Manifest } from '../manifest';
import { Rule, Violation } from '../rule';

type ObjectCheck = (object: Located) => Violation[];

/** A rule over each object of some types of the definition, wherever it stands in a manifest. */
export function objectRule({ checks, ...rule }: Omit<Rule, 'check'> & { checks: Readonly<Record<string, ObjectCheck>> }): Rule {
  return {
    ...rule,
    check: manifest => {
      const inert = inertPlaces(manifest);
      return manifest.schema.objects
        .filter(({ path, typeName }) => Object.hasOwn(checks, typeName) && !inert.some(place => startsWith(path, place)))
        .flatMap(({ path, value, typeName }) => checks[typeName]({ path, spec: value }));
    },
  };
}

/** Options of an autoscaler that there is not shape no container, nor does the template of a pod that submits nothing. */
function inertPlaces({ clusters, jobs }: Manifest): Path[] {
  return [
    ...clusters.filter(({ autoscaling }) => !autoscaling).map(({ path }) => [...path, 'autoscalerOptions']),
    ...jobs.filter(({ submitter }) => submitter === undefined).map(({ path }) => [...path, 'submitterPodTemplate']),
  ];
}
