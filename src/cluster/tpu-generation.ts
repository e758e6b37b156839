import { labelValueProblem } from '../private/labels';

/** The slices that a generation of TPUs comes in. */
interface Slices {
  /** Of the generation, as messages name it. */
  readonly name: string;
  /** What to use, as messages say it. */
  readonly legal: string;
  readonly has: (topology: string, sizes: readonly number[]) => boolean;
}

/** All topologies of two dimensions. */
const PLANES = ['1x1', '2x2', '2x4', '4x4', '4x8', '8x8', '8x16', '16x16'];

/** A generation of Google's TPUs, as GKE has them. */
export class TpuGeneration {
  /** TPU v4: topologies of three dimensions, four chips for each host. */
  public static readonly V4 = new TpuGeneration('tpu-v4-podslice', cubes('v4', ['2x2x1', '2x2x2', '2x2x4', '2x4x4'], 4096));
  /** TPU v5e, also called v5litepod: topologies of two dimensions, up to eight chips for each host. */
  public static readonly V5E = new TpuGeneration('tpu-v5-lite-podslice', planes('v5e'));
  /** TPU v5p: topologies of three dimensions, four chips for each host. */
  public static readonly V5P = new TpuGeneration('tpu-v5p-slice', cubes('v5p', ['2x2x1', '2x2x2', '2x2x4', '2x4x4'], 8960));
  /** TPU v6e, also called Trillium: topologies of two dimensions, up to eight chips for each host. */
  public static readonly V6E = new TpuGeneration('tpu-v6e-slice', planes('v6e'));
  /** TPU7x, also called Ironwood: topologies of three dimensions, four chips for each host. */
  public static readonly V7X = new TpuGeneration('tpu7x', cubes('7x', ['1x1x1', '2x2x1', '2x2x2', '2x2x4', '2x4x4'], 9216));

  /**
   * A generation that has no name here. It takes every topology, and needs `chipsPerHost`.
   *
   * @param accelerator the value of the label `cloud.google.com/gke-tpu-accelerator` of its nodes
   * @throws if that is no label value
   */
  public static of(accelerator: string): TpuGeneration {
    const problem = accelerator === '' ? 'give the label of the nodes' : labelValueProblem(accelerator);
    if (problem) { throw new Error(`not the label of a TPU (${accelerator}): ${problem}`); }
    return new TpuGeneration(accelerator);
  }

  private readonly slices?: Slices;

  private constructor(
    /** The value of the label `cloud.google.com/gke-tpu-accelerator` of its nodes. */
    public readonly accelerator: string,
    slices?: Slices,
  ) {
    this.slices = slices;
  }

  /**
   * How many chips each host of a slice has, and how many hosts there are.
   *
   * @internal
   */
  public _hosts(topology: string, chipsPerHost?: number): { chipsPerHost: number; numOfHosts: number } {
    const sizes = /^[1-9]\d*(x[1-9]\d*){1,2}$/.test(topology) ? topology.split('x').map(Number) : [];
    const { name, legal, has } = this.slices ?? { name: this.accelerator, legal: 'two or three sizes, such as 2x4', has: () => sizes.length > 0 };
    if (!has(topology, sizes)) { throw new Error(`not a topology of TPU ${name} (${topology}): use ${legal}`); }
    const chips = sizes.reduce((product, size) => product * size);
    const machines = this.slices ? machinesOf(chips, sizes) : divisorsOf(chips);
    const used = chipsPerHost ?? (this.slices && machines[0]);
    if (used === undefined || !machines.includes(used)) {
      throw new Error(`no host of TPU ${name} ${topology} has that many chips (chipsPerHost ${chipsPerHost}): give ${machines.join(' or ')}`);
    }
    return { chipsPerHost: used, numOfHosts: chips / used };
  }
}

function planes(name: string): Slices {
  return { name, legal: `one of ${PLANES.join(', ')}`, has: topology => PLANES.includes(topology) };
}

/** Below the size of a cube of 4x4x4 there are a few; above, cubes are put together. */
function cubes(name: string, small: readonly string[], mostChips: number): Slices {
  return {
    name,
    legal: `${small.join(', ')}, or three multiples of 4 with at most ${mostChips} chips together`,
    has: (topology, sizes) => small.includes(topology) ||
      (sizes.length === 3 && sizes.every(size => size % 4 === 0) && sizes.reduce((product, size) => product * size) <= mostChips),
  };
}

/** The machines that GKE has for a slice, by their chips, the usual one first: 2x4 is one large host, or two of the usual ones. */
function machinesOf(chips: number, sizes: readonly number[]): number[] {
  return chips === 8 && sizes.length === 2 ? [8, 4] : [Math.min(chips, 4)];
}

function divisorsOf(chips: number): number[] {
  return [1, 2, 4, 8, 16].filter(count => chips % count === 0);
}
