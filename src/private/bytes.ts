import { Size, SizeRoundingBehavior } from 'cdk8s';

/** The whole bytes of a size, which may be a part of one, such as a tenth of a gibibyte. */
export function bytesOf(size: Size): number {
  return Math.floor(size.toKibibytes({ rounding: SizeRoundingBehavior.NONE }) * 1024);
}
