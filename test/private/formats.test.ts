import { hasBackstep, isAddress, isConfigKey, isDescending, isDnsLabel, isDnsSubdomain, isPort, isPortName } from '../../src/private/formats';
import { imageProblem } from '../../src/private/image-reference';

test.each<[what: string, is: (text: string) => boolean, yes: string[], no: string[]]>([
  ['a DNS label', isDnsLabel, ['a', '1-a', 'a'.repeat(63)], ['', 'A', 'a.b', '-a', 'a-', 'a_b', 'a'.repeat(64), 'a\n']],
  ['a DNS subdomain', isDnsSubdomain, ['a', 'a.b-c.1', 'a'.repeat(253)], ['', 'A', 'a..b', '.a', 'a_b', 'a'.repeat(254)]],
  ['a key of a Secret', isConfigKey, ['a', '.a', 'A_b-c.d', 'a..b', 'a'.repeat(253)], ['', '.', '..', '..a', 'a/b', 'a'.repeat(254)]],
  ['a name of a port', isPortName, ['a', '8a', 'a-1-b', 'a'.repeat(15)], ['', '80', 'A', 'a--b', '-a', 'a-', 'a_b', 'a'.repeat(16)]],
  ['an address', isAddress, ['1.2.3.4', '::1', 'fe80::1'], ['', '1.2.3', '1.2.3.256', 'fe80::1%eth0', 'a']],
  ['a path below', isDescending, ['', 'a', 'a/..b'], ['/a', '..', 'a/../b']],
  ['a path that steps back', hasBackstep, ['..', '/a/..', '../a'], ['', 'a..b', '...']],
])('%s is told from what is none', (_, is, yes, no) => {
  expect(yes.filter(text => !is(text))).toEqual([]);
  expect(no.filter(is)).toEqual([]);
});

test('a port is a whole number from 1 to 65535', () => {
  expect([1, 65_535, 0, 65_536, -1, 1.5].map(isPort)).toEqual([true, true, false, false, false, false]);
});

test.each<[image: string, fix: string | undefined]>([
  ['ray', undefined],
  ['docker.io/ray', undefined],
  ['localhost:5000/a/b__c:1', undefined],
  [`a.b/c:1@sha256:${'0'.repeat(64)}`, undefined],
  ['ray: 2', 'remove the blank'],
  ['0'.repeat(64), 'give the repository, and the digest behind it as @sha256:…'],
  ['org/Ray', 'write the repository in lower case: org/ray'],
  ['a___b', 'write it as registry/repository:tag'],
  [`${'a'.repeat(256)}`, 'use a repository of at most 255 characters'],
  [`ray@sha256:${'0'.repeat(63)}`, 'copy the whole digest: sha256 has 64 lower case hexadecimal digits'],
  [`ray@sha256:${'A'.repeat(64)}`, 'copy the whole digest: sha256 has 64 lower case hexadecimal digits'],
])('what to do about the image %s', (image, fix) => {
  expect(imageProblem(image)).toBe(fix);
});
