import { nearest } from '../../src/private/did-you-mean';

const FIELDS = ['replicas', 'minReplicas', 'maxReplicas', 'groupName', 'template'];

test.each([
  ['replica', 'replicas'],
  ['minReplica', 'minReplicas'],
  ['groupname', 'groupName'],
  ['MAXREPLICAS', 'maxReplicas'],
  ['tempalte', 'template'],
])('who writes %s probably means %s', (written, meant) => {
  expect(nearest(written, FIELDS)).toBe(meant);
});

test.each(['serveConfigV2', 'pods', '', 'xxxxxxxx'])('nothing is near %j', written => {
  expect(nearest(written, FIELDS)).toBeUndefined();
});

test('a name that differs only in capitals is meant, even if a nearer one is there', () => {
  expect(nearest('ABCd', ['abce', 'abcd', 'ABCx'])).toBe('abcd');
});

test('a third of the letters may be wrong, and no more', () => {
  expect(nearest('abcdxx', ['abcdef'])).toBe('abcdef');
  expect(nearest('abcxxx', ['abcdef'])).toBeUndefined();
});

test('a third is rounded down', () => {
  expect(nearest('abcdefxx', ['abcdefgh'])).toBe('abcdefgh');
  expect(nearest('abcdexxx', ['abcdefgh'])).toBeUndefined();
});

test('the letters of the candidate count, not those that were written', () => {
  expect(nearest('abcdefxxx', ['abcdefgh'])).toBeUndefined();
  expect(nearest('abcxx', ['abc'])).toBeUndefined();
});

test('in a name of four letters two may be wrong', () => {
  expect(nearest('abxx', ['abcd'])).toBe('abcd');
  expect(nearest('axxx', ['abcd'])).toBeUndefined();
  expect(nearest('axx', ['abc'])).toBeUndefined();
});

test('in a shorter name one letter may be wrong', () => {
  expect(nearest('v1', ['v2'])).toBe('v2');
  expect(nearest('u1', ['v2'])).toBeUndefined();
});

test('of no candidates none is near', () => {
  expect(nearest('replicas', [])).toBeUndefined();
});
