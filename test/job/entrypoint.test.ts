import { Entrypoint } from '../../src';

test('plain words stay as they are', () => {
  expect(Entrypoint.args(['python', 'train.py', '--epochs=3']).text).toBe('python train.py --epochs=3');
  expect(Entrypoint.shell('python train.py --epochs 3').text).toBe('python train.py --epochs 3');
});

test('what a shell would read on the way is hidden from it', () => {
  expect(Entrypoint.args(['echo', '$HOME']).text).not.toContain('$HOME');
  expect(Entrypoint.shell('a && b').text).toMatch(/^bash -c /);
});

test.each(['source env.sh', 'test a == b', 'echo -e x'])('what sh would do otherwise, bash does: %s', script => {
  expect(Entrypoint.shell(script).text).toMatch(/^bash -c /);
});

test('a program is the program, and no command of a shell', () => {
  expect(Entrypoint.args(['echo', '-e', 'x']).text).toBe("bash -c 'eval exec echo -e x'");
});

test.each([
  ['no program', () => Entrypoint.args([]), 'the first argument ("") is the program: name one'],
  ['no script', () => Entrypoint.shell(' \n'), 'there is no command in the script (" \\n"): give one, such as python train.py'],
  ['a character that no command can have', () => Entrypoint.args(['echo', 'a\0']), 'an argument holds a character that no program can be given ("a\\u0000")'],
])('%s is an error', (_, make, message) => {
  expect(make).toThrow(message);
});
