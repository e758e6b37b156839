import { spawnSync } from 'node:child_process';
import { syntaxProblem } from '../../../src/rules/command/syntax';

/** Whether bash can read a text where the operator puts it. */
function isRead(text: string): boolean {
  return spawnSync('bash', ['-n', '-c', ` ${text}  && ulimit -n 65536; ray start --head --block`]).status === 0;
}

test.each([
  "it isn't", 'say "hi', 'a\\"b"', 'python -c print(1)', 'f"a"(b)', 'echo a-b(c)', 'ls;', 'ls &', 'ls |', 'ls &&', 'ls || ', 'ls\n', 'ls >', 'ls;\n',
])('bash cannot read %j, and nor can the rule', text => {
  expect([isRead(text), syntaxProblem(text) === undefined]).toEqual([false, false]);
});

test.each([
  'ls', "echo 'it isn'\\''t'", 'say "hi \\" there $A"', 'ls # all\nls', 'a#b', '(ls)', 'ls;(ls)', 'ls && { ls; }', 'f() { ls; }; f', 'a=(1 2)', 'echo $(ls)',
  'echo `ls`', 'case a in a) ls;; esac', 'cat <<< a', 'diff <(ls) <(ls)', 'echo $((1+1))', 'ls 2>&1', 'echo "$(echo ")")"', "echo $'a'", '[[ a =~ (a|b) ]]', '',
])('bash reads %j, and the rule finds nothing', text => {
  expect([text === '' || isRead(text), syntaxProblem(text)]).toEqual([true, undefined]);
});

test('bash reads a comment at the end, and ray start is a part of it', () => {
  expect([isRead('ls # all'), syntaxProblem('ls # all')]).toEqual([true, { problem: 'comment', at: 3 }]);
});
