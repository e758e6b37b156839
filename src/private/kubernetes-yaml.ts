import { CST, Document, isAlias, isMap, isPair, isScalar, isSeq, Node, Pair, ParsedNode, Scalar, ScalarTag, Tags, visit, YAMLMap } from 'yaml';
import { yamlNumber } from './yaml-number';

/** What Kubernetes does not read, or otherwise than YAML says, and where. */
export interface Misreading {
  readonly offset: number;
  readonly message: string;
}

const SHARED_TAGS = ['map', 'seq', 'str', 'merge'].map(name => `tag:yaml.org,2002:${name}`);

/** Kubernetes reads YAML 1.1 with the numbers of 1.2, and neither dates nor numbers of base sixty. */
export function likeKubernetes(tags: Tags): Tags {
  return [...tags.filter(tag => typeof tag === 'object' && SHARED_TAGS.includes(tag.tag)), ...SCALARS];
}

/** For writing: text is quoted if Kubernetes, or anybody who reads YAML 1.1, takes it for something else. */
export function withKubernetes(tags: Tags): Tags {
  return [...tags, ...SCALARS];
}

const SCALARS: readonly ScalarTag[] = [
  scalar('null', /^(~|null|Null|NULL)?$/, () => null),
  scalar('bool', /^(y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
  scalar('bool', /^(n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
  scalar('float', /^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/, (_, onError) => onError('Kubernetes has no such number: write it in quotes')),
  scalar('float', /^[-+.\d]/, text => yamlNumber(text) ?? text),
];

function scalar(name: string, test: RegExp, resolve: ScalarTag['resolve']): ScalarTag {
  return { tag: `tag:yaml.org,2002:${name}`, default: true, test, resolve };
}

/** The first character that Kubernetes refuses, or takes for the end of a line where YAML does not. */
export function unreadableCharacter(text: string): Misreading | undefined {
  // eslint-disable-next-line no-control-regex
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\r(?!\n)|(?<=\n)\ufeff/.exec(text);
  if (!found) { return undefined; }
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: found.index, message: `U+${code} is refused by Kubernetes, or ends a line: leave it out, or write it as "\\u${code}"` };
}

/** The first line that begins or ends a document for YAML alone. */
export function unreadableSeparator(text: string): Misreading | undefined {
  const content = /^---(?!([ \t]+#.*|[ \t]*)\r?$)/m.exec(text);
  if (content) { return { offset: content.index, message: 'Kubernetes takes nothing behind ---: put it on a line of its own' }; }
  const end = /^\.\.\.(?=\s)/m.exec(`${text}\n`);
  if (end && (isEmpty(text.slice(0, end.index)) || !isEmpty(text.slice(end.index + 3)))) {
    return { offset: end.index, message: 'Kubernetes reads nothing after ...: write --- instead' };
  }
  const directive = /^%/m.exec(text);
  return directive ? { offset: directive.index, message: 'Kubernetes takes no directives: leave the line out' } : undefined;
}

function isEmpty(text: string): boolean {
  return text.split('\n').every(line => /^\s*(#.*)?$/.test(line));
}

/** The first node that Kubernetes refuses, or reads otherwise. */
export function unreadableNode(document: Document.Parsed, text: string): Misreading | undefined {
  let found: Misreading | undefined;
  visit(document, {
    Node: (key, node, path) => {
      const message = key === 'key' && keyProblem(node as ParsedNode, text, isMarked(path.at(-1))) || nodeProblem(document, node, path, text);
      if (message) { found = { offset: node.range?.[0] ?? 0, message }; }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function nodeProblem(document: Document.Parsed, node: Node, path: readonly (Document | Node | Pair)[], text: string): string | undefined {
  if (isAlias(node)) {
    const holdsItself = path.some(around => 'anchor' in around && around.anchor === node.source);
    return holdsItself ? 'Kubernetes takes nothing that holds itself: write it out' : undefined;
  }
  if (node.tag !== undefined && !(node.tag === 'tag:yaml.org,2002:str' && isScalar(node) && node.source !== '')) {
    return `Kubernetes reads the tag ${node.tag} otherwise: leave it out`;
  }
  if (isMap(node) && overwrites(document, node)) { return 'Kubernetes lets a merge key win over what stands before it: put << first'; }
  return isScalar(node) ? scalarProblem(node, path.some(around => 'flow' in around && around.flow === true), text.slice(node.range?.[1])) : undefined;
}

function scalarProblem({ type, srcToken, value }: Scalar, inFlow: boolean, behind: string): string | undefined {
  const source = srcToken && 'source' in srcToken ? srcToken.source : '';
  if (type === Scalar.QUOTE_DOUBLE && REFUSED_ESCAPE.test(source)) { return 'Kubernetes has no such escape: write the character itself'; }
  if (type === Scalar.PLAIN && inFlow && source.startsWith(':')) { return 'Kubernetes takes no text that begins with a colon here: write it in quotes'; }
  return srcToken?.type === 'block-scalar' ? blockProblem(srcToken, String(value), behind) : undefined;
}

function blockProblem(token: CST.BlockScalar, value: string, behind: string): string | undefined {
  const isIndented = /\d/.test(headerOf(token));
  if ((value.trim() === '' && token.source.includes(' ')) || (isIndented && (/\n[ \t]+\s*$/.test(token.source) || /^(\s*\n)?[ \t]+\r?(\n|$)/.test(behind)))) {
    return 'Kubernetes reads the lines of blanks in the block otherwise: write it in double quotes';
  }
  if (isIndented || !/^\n*\t/.test(value)) { return undefined; }
  return 'Kubernetes takes no tab at the beginning of a block: begin it with spaces, or with a line that is not indented';
}

/** A slash, and the halves of a character, which are of JSON. */
const REFUSED_ESCAPE = /^([^\\]|\\[^])*?\\(\/|u[dD][89a-fA-F]|U0000[dD][89a-fA-F])/;

function headerOf(token: CST.BlockScalar): string {
  return token.props.map(prop => prop.type === 'block-scalar-header' ? prop.source : '').join('');
}

/** Other keys become text as Go writes them, or are refused. */
function keyProblem(key: ParsedNode, text: string, marked: boolean): string | undefined {
  if (isMerge(key)) { return undefined; }
  if (!isScalar(key) || !(['string', 'boolean'].includes(typeof key.value) || isWhole(key))) {
    return 'Kubernetes does not take the key as it stands: write it in quotes';
  }
  const { type, range: [start, end] } = key;
  const behind = text.slice(end);
  if (type === Scalar.PLAIN && /^:[,[\]{}]/.test(behind)) { return 'Kubernetes takes the colon for a part of the key: put a blank behind it'; }
  const isLong = end - start > LONGEST_KEY || text.slice(start, end).includes('\n') || /^\s*\n\s*:/.test(behind);
  return isLong && !marked ? 'Kubernetes takes no key of several lines, or of more than 1024 characters: make it shorter' : undefined;
}

/** Whether a key has a question mark before it, and then may be of any length. */
function isMarked(pair: unknown): boolean {
  return isPair(pair) && (pair as Pair<ParsedNode>).srcToken?.start.some(({ type }) => type === 'explicit-key-ind') === true;
}

/** Whether a merge brings in a key that stands before it already. */
function overwrites(document: Document, { items }: YAMLMap): boolean {
  const seen = new Set<string>();
  return items.some(({ key, value }) => {
    const keys = isMerge(key) ? mergedKeys(document, value, new Set()) : namesOf(key);
    const again = isMerge(key) && keys.some(name => seen.has(name));
    keys.forEach(name => seen.add(name));
    return again;
  });
}

/** All keys that a merge brings in, of each map once, as merges can go in circles. */
function mergedKeys(document: Document, value: unknown, visited: Set<YAMLMap>): string[] {
  const sources = (isSeq(value) ? value.items : [value]).map(source => isAlias(source) ? source.resolve(document) : source);
  const maps = sources.filter(isMap).filter(map => !visited.has(map));
  maps.forEach(map => visited.add(map));
  return maps.flatMap(({ items }) => items.flatMap(pair => isMerge(pair.key) ? mergedKeys(document, pair.value, visited) : namesOf(pair.key)));
}

/** Other keys are refused. */
function namesOf(key: unknown): string[] {
  return isScalar(key) ? [String(key.value)] : [];
}

function isMerge(key: unknown): boolean {
  return isScalar(key) && key.type === Scalar.PLAIN && key.source === '<<';
}

const LONGEST_KEY = 1024;

function isWhole({ source = '', value }: Scalar): boolean {
  return Number.isSafeInteger(value) && /^[-+]?\d[\d_]*$/.test(source);
}
