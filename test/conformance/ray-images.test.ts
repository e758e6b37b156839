import { readFileSync } from 'fs';
import { ImageArchitecture, RayImage } from '../../src';
import { shared } from '../shared';

type Wheels = Record<string, { linux: string[]; linux_aarch64: string[] }>;
const PYTHONS = ['3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];
const wheels = JSON.parse(readFileSync(shared('ray', 'python-support.json'), 'utf8')) as Wheels;

function pythonsFor(version: string, architecture: ImageArchitecture): string[] {
  return PYTHONS.filter(python => {
    try {
      return RayImage.release(version, { python, architecture });
    } catch {
      return false;
    }
  });
}

function pythonsOf(tags: string[]): string[] {
  return PYTHONS.filter(python => tags.includes(`cp${python.replace('.', '')}`));
}

test.each(Object.keys(wheels))('there are images of Ray %s for the Python releases and processors that PyPI has it for', version => {
  const { linux, linux_aarch64: arm } = wheels[version];

  expect(pythonsFor(version, ImageArchitecture.AMD64)).toEqual(pythonsOf(linux));
  expect(pythonsFor(version, ImageArchitecture.ARM64)).toEqual(pythonsOf(arm));
});
