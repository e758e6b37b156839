import { TpuGeneration } from './tpu-generation';
import { untoldAccelerator } from '../private/accelerators';

/** Options for `Accelerator.awsNeuron`. */
export interface AwsNeuronOptions {
  /**
   * How many cores Ray counts for each device: Inferentia2 and Trainium1 have 2, Inferentia1 has 4, Trainium2 has 8, or
   * 4 where two of them are one logical core.
   *
   * @default 2
   */
  readonly coresPerDevice?: number;
}

/** Options for `Accelerator.googleTpu`. */
export interface GoogleTpuOptions {
  /**
   * How many chips each host has, where GKE has several machines for a topology: `2x4` of v5e and v6e is one host of
   * 8 chips, or two hosts of 4.
   *
   * @default - the fewest hosts; a generation by `TpuGeneration.of` has no default
   */
  readonly chipsPerHost?: number;
}

/** Options for `Accelerator.of`. */
export interface AcceleratorOptions {
  /**
   * What Ray must be told that each pod has, such as `{ NPU: 8 }`.
   *
   * @default - as for the accelerators that have a method here, or nothing: names that end in `gpu` need none
   */
  readonly rayResources?: { [name: string]: number };

  /**
   * Labels of the nodes that have it.
   *
   * @default - none: the scheduler finds them by the resource
   */
  readonly nodeSelector?: { [label: string]: string };
}

interface AcceleratorParts extends Required<AcceleratorOptions> {
  readonly numOfHosts: number;
}

/**
 * Devices of one kind for each pod of a group, such as GPUs: Kubernetes' extended resource, how many, and what Ray must
 * be told of them, as neither KubeRay nor Ray's autoscaler knows every kind.
 */
export class Accelerator {
  /**
   * Whole NVIDIA GPUs; Ray counts them as `num-gpus`.
   *
   * @param count how many for each pod
   * @see https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/
   */
  public static nvidia(count: number): Accelerator {
    return Accelerator.of('nvidia.com/gpu', count);
  }

  /**
   * Slices of NVIDIA GPUs (MIG), where the device plugin names them by their profile (strategy `mixed`); with strategy
   * `single` they are `nvidia`. Ray counts each as one of `num-gpus`.
   *
   * @param profile such as `1g.5gb` or `1g.5gb+me`
   * @param count how many for each pod
   * @throws if it is no profile that the device plugin offers
   * @see https://github.com/NVIDIA/k8s-device-plugin
   */
  public static nvidiaMig(profile: string, count: number): Accelerator {
    if (!/^[1-9]\d*g\.[1-9]\d*gb([+.-][a-z]+)*$/.test(profile)) {
      throw new Error(`not a MIG profile that Kubernetes offers (${profile}): give slices and memory, such as 1g.5gb or 1g.5gb+me`);
    }
    return Accelerator.of(`nvidia.com/mig-${profile.replaceAll('+', '.')}`, count);
  }

  /**
   * Shares of NVIDIA GPUs in time, where the device plugin renames them (`renameByDefault`); where it does not, they are
   * `nvidia`. Ray counts each as one of `num-gpus`.
   *
   * @param count how many for each pod
   * @see https://github.com/NVIDIA/k8s-device-plugin
   */
  public static nvidiaTimeSliced(count: number): Accelerator {
    return Accelerator.of('nvidia.com/gpu.shared', count);
  }

  /**
   * Whole AMD GPUs; Ray counts them as `num-gpus`.
   *
   * @param count how many for each pod
   */
  public static amd(count: number): Accelerator {
    return Accelerator.of('amd.com/gpu', count);
  }

  /**
   * A slice of Google TPUs on GKE, which may span several hosts: a worker group then has that many hosts for each worker,
   * and the pods go to the nodes of that slice. Ray counts chips as `TPU`.
   *
   * @param generation such as `TpuGeneration.V6E`
   * @param topology how the chips of the slice are laid out, such as `4x4` or `2x2x2`
   * @param options for topologies that several machines have
   * @throws if the generation has no such topology, or no such machine
   * @see https://cloud.google.com/kubernetes-engine/docs/concepts/plan-tpus
   */
  public static googleTpu(generation: TpuGeneration, topology: string, options: GoogleTpuOptions = {}): Accelerator {
    const { chipsPerHost, numOfHosts } = generation._hosts(topology, options.chipsPerHost);
    const nodeSelector = { 'cloud.google.com/gke-tpu-accelerator': generation.accelerator, 'cloud.google.com/gke-tpu-topology': topology };
    return new Accelerator('google.com/tpu', chipsPerHost, { rayResources: {}, nodeSelector, numOfHosts });
  }

  /**
   * Intel Gaudi; Ray counts them as `HPU`.
   *
   * @param count how many for each pod
   */
  public static intelGaudi(count: number): Accelerator {
    return Accelerator.of('habana.ai/gaudi', count);
  }

  /**
   * Whole devices of AWS Inferentia or Trainium; Ray counts their cores as `neuron_cores`.
   *
   * @param devices how many for each pod
   * @param options how many cores that is
   */
  public static awsNeuron(devices: number, options: AwsNeuronOptions = {}): Accelerator {
    const coresPerDevice = requireCount('coresPerDevice', options.coresPerDevice ?? 2);
    return Accelerator.of('aws.amazon.com/neuron', devices, { rayResources: { neuron_cores: devices * coresPerDevice } });
  }

  /**
   * Single cores of AWS Inferentia or Trainium; Ray counts them as `neuron_cores`.
   *
   * @param count how many for each pod
   */
  public static awsNeuronCores(count: number): Accelerator {
    return Accelerator.of('aws.amazon.com/neuroncore', count);
  }

  /**
   * Huawei Ascend; Ray counts them as `NPU`.
   *
   * @param model as the device plugin names it, such as `Ascend910` or `Ascend310P`
   * @param count how many for each pod
   * @throws if the model does not begin with `Ascend` and its number
   */
  public static huaweiAscend(model: string, count: number): Accelerator {
    const resourceName = `huawei.com/${model}`;
    if (!/^Ascend\d{3}/.test(model) || !untoldAccelerator(resourceName)) {
      throw new Error(`not a model of Ascend (${model}): give it as the device plugin names it, such as Ascend910 or Ascend310P`);
    }
    return Accelerator.of(resourceName, count);
  }

  /**
   * Any extended resource of the cluster. Ray counts it as `num-gpus` where its name ends in `gpu`, and as what it is
   * where it is one of the accelerators here, or `gpu.intel.com/i915` or `gpu.intel.com/xe`.
   *
   * @param resourceName such as `example.com/gpu`
   * @param count how many for each pod
   * @param options what Ray must be told of it, and where it is
   * @throws if the name has no domain, or the count is no whole number of one or more
   */
  public static of(resourceName: string, count: number, options: AcceleratorOptions = {}): Accelerator {
    requireCount(resourceName, count);
    if (!/^[a-z0-9.-]+\/[A-Za-z0-9_.-]+$/.test(resourceName)) {
      throw new Error(`not an extended resource (${resourceName}): give its full name, such as example.com/gpu`);
    }
    const rayResources = { ...options.rayResources ?? known(resourceName, count) };
    Object.entries(rayResources).forEach(([name, amount]) => requireCount(name, amount));
    return new Accelerator(resourceName, count, { rayResources, nodeSelector: { ...options.nodeSelector }, numOfHosts: 1 });
  }

  /** What Ray must be told that each pod has, by Ray's names; empty where KubeRay and Ray's autoscaler know by themselves. */
  public readonly rayResources: { [name: string]: number };

  /** Labels of the nodes that have it; empty where the scheduler finds them by the resource. */
  public readonly nodeSelector: { [label: string]: string };

  /** How many pods it spans; only slices of TPUs span more than one. */
  public readonly numOfHosts: number;

  private constructor(
    /** The name of the extended resource, such as `nvidia.com/gpu`. */
    public readonly resourceName: string,
    /** How many for each pod. */
    public readonly count: number,
    parts: AcceleratorParts,
  ) {
    this.rayResources = parts.rayResources;
    this.nodeSelector = parts.nodeSelector;
    this.numOfHosts = parts.numOfHosts;
  }
}

function known(resourceName: string, count: number): { [name: string]: number } {
  const untold = untoldAccelerator(resourceName);
  return untold ? { [untold.rayResource]: count * untold.perDevice } : {};
}

function requireCount(what: string, count: number): number {
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`accelerators come in whole numbers of one or more (${what}: ${count}): give a whole number, or no accelerator`);
  }
  return count;
}
