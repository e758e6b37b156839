import { writeFileSync } from 'fs';
import { join } from 'path';
import { constructs } from './l1-constructs';
import { enums } from './l1-enums';
import { presentFields } from './l1-names';
import { structs } from './l1-structs';
import { API_GROUP, KINDS } from '../imports/kuberay';
import { isScalar, parseType } from '../imports/model';

/** Types in the order in which a reader meets them, from the specs down; status is nothing that a user writes. */
function reachable(): string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (isScalar(name) || seen.has(name)) { return; }
    seen.add(name);
    presentFields(name).forEach(([, field]) => visit(parseType(field.type).of));
  };
  Object.values(KINDS).forEach(kind => visit(kind.spec));
  return [...seen];
}

function source(): string {
  const types = reachable();
  return [
    `// the typed API of ${API_GROUP}, made from the definition beside it by \`npx projen import\`: do not edit`,
    constructs(),
    ...types.map(structs),
    ...types.flatMap(enums),
  ].join('\n');
}

writeFileSync(join(__dirname, '..', 'imports', 'k8s.ts'), source());
