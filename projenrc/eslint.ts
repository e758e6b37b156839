/** What the style guide says and a linter can hold. */
export const ESLINT_RULES = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'complexity': ['error', 12],
  'eqeqeq': ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'import/no-cycle': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/explicit-module-boundary-types': 'error',
};

const SRC = './src';
const FEATURES = ['job', 'service', 'operator', 'scheduling', 'network', 'security', 'monitoring', 'storage', 'check'];
const LAYERS = [FEATURES, ['cluster'], ['rules'], ['private']];

/** Imports point one way: each layer may use those below it, never those above, and a feature no other feature. */
export const IMPORT_ZONES = [
  ...LAYERS.flatMap((layer, depth) => LAYERS.slice(depth + 1).flat().flatMap(lower =>
    layer.map(upper => ({ target: `${SRC}/${lower}`, from: `${SRC}/${upper}` })))),
  ...FEATURES.flatMap(feature => FEATURES.filter(other => other !== feature).map(other =>
    ({ target: `${SRC}/${feature}`, from: `${SRC}/${other}` }))),
  { target: './imports', from: SRC },
];
