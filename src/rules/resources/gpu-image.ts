import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { limitsOf } from '../ray-start/operator';
import { clusterRule } from '../rule';

/** An official image for CPUs: of a release, with a Python and a processor at most. */
const CPU_IMAGE = /(?:^|\/)rayproject\/ray:\d+\.\d+\.\d+(?:-py\d+)?(?:-cpu)?(?:-aarch64)?(?:@.*)?$/;

export const gpuImage = clusterRule({
  id: 'gpu-image',
  severity: Severity.WARNING,
  summary: 'A GPU of NVIDIA beside an official image for CPUs: nothing in it can use the GPU.',
  check: ({ groups }) => groups.filter(group => limitsOf(group).some(name => name.startsWith('nvidia.com/'))).flatMap(({ containers: [{ path, spec }] }) =>
    typeof spec.image !== 'string' || !CPU_IMAGE.test(spec.image) ? [] : [{
      path: [...path, 'image'],
      message: `is without CUDA, and the container has a GPU (${quote(spec.image)})`,
      fix: 'use an image with -gpu or CUDA such as -cu128 at the end of its tag, or remove the GPU',
    }]),
});
