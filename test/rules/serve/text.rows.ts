import { Severity } from '../../../src/rules/finding';
import { rayService } from '../../manifests';
import { RuleRows } from '../rows';

function text(serveConfigV2: unknown): ReturnType<typeof rayService> {
  return rayService({ 'spec.serveConfigV2': serveConfigV2 });
}

const EMPTY = 'write the applications';
const MAPPING = 'write the applications as a mapping, as in applications: []';

export const serveConfigTextRows: RuleRows = {
  rule: 'serve-config-text',
  severity: Severity.ERROR,
  found: [
    {
      name: 'what is no YAML, with the line',
      of: text('applications:\n- name: "a'),
      finds: [['spec.serveConfigV2', 'cannot be read (line 2: is no YAML: Missing closing "quote)', 'correct the YAML']],
    },
    { name: 'nothing', of: text(undefined), finds: [['spec.serveConfigV2', 'is missing, and without applications the service never becomes ready', EMPTY]] },
    { name: 'empty text', of: text(''), finds: [['spec.serveConfigV2', 'is empty ("")', EMPTY]] },
    { name: 'nothing but a comment', of: text('# later\n'), finds: [['spec.serveConfigV2', 'is empty ("# later\\n")', EMPTY]] },
    { name: 'null', of: text('null'), finds: [['spec.serveConfigV2', 'is empty ("null")', EMPTY]] },
    { name: 'a list', of: text('- name: a'), finds: [['spec.serveConfigV2', 'is no mapping ([{"name":"a"}])', MAPPING]] },
    { name: 'a word', of: text('applications'), finds: [['spec.serveConfigV2', 'is no mapping ("applications")', MAPPING]] },
    {
      name: 'two documents',
      of: text('applications: []\n---\napplications: []\n'),
      finds: [['spec.serveConfigV2', 'holds several documents (2), of which the operator reads the first', 'write one document']],
    },
  ],
  passed: [
    { name: 'a mapping', of: text('applications: []\n') },
    { name: 'JSON', of: text('{"applications": []}') },
    { name: 'one document that begins with a separator', of: text('---\napplications: []\n') },
  ],
};
