import { driverArguments, driverScript } from '../../src/private/driver-command';

// that they come through is shown with real shells and real Ray in test/ray/entrypoint.test.ts
test.each<[readonly string[], string]>([
  [['python', 'train.py', '--epochs', '3'], 'python train.py --epochs 3'],
  [['python', '-m', 'my.module', '--lr=0.1', 'A=b', 'größe', '@file'], 'python -m my.module --lr=0.1 A=b größe @file'],
  [['python', '-c', 'import ray; print("a b")'], 'python -c \'import ray; print("a b")\''],
  [['tool', '', "it's fine", 'a \\n b', 'ends in \\'], "tool '' 'it'\\''s fine' 'a \\n b' 'ends in \\'"],
  [['tool', '$HOME'], 'bash -c \'eval exec tool "\\$\'\\\'\'\\044HOME\'\\\'\'"\''],
  [['tool', 'a;b', 'c d'], 'bash -c \'eval exec tool "\\$\'\\\'\'a;b\'\\\'\'" "\\$\'\\\'\'c d\'\\\'\'"\''],
  [['tool', '"`\\\u0001\u2028'], 'bash -c \'eval exec tool "\\$\'\\\'\'\\042\\140\\134\\001\\342\\200\\250\'\\\'\'"\''],
  [['tool', 'two\nlines\\\\'], 'bash -c \'eval exec tool "\\$\'\\\'\'two\nlines\\134\\134\'\\\'\'"\''],
  [['tool', 'a \\\nb'], 'bash -c \'eval exec tool "\\$\'\\\'\'a \\134\nb\'\\\'\'"\''],
  [['tool', '~/x'], 'bash -c \'eval exec tool "\\$\'\\\'\'~/x\'\\\'\'"\''],
  [['time', 'python'], "bash -c 'eval exec time python'"],
  [['A=b', 'python'], "bash -c 'eval exec A=b python'"],
  [['-x', 'python'], "bash -c 'eval exec -- -x python'"],
  [['my program', 'x'], 'bash -c \'eval exec "\\$\'\\\'\'my program\'\\\'\'" x\''],
])('the entrypoint for %j is %s', (args, entrypoint) => {
  expect(driverArguments(args)).toBe(entrypoint);
});

test.each<[string, string]>([
  ['python train.py --epochs 3', 'python train.py --epochs 3'],
  ['A=b C= python  train.py', 'A=b C= python  train.py'],
  ['a && b > c', "bash -c 'a && b > c'"],
  ['python a.py\npython b.py', "bash -c 'python a.py\npython b.py'"],
  ['for i in 1 2; do echo $i; done', 'bash -c \'eval exec bash -c "\\$\'\\\'\'for i in 1 2; do echo \\044i; done\'\\\'\'"\''],
  ['time python', "bash -c 'time python'"],
  ['A=b', 'bash -c A=b'],
  ['', "bash -c ''"],
])('the entrypoint for the script %j is %s', (script, entrypoint) => {
  expect(driverScript(script)).toBe(entrypoint);
});

test.each<[readonly string[], string]>([
  [[], 'the first argument ("") is the program: name one'],
  [['', 'a'], 'the first argument ("") is the program: name one'],
  [['a', 'b\0c'], 'an argument holds a character that no program can be given ("b\\u0000c"): leave out U+0000 and halves of characters'],
  [['a', '\ud83d'], 'an argument holds a character that no program can be given ("\\ud83d"): leave out U+0000 and halves of characters'],
])('no entrypoint is made for %j', (args, message) => {
  expect(() => driverArguments(args)).toThrow(new Error(message));
});
