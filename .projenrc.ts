import { cdk8s, javascript } from 'projen';
import { ESLINT_RULES, IMPORT_ZONES } from './projenrc/eslint';
import { addTasks } from './projenrc/tasks';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-kuberay',
  description: 'Ray on Kubernetes as code: typed KubeRay constructs for cdk8s, checked at synth.',
  keywords: ['cdk8s', 'kuberay', 'ray', 'kubernetes', 'infrastructure-as-code', 'machine-learning'],
  author: 'cdk8s-kuberay maintainers',
  authorAddress: 'maintainers@users.noreply.github.com',
  repositoryUrl: 'https://github.com/cdk8s-kuberay/cdk8s-kuberay.git',
  license: 'Apache-2.0',
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  projenVersion: '~0.103.25',

  // jsii 6 and ts-jest take TypeScript 6, not 7
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  minNodeVersion: '20.16.0',

  // Size.asString() came with cdk8s 2.69; the Go binding of cdk8s-plus-28 does not compile with constructs 10.5 and later
  cdk8sVersion: '2.69.5',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  peerDependencyOptions: { pinnedDevDependency: false },
  devDeps: [
    'cdk8s@2.70.29', 'cdk8s-plus-28@2.5.6', 'constructs@10.4.5', 'cdk8s-cli@2.207.60', '@types/semver@^7', 'fast-check@^4',
    '@stryker-mutator/core@^9.5.1', '@stryker-mutator/api@^9.5.1', 'expect@^30', 'jest-mock@^30',
  ],
  bundledDeps: ['fastest-levenshtein@^1', 'semver@^7', 'yaml@^2'],
  bin: { 'cdk8s-kuberay': 'lib/src/check/main.js' },

  // imports/ stands beside src/, so what is compiled starts at the top
  entrypoint: 'lib/src/index.js',
  tsconfig: {
    compilerOptions: { rootDir: '.', inlineSourceMap: false, inlineSources: false },
    include: ['imports/**/*.ts'],
  },
  publishToPypi: { distName: 'cdk8s-kuberay', module: 'cdk8s_kuberay' },
  publishToMaven: { javaPackage: 'io.github.cdk8skuberay', mavenGroupId: 'io.github.cdk8s-kuberay', mavenArtifactId: 'cdk8s-kuberay' },
  publishToGo: { moduleName: 'github.com/cdk8s-kuberay/cdk8s-kuberay-go' },

  // jest 30 as a whole: a full version would be asked of @types/jest too
  jestOptions: {
    jestVersion: '^30',
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    // .ci/run reads the counts
    extraCliOptions: ['--json', '--outputFile=test-reports/jest.json'],
    jestConfig: { collectCoverage: false, testPathIgnorePatterns: ['/node_modules/', '/test/ray/', '/test/api-server/', '/test/checkers/'] },
  },
  typecheckTests: true,

  github: false,
  buildWorkflow: false,
  release: false,
  depsUpgrade: false,
  sampleCode: false,
});

// JsiiBuild writes lib/index.d.ts, whatever the entrypoint is
project.package.addField('types', 'lib/src/index.d.ts');
// the examples import the package by its name, which Node resolves to itself only through exports
project.package.addField('exports', { '.': './lib/src/index.js', './package.json': './package.json', './.jsii': './.jsii' });
// later releases of the binding lack most platforms in some registries, and then npm ci fails
project.package.addPackageResolutions('unrs-resolver@1.12.2');

project.eslint?.addLintPattern('imports');
project.eslint?.addLintPattern('examples');
project.eslint?.addRules(ESLINT_RULES);
project.eslint?.addRules({ 'import/no-restricted-paths': ['error', { zones: IMPORT_ZONES }] });
project.eslint?.addIgnorePattern('imports/k8s.ts');

for (const folder of ['/imports/', '/examples/', '/docs/', '/.ci/', '/projenrc/', '/tsconfig*.json', '/CONTRIBUTING.md', '/stryker.config.mjs']) {
  project.npmignore?.exclude(folder);
}
project.gitignore.exclude('/.cache/');

new javascript.TypescriptConfig(project, {
  fileName: 'examples/tsconfig.json',
  extends: javascript.TypescriptConfigExtends.fromPaths(['../tsconfig.json']),
  compilerOptions: { noEmit: true, rootDir: '..' },
  include: ['**/*.ts'],
});
addTasks(project);
project.synth();
