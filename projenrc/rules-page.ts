import { writeFileSync } from 'fs';
import { join } from 'path';
import { Rules } from '../src/rules/rules';

const INTRO = `# Rules

Every KubeRay object, and every operator, is checked against these rules: at synth, by \`cdk8s-kuberay check\`, and by the validation plugin.
An error fails; a warning is shown, and fails under \`--strict\` or after \`Rules.enforce(scope, id)\`.
Silence a rule for one object with \`Rules.silence(construct, id, reason)\`, or in YAML with the annotation
\`ignore-check.cdk8s-kuberay/<id>: <reason>\`.

<!-- made by \`npx projen docs:rules\`: do not edit -->

| rule | severity | what it finds |
|---|---|---|
`;

const rows = Rules.all().map(({ id, severity, summary }) => `| \`${id}\` | ${severity} | ${summary} |\n`);

writeFileSync(join(__dirname, '..', 'docs', 'rules.md'), INTRO + rows.join(''));
