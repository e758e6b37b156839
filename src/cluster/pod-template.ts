import { ApiObjectMetadataDefinition, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Accelerator } from './accelerator';
import { hardenedTemplate } from './hardened';
import { PodSecurity } from './pod-security';
import { ResourceAmounts } from './ray-container-options';
import * as k8s from '../../imports/k8s';
import { toWire } from '../../imports/wire';
import { asList, asObject, asText, JsonObject } from '../private/json';
import { merge } from '../private/merge';

/** What the containers of a pod may do, and where nobody said so. */
export interface SecurityParts {
  readonly podSecurity: PodSecurity;
  /** The containers that say nothing themselves. */
  readonly plainContainers: ReadonlySet<string>;
  /** Whether it was said if the token of the service account is mounted. */
  readonly automountSaid: boolean;
  readonly runsAutoscaler: boolean;
}

/** What the container that runs Ray has. */
export interface RayResources {
  readonly cpu: kplus.Cpu;
  readonly limitCpu: boolean;
  readonly memory: Size;
  readonly ephemeralStorage?: Size;
  readonly accelerator?: Accelerator;
  readonly requests: ResourceAmounts;
}

/** What the template of a group's pods is made of. */
export interface PodTemplateParts {
  readonly metadata: ApiObjectMetadataDefinition;
  /** Labels besides those of the metadata. */
  readonly labels: { readonly [key: string]: string };
  readonly podSpec: kplus.k8s.PodSpec;
  readonly resources: RayResources;
  /** Fields of the pod that cdk8s-plus does not have. */
  readonly fields: Partial<k8s.PodSpec>;
  readonly security: SecurityParts;
  readonly patch?: k8s.PodTemplateSpec;
}

/** The template as JSON: what cdk8s-plus renders, with what it cannot say, and the user's patch last. */
export function podTemplate({ metadata, labels, podSpec, resources, fields, security, patch }: PodTemplateParts): k8s.PodTemplateSpec {
  const json = withSecurity(withoutDefaults(asObject(kplus.k8s.toJson_PodSpec(podSpec))), security);
  const [rayContainer, ...sidecars] = asList(json.containers).map(asObject);
  const template = {
    metadata: withLabels(metadata.toJson(), labels),
    spec: {
      ...json,
      ...asObject(toWire('PodSpec', fields)),
      containers: [{ ...rayContainer, resources: resourceRequirements(resources) }, ...sidecars],
    },
  };
  const hardened = security.podSecurity._isHardened ? hardenedTemplate(rayContainer, security.runsAutoscaler) : undefined;
  return merge('PodTemplateSpec', merge('PodTemplateSpec', template, hardened), toWire('PodTemplateSpec', patch)) as k8s.PodTemplateSpec;
}

function withLabels(metadata: unknown, labels: { readonly [key: string]: string }): unknown {
  return Object.keys(labels).length === 0 ? metadata : { ...asObject(metadata), labels: { ...asObject(asObject(metadata).labels), ...labels } };
}

/** Requests equal limits unless somebody wants it otherwise: Ray offers the limits to tasks, and only the requests are kept free. */
function resourceRequirements(resources: RayResources): JsonObject {
  const { cpu, ...limits } = amounts(resources);
  return {
    limits: resources.limitCpu ? { cpu, ...limits } : limits,
    requests: amounts({ ...resources, ...definedOf(resources.requests) }),
  };
}

function amounts({ cpu, memory, ephemeralStorage, accelerator }: RayResources): JsonObject {
  return {
    cpu: cpu.amount,
    memory: memory.asString(),
    ...ephemeralStorage && { 'ephemeral-storage': ephemeralStorage.asString() },
    ...accelerator && { [accelerator.resourceName]: accelerator.count },
  };
}

function definedOf(requests: ResourceAmounts): Partial<ResourceAmounts> {
  return Object.fromEntries(Object.entries(requests).filter(([, amount]) => amount !== undefined));
}

/** cdk8s-plus says something of every container and pod, and nothing of seccomp. */
function withSecurity(json: JsonObject, { podSecurity, plainContainers, automountSaid }: SecurityParts): JsonObject {
  const { securityContext, automountServiceAccountToken, ...pod } = json;
  const plain = (container: JsonObject) => !podSecurity._saysContainers && plainContainers.has(asText(container.name) ?? '');
  return {
    ...pod,
    ...(automountSaid || podSecurity._pod) && { automountServiceAccountToken },
    ...podSecurity._pod && { securityContext: { ...asObject(securityContext), seccompProfile: { type: 'RuntimeDefault' } } },
    ...withContainers(json, 'containers', plain),
    ...withContainers(json, 'initContainers', plain),
  };
}

function withContainers(json: JsonObject, key: string, isPlain: (container: JsonObject) => boolean): JsonObject {
  if (!Array.isArray(json[key])) { return {}; }
  return { [key]: asList(json[key]).map(asObject).map(container => isPlain(container) ? withoutSecurity(container) : container) };
}

function withoutSecurity({ securityContext, ...container }: JsonObject): JsonObject {
  return container;
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
