/** What Ray calls an accelerator, and how many of it each device of the Kubernetes resource is. */
interface RayAccelerator {
  readonly rayResource: string;
  readonly perDevice: number;
}

/**
 * Resources of device plugins that nobody tells Ray's autoscaler of: it takes names that end in `gpu`, and
 * `google.com/tpu`. The operator takes those, `nvidia.com/mig-1g.5gb` and its like, and `aws.amazon.com/neuroncore`.
 */
const UNTOLD: readonly (readonly [name: RegExp, rayResource: string, perDevice?: number])[] = [
  [/^nvidia\.com\/(gpu\.shared|mig-.+)$/, 'GPU'],
  [/^gpu\.intel\.com\/(i915|xe)$/, 'GPU'],
  [/^habana\.ai\/gaudi$/, 'HPU'],
  [/^aws\.amazon\.com\/neuroncore$/, 'neuron_cores'],
  [/^aws\.amazon\.com\/neuron(device)?$/, 'neuron_cores', 2],
  // sharing adds resources for memory and cores beside the devices
  [/^huawei\.com\/(npu|Ascend\d{3}(?!.*-(memory|core)$).*)$/, 'NPU'],
];

/** What Ray must be told where a container has a limit of that name, if the name is known and Ray does not know by itself. */
export function untoldAccelerator(resourceName: string): RayAccelerator | undefined {
  const known = UNTOLD.find(([name]) => name.test(resourceName));
  return known && { rayResource: known[1], perDevice: known[2] ?? 1 };
}
