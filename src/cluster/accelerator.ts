/**
 * Devices of one kind for each pod of a group, such as GPUs: Kubernetes' extended resource, and how many.
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
   * Whole AMD GPUs; Ray counts them as `num-gpus`.
   *
   * @param count how many for each pod
   */
  public static amd(count: number): Accelerator {
    return Accelerator.of('amd.com/gpu', count);
  }

  /**
   * Any extended resource of the cluster. Ray counts it as `num-gpus` where its name ends in `gpu`.
   *
   * @param resourceName such as `example.com/gpu`
   * @param count how many for each pod
   * @throws if the name has no domain, or the count is no whole number of one or more
   */
  public static of(resourceName: string, count: number): Accelerator {
    if (!Number.isInteger(count) || count < 1) {
      throw new Error(`accelerators come in whole numbers of one or more (${resourceName}: ${count}): give a whole number, or no accelerator`);
    }
    if (!/^[a-z0-9.-]+\/[A-Za-z0-9_.-]+$/.test(resourceName)) {
      throw new Error(`not an extended resource (${resourceName}): give its full name, such as example.com/gpu`);
    }
    return new Accelerator(resourceName, count);
  }

  private constructor(
    /** The name of the extended resource, such as `nvidia.com/gpu`. */
    public readonly resourceName: string,
    /** How many for each pod. */
    public readonly count: number,
  ) {}
}
