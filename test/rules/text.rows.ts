import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayJob } from '../manifests';

const LEAVE_OUT = 'leave the character out, or put another in its place';
const DECIMAL = 'write the number in decimal, without underscores';
const NOTE = 'metadata.annotations.note';
const SERVICE_NOTES = 'spec.headServiceAnnotations';
const WHOLE = 'write the whole character, or leave it out';

function note(text: string, of = NOTE) {
  return rayCluster({ [of]: text });
}

export const unsafeTextRows: RuleRows = {
  rule: 'unsafe-text',
  severity: Severity.ERROR,
  found: [
    ...[
      ['a line separator, which brings fields of its own', 'x\u2028  hostNetwork: true', 'U+2028'],
      ['a paragraph separator', '\u2029', 'U+2029'],
      ['a next line', 'a\u0085b', 'U+0085'],
      ['the character of the delete key', 'a\u007f', 'U+007F'],
      ['the last of the control characters', '\u009f', 'U+009F'],
      ['what is no character', 'a\ufffe', 'U+FFFE'],
      ['what is no character either', 'a\uffff', 'U+FFFF'],
    ].map(([name, text, code]) => ({
      name,
      of: note(text),
      finds: [[NOTE, `is text that holds a character that does not reach Kubernetes (${code})`, LEAVE_OUT]] as [string, string, string][],
    })),
    {
      name: 'the second half of a character alone',
      of: note('a\udc00'),
      finds: [[NOTE, 'is text that holds half of a character (U+DC00)', WHOLE]],
    },
    {
      name: 'a key that ends a line, and its value too, each at its place',
      of: rayCluster({ [SERVICE_NOTES]: { 'a\u2028b': '\u0085' } }),
      finds: [
        [`${SERVICE_NOTES}["a\\u2028b"]`, 'is a key that holds a character that does not reach Kubernetes (U+2028)', LEAVE_OUT],
        [`${SERVICE_NOTES}["a\\u2028b"]`, 'is text that holds a character that does not reach Kubernetes (U+0085)', LEAVE_OUT],
      ],
    },
    {
      name: 'text in a list',
      of: rayJob({ 'spec.submitterPodTemplate': { spec: { restartPolicy: 'Never', containers: [{ name: 'ray', image: 'ray:1', command: ['a', '\u2028'] }] } } }),
      finds: [[
        'spec.submitterPodTemplate.spec.containers[0].command[1]', 'is text that holds a character that does not reach Kubernetes (U+2028)', LEAVE_OUT,
      ]],
    },
    {
      name: 'the key of a merge',
      of: rayCluster({ [SERVICE_NOTES]: { '<<': 'x' } }),
      finds: [[`${SERVICE_NOTES}["<<"]`, 'is a key that merges what is below it into the object around it ("<<")', 'use another key']],
    },
    ...['0o17', '-0o7', '0O17', '0X1F', '0B11', '0b+1', '1e_5', '+_1', '0_x1f', '1e5_'].map(text => ({
      name: `${text}, which becomes a number`,
      of: note(text),
      finds: [[NOTE, `is text that becomes a number, as cdk8s writes it without quotes ("${text}")`, DECIMAL]] as [string, string, string][],
    })),
    {
      name: 'a key that becomes a number',
      of: rayCluster({ [SERVICE_NOTES]: { '0o17': 'x' } }),
      finds: [[`${SERVICE_NOTES}["0o17"]`, 'is a key that becomes a number, as cdk8s writes it without quotes ("0o17")', DECIMAL]],
    },
    ...['\ta\nb', '\n\n\ta', '\t\n'].map(text => ({
      name: `lines of which the first begins with a tab (${JSON.stringify(text)})`,
      of: note(text),
      finds: [[NOTE, 'is text that begins with a tab, and has several lines', 'begin it with spaces, or with a line that is not indented']] as [string, string, string][],
    })),
    ...['  \n', '\n \n', ' \n\t\n'].map(text => ({
      name: `lines of blanks (${JSON.stringify(text)})`,
      of: note(text),
      finds: [[NOTE, `is text that has nothing but blanks in several lines (${JSON.stringify(text)})`, 'leave the blanks out']] as [string, string, string][],
    })),
  ],
  passed: [
    ...[
      '0o18', '0o', 'a0o17', '1_000', '0x1f', '017', '1e3', '12:30:45', '2026-01-31', 'yes', '~', '.inf', '=', '<<', '',
      '\u0000\u0007\u001b', 'a\rb', '\ufeffa', '\u00a0', '\u2027', '\u202a', '\ufffd', '\u{1f600}', 'é',
      '\ta', 'a\n\tb', '\na', '\n', '\n\n', ' \n a', '\ta\nb\n ', '\t\r\nb', '---\na', 'a: b # c\n', 'two  \nlines ', '|', '>',
    ].map(text => ({ name: `text that is quoted or stands as it is (${JSON.stringify(text)})`, of: note(text) })),
    { name: 'keys that are quoted', of: rayCluster({ [SERVICE_NOTES]: { 'yes': 'a', '1_000': 'a', '\n \n': 'a', '\ta\nb': 'a', '': 'a' } }) },
  ],
};
