import { AT, ELSEWHERE, HTTP, on, running, submitter } from './jobs';
import { Severity } from '../../../src';
import { rayCronJob } from '../../manifests';
import { ALL_GATES, FoundRow, RuleRows, silencing } from '../rows';

const SCRIPT = 'put it into a script that the job runs, or submit the job in HTTPMode';
const REST = 'ends there for the shell of the submitter, which runs the rest itself';
const THERE = 'ends in what the shell of the submitter does not take there';
const HIDES = 'has a comment, which hides the rest of what the operator writes';
const PARENTHESIS = 'has a parenthesis that the shell of the submitter does not take';
const COMMAND = 'runs a command in the submitter and not in the job';

function found(name: string, entrypoint: string, message: string, fix: string): FoundRow {
  return { name, of: running(entrypoint), finds: [[AT, message, fix]] };
}

export const shellRows: RuleRows = {
  rule: 'entrypoint-shell',
  severity: Severity.ERROR,
  found: [
    found('a second command', 'python a.py; touch b', `${REST} ("; touch b")`, "write bash -c 'python a.py; touch b'"),
    found('a command that needs the first', 'cd /srv && python a.py', `${REST} ("&& python a.py")`, "write bash -c 'cd /srv && python a.py'"),
    found('one that is there for its failure', 'python a.py || true', `${REST} ("|| true")`, "write bash -c 'python a.py || true'"),
    found('a command beside it', 'a.py & b.py', `${REST} ("& b.py")`, "write bash -c 'a.py & b.py'"),
    found('a second line', 'python a.py\npython b.py\n', `${REST} ("\\npython b.py")`, SCRIPT),
    found('a pipe', 'python a.py | tee log', 'has a pipe for what the submitter prints, not the job ("| tee log")', "write bash -c 'python a.py | tee log'"),
    found('output into a file', 'python a.py > log', 'redirects the submitter and not the job ("> log")', "write bash -c 'python a.py > log'"),
    found('input from a file', 'python a.py < in', 'redirects the submitter and not the job ("< in")', "write bash -c 'python a.py < in'"),
    found('errors to output', 'python a.py 2>&1', 'redirects the submitter and not the job (">&1")', "write bash -c 'python a.py 2>&1'"),
    found('a here-document', 'cat <<E\nx\nE', 'has a here-document, of which the shell of the submitter finds no end ("<<E\\nx\\nE")', SCRIPT),
    found('a parenthesis', 'python -c print(1)', `${PARENTHESIS} ("(1)")`, "write bash -c 'python -c print(1)'"),
    found('a closing parenthesis', 'python a.py ) b', `${PARENTHESIS} (") b")`, "write bash -c 'python a.py ) b'"),
    found('a background', 'python a.py &', `${THERE} ("&")`, "write bash -c 'python a.py &'"),
    found('a semicolon at the end', 'python a.py ;\n', `${THERE} (";")`, "write bash -c 'python a.py ;'"),
    found('the output of a command', 'echo $(hostname)', `${COMMAND} ("$(hostname)")`, "write bash -c 'echo $(hostname)'"),
    found('the output of a command in quotes', 'echo "a `id`"', `${COMMAND} ("\`id\`\\"")`, "write bash -c 'echo \"a `id`\"'"),
    found('a comment', 'python a.py # note', `${HIDES} ("# note")`, 'remove the comment'),
    found('nothing but a comment', '# note', `${HIDES} ("# note")`, 'remove the comment'),
    found('a comment in a line of its own', 'python a.py\n# note', `${HIDES} ("\\n# note")`, 'remove the comment'),
    found('a comment before another command', 'a # note\nb', `${REST} ("\\nb")`, SCRIPT),
    found('a comment behind a line that goes on', 'python a.py \\\n# note', `${HIDES} ("# note")`, 'remove the comment'),
    found('parentheses and more in what runs there', 'a; b (c) > d', `${REST} ("; b (c) > d")`, "write bash -c 'a; b (c) > d'"),
    found('a comment behind another command', 'a; b # note', `${REST} ("; b # note")`, "write bash -c 'a; b # note'"),
    found('a command behind a comment', 'a\n# note\nb', `${REST} ("\\n# note\\nb")`, SCRIPT),
    { name: 'a second command behind quotes that Ray loses', of: on('2.55.1', 'a "b(1)" && c'), finds: [[AT, `${REST} ("&& c")`, 'write bash -c \'a "b(1)" && c\'']] },
    found('an open quote', "echo 'it", "has a quote that is not closed (\"'it\")", 'close the quote'),
    found('an open double quote', 'echo "it\'s', 'has a quote that is not closed ("\\"it\'s")', 'close the quote'),
    found('a backslash at the end', 'python a.py \\', 'ends with a backslash, which makes an argument of the blank behind it ("\\\\")', 'remove the backslash'),
    found('a command that is too long to show', `python a.py; echo ${'x'.repeat(80)}`, `${REST} ("; echo ${'x'.repeat(52)}…)`, SCRIPT),
    found('quotes in what is to be one script', "echo 'a' && b", `${REST} ("&& b")`, "write bash -c 'echo '\\''a'\\'' && b'"),
    {
      name: 'a script with variables of its own where Ray may lose them',
      of: on('2.55.1', 'for i in 1 2; do echo $i; done'),
      finds: [[AT, `${REST} ("; do echo $i; done")`, SCRIPT]],
    },
    {
      name: 'a script with a backslash where Ray may lose it',
      of: on('2.55.1', 'a && echo \\$HOME'),
      finds: [[AT, `${REST} ("&& echo \\\\$HOME")`, SCRIPT]],
    },
    { name: 'a script with variables of its own where Ray keeps them', of: on('2.56.0', 'A=1; echo $A'), finds: [[AT, `${REST} ("; echo $A")`, "write bash -c 'A=1; echo $A'"]] },
    { name: 'a script with variables of its own where nobody knows', of: running('A=1; echo $A', ELSEWHERE), finds: [[AT, `${REST} ("; echo $A")`, SCRIPT]] },
    { name: 'two commands in the sidecar', of: running('a; b', { 'spec.submissionMode': 'SidecarMode' }), finds: [[AT, `${REST} ("; b")`, "write bash -c 'a; b'"]] },
    { name: 'two commands for a submitter that the operator tells what to do', of: running('a; b', { ...submitter({ args: ['x'] }), ...silencing('submitter-args') }), finds: [[AT, `${REST} ("; b")`, "write bash -c 'a; b'"]] },
    {
      name: 'two commands in what runs by a schedule',
      of: rayCronJob({ 'spec.jobTemplate.entrypoint': 'a; b' }),
      target: ALL_GATES,
      finds: [['spec.jobTemplate.entrypoint', `${REST} ("; b")`, "write bash -c 'a; b'"]],
    },
  ],
  passed: [
    { name: 'plain words', of: running(' python train.py  --epochs 3\n') },
    { name: 'words in quotes', of: running('python -c "import ray; print(\'a # b\')" \'a && $b `c`\' a\\;b') },
    { name: 'words over several lines', of: running('python a.py \\\n  --b c') },
    { name: 'a script', of: running("bash -c 'a && b | c > d'") },
    { name: 'what is no comment', of: running('python a.py#b') },
    { name: 'variables that the submitter has', of: running('python a.py $(RAY_JOB_SUBMISSION_ID) --id $RAY_JOB_SUBMISSION_ID') },
    { name: 'two commands in HTTPMode', of: running('a && b > c # note', HTTP) },
    { name: 'two commands that nobody submits', of: running('a; b', { 'spec.submissionMode': 'InteractiveMode' }) },
    { name: 'two commands for a submitter that has one of its own', of: running('a; b', submitter({ command: ['/submit'] })) },
    { name: 'no text', of: running(undefined, { ...submitter({ command: ['/submit'] }) }) },
  ],
};

const JOINS = (ray: string, what: string) => `comes to the shell of the driver without its quotes, as Ray ${ray} joins it (${what})`;
const RAISE = 'put it into a script that the job runs, submit the job in HTTPMode, or raise rayVersion and the image to 2.56';

export const quotesRows: RuleRows = {
  rule: 'entrypoint-quotes',
  severity: Severity.ERROR,
  found: [
    { name: 'code without blanks', of: on('2.52.1', 'python -c "print(1+1)"'), finds: [[AT, JOINS('2.52.1', '"(1+1)"'), RAISE]] },
    { name: 'a word with a semicolon', of: on('2.55.1', "a.py 'b;c'"), finds: [[AT, JOINS('2.55.1', '";c"'), RAISE]] },
    { name: 'a quote', of: on('2.55.1', 'a.py "it\'s"'), finds: [[AT, JOINS('2.55.1', '"\'s"'), RAISE]] },
    { name: 'a backslash', of: on('2.55.1', "a.py 'a\\b' c"), finds: [[AT, JOINS('2.55.1', '"a\\\\b"'), RAISE]] },
    { name: 'two backslashes between blanks', of: on('2.55.1', "a.py 'a \\\\ b'"), finds: [[AT, JOINS('2.55.1', '"a \\\\\\\\ b"'), RAISE]] },
    { name: 'a comment', of: on('2.55.1', "a.py '#b'"), finds: [[AT, JOINS('2.55.1', '"#b"'), RAISE]] },
    { name: 'a dollar that is one with its backslash only', of: on('2.55.1', "a.py 'b \"\\$'\\''c'"), finds: [[AT, JOINS('2.55.1', '"b \\"\\\\$\'c"'), RAISE]] },
    { name: 'the variable of a loop', of: on('2.55.1', "bash -c 'for i in 1 2; do echo $i; done'"), finds: [[AT, JOINS('2.55.1', '"$i"'), RAISE]] },
    { name: 'a variable of the script', of: on('2.55.1', "sh -ec 'A=1 && echo ${A}'"), finds: [[AT, JOINS('2.55.1', '"${A"'), RAISE]] },
    { name: 'what the last command returned', of: on('2.55.1', "/bin/bash -c 'a; echo $?'"), finds: [[AT, JOINS('2.55.1', '"$?"'), RAISE]] },
    { name: 'a variable that is read', of: on('2.55.1', "bash -c 'read -r A < b; echo $A'"), finds: [[AT, JOINS('2.55.1', '"$A"'), RAISE]] },
  ],
  passed: [
    { name: 'words that come through', of: on('2.55.1', 'python -c "import ray; print(\'a b\', \\"c\\")" \'\' \'a \\n b\' \'a \\\' \'"x"\'') },
    { name: 'several backslashes at the end of words', of: on('2.55.1', "a.py 'b c\\\\'") },
    { name: 'words of which one is not known', of: on('2.55.1', 'a.py $RAY_JOB_SUBMISSION_ID "b(1)"') },
    { name: 'all words since Ray keeps them', of: on('2.56.0', 'python -c "print(1+1)" \'$HOME\'') },
    { name: 'all words where nobody knows the release', of: running('python -c "print(1+1)"', ELSEWHERE) },
    { name: 'a script with variables of the job', of: on('2.55.1', "bash -c 'cd $HOME && python a.py --id=${ID} $(cat b)'") },
    { name: 'a backslash at the end, where it is one', of: on('2.55.1', "a.py 'a\\'") },
    { name: 'braces, which few shells of drivers expand', of: on('2.55.1', "a.py '{\"a\":1,\"b\":2}'") },
    { name: 'what is lost on no way', of: on('2.55.1', 'python -c "print(1+1)"', HTTP) },
  ],
};

const EXPANDED = 'is expanded in the submitter and not in the job';
const BY_DRIVER = (what: string) => `is expanded by the shell of the driver in spite of its quotes, as Ray 2.55.1 joins it (${what})`;
const NEWER = 'put it into a script that the job runs, or raise rayVersion and the image to 2.56';

export const expandedRows: RuleRows = {
  rule: 'entrypoint-expanded',
  severity: Severity.WARNING,
  found: [
    { name: 'a variable', of: running('python a.py $OUT'), finds: [[AT, `${EXPANDED} ("$OUT")`, "write bash -c 'python a.py $OUT'"]] },
    { name: 'a variable in quotes', of: running('python a.py "${OUT}/x"'), finds: [[AT, `${EXPANDED} ("\${OUT}")`, "write bash -c 'python a.py \"${OUT}/x\"'"]] },
    { name: 'a variable behind one that the submitter has', of: running('a $RAY_DASHBOARD_ADDRESS $OUT'), finds: [[AT, `${EXPANDED} ("$OUT")`, "write bash -c 'a $RAY_DASHBOARD_ADDRESS $OUT'"]] },
    { name: 'an argument of the shell', of: running('python a.py $1'), finds: [[AT, `${EXPANDED} ("$1")`, "write bash -c 'python a.py $1'"]] },
    { name: 'an argument of the shell for an old Ray', of: on('2.55.1', 'python a.py $1'), finds: [[AT, `${EXPANDED} ("$1")`, SCRIPT]] },
    { name: 'a variable with a default that is none of the plain ones', of: running('python a.py ${OUT:=a}'), finds: [[AT, `${EXPANDED} ("\${OUT:=a}")`, "write bash -c 'python a.py ${OUT:=a}'"]] },
    { name: 'two dollars, of which the kubelet makes one', of: running("a.py 'b$$c'"), finds: [[AT, `${EXPANDED} ("$$c'")`, SCRIPT]] },
    { name: 'quotes that only bash knows', of: running("python a.py $'a'"), finds: [[AT, `${EXPANDED} ("$'a'")`, "write bash -c 'python a.py $'\\''a'\\'''"]] },
    { name: 'a pattern', of: running('python a.py *.csv'), finds: [[AT, `${EXPANDED} ("*.csv")`, "write bash -c 'python a.py *.csv'"]] },
    { name: 'braces', of: running('echo {"a":1,"b":2}'), finds: [[AT, `${EXPANDED} ("{\\"a\\":1,\\"b\\":2}")`, 'write bash -c \'echo {"a":1,"b":2}\'']] },
    { name: 'a variable that an old Ray takes out of its quotes', of: on('2.55.1', "python a.py '$OUT'"), finds: [[AT, BY_DRIVER('"$OUT"'), NEWER]] },
    { name: 'a command that an old Ray takes out of its quotes', of: on('2.55.1', "python a.py 'a $(id)'"), finds: [[AT, BY_DRIVER('"$(id)\\""'), NEWER]] },
    { name: 'a variable before a command', of: running('a $? $(b)'), finds: [[AT, `${EXPANDED} ("$? $(b)")`, "write bash -c 'a $? $(b)'"]] },
    { name: 'a pattern beside quotes that Ray loses', of: on('2.55.1', 'a *.csv "b(1)"'), finds: [[AT, `${EXPANDED} ("*.csv")`, 'write bash -c \'a *.csv "b(1)"\'']] },
    ...['mybash -c', 'bashful -c', 'bash -x', 'bash a-c'].map(command => ({
      name: `a variable in what is no script (${command})`,
      of: on('2.55.1', `${command} 'a $OUT'`),
      finds: [[AT, BY_DRIVER('"$OUT\\""'), NEWER]] as [string, string, string][],
    })),
    { name: 'a pattern that an old Ray takes out of its quotes', of: on('2.55.1', "python a.py '*.csv'"), finds: [[AT, BY_DRIVER('"*.csv"'), NEWER]] },
  ],
  passed: [
    { name: 'variables of a submitter of your own', of: running('python a.py $OUT', submitter({ env: [{ name: 'OUT', value: 'x' }] })) },
    { name: 'a home, which is the same there', of: running('python ~/a.py') },
    { name: 'variables in single quotes', of: running("python a.py '$OUT' '*.csv'") },
    { name: 'variables in HTTPMode', of: running('python a.py $OUT *.csv', HTTP) },
  ],
};
