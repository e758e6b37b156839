import { ApiObjectMetadataDefinition, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Accelerator } from './accelerator';
import * as k8s from '../../imports/k8s';
import { toWire } from '../../imports/wire';
import { asList, asObject, JsonObject } from '../private/json';
import { merge } from '../private/merge';

/** What the template of a group's pods is made of. */
export interface PodTemplateParts {
  readonly metadata: ApiObjectMetadataDefinition;
  readonly podSpec: kplus.k8s.PodSpec;
  readonly resources: { cpu: kplus.Cpu; memory: Size; accelerator?: Accelerator };
  readonly patch?: k8s.PodTemplateSpec;
}

/** The template as JSON: what cdk8s-plus renders, with what it cannot say, and the user's patch last. */
export function podTemplate({ metadata, podSpec, resources, patch }: PodTemplateParts): k8s.PodTemplateSpec {
  const json = asObject(kplus.k8s.toJson_PodSpec(podSpec));
  const [rayContainer, ...sidecars] = asList(json.containers).map(asObject);
  const template = {
    metadata: metadata.toJson(),
    spec: {
      ...withoutDefaults(json),
      // cdk8s-plus has it for containers alone, and a sidecar needs it, too
      securityContext: { ...asObject(json.securityContext), seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ ...rayContainer, resources: resourceRequirements(resources) }, ...sidecars],
    },
  };
  return merge('PodTemplateSpec', template, toWire('PodTemplateSpec', patch)) as k8s.PodTemplateSpec;
}

/** Requests equal limits: Ray offers the limits to tasks, and Kubernetes only keeps free what is requested. */
function resourceRequirements({ cpu, memory, accelerator }: PodTemplateParts['resources']): JsonObject {
  const amounts = {
    cpu: cpu.amount,
    memory: memory.asString(),
    ...accelerator && { [accelerator.resourceName]: accelerator.count },
  };
  return { limits: amounts, requests: amounts };
}

/** cdk8s-plus writes these out for every pod, although they are what Kubernetes does anyway. */
function withoutDefaults({ hostNetwork, terminationGracePeriodSeconds, dnsPolicy, setHostnameAsFQDN, ...json }: JsonObject): JsonObject {
  return {
    ...json,
    ...hostNetwork === true && { hostNetwork },
    ...terminationGracePeriodSeconds !== 30 && { terminationGracePeriodSeconds },
    ...dnsPolicy !== 'ClusterFirst' && { dnsPolicy },
    ...setHostnameAsFQDN === true && { setHostnameAsFQDN },
  };
}
