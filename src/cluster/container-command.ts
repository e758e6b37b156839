/** The annotation by which the operator leaves the command of a container alone. */
const OVERWRITE = 'ray.io/overwrite-container-cmd';

/** What the container that runs Ray does besides `ray start`. */
export class ContainerCommand {
  /**
   * Runs a line of shell before `ray start`, in the same shell. If its last command fails the container ends, and is
   * started anew; put `&&` between several.
   *
   * @param line as bash reads it, such as `source /opt/env.sh`
   */
  public static beforeRay(line: string): ContainerCommand {
    // the operator appends `&& ulimit …; ray start`, so that Ray would start in spite of a failure
    return new ContainerCommand(undefined, [`${line} || exit`], {});
  }

  /**
   * Runs something else in place of `ray start`. It has to start Ray itself, by `$KUBERAY_GEN_RAY_START_CMD`: the
   * command that the operator made.
   *
   * @param command the program and its first arguments, such as `['/bin/bash', '-c', '--']`
   * @param args further arguments, such as `['ulimit -n 65536; $KUBERAY_GEN_RAY_START_CMD']`
   */
  public static inPlaceOfRay(command: string[], args: string[] = []): ContainerCommand {
    return new ContainerCommand([...command], [...args], { [OVERWRITE]: 'true' });
  }

  private constructor(
    private readonly command: readonly string[] | undefined,
    private readonly args: readonly string[],
    private readonly annotations: Readonly<Record<string, string>>,
  ) {}

  /**
   * The fields of the container, as cdk8s-plus takes them.
   *
   * @internal
   */
  public _toContainer(): { command?: string[]; args?: string[] } {
    return { command: this.command && [...this.command], args: this.args.length > 0 ? [...this.args] : undefined };
  }

  /**
   * The annotations of the pod that tell the operator.
   *
   * @internal
   */
  public _toAnnotations(): { [key: string]: string } {
    return { ...this.annotations };
  }
}
