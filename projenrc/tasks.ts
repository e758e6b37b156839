import { cdk8s, TaskStep } from 'projen';

const TS_NODE = 'ts-node -T -O \'{"module":"node16","moduleResolution":"node16"}\'';

/** The project's own tasks: what is made from the definition, the rules and the examples. */
export function addTasks(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addTask('import', {
    description: 'Makes the typed L1 (imports/k8s.ts) from the definition',
    exec: `${TS_NODE} projenrc/l1.ts`,
  });
  project.addTask('import:kubernetes', {
    description: 'Makes imports/kubernetes.json from the OpenAPI documents of Kubernetes and the CRDs of KubeRay (needs Go)',
    exec: `${TS_NODE} projenrc/kubernetes.ts`,
  });
  project.postCompileTask.spawn(project.addTask('docs:rules', {
    description: 'Makes docs/rules.md from the rules',
    exec: `${TS_NODE} projenrc/rules-page.ts`,
  }));
  project.postCompileTask.spawn(project.addTask('json-schemas', {
    description: 'Makes schemas/ from the definition, for editors and kubeconform',
    exec: `${TS_NODE} projenrc/json-schemas.ts`,
  }));
  // in one file, the typed L1 would bury the constructs
  const docgen = project.tasks.tryFind('docgen');
  docgen?.reset('jsii-docgen --submodule root --output API.md');
  docgen?.exec('jsii-docgen --submodule k8s --output docs/k8s.md');
  project.addTask('examples', {
    description: 'Compiles, then synthesizes every examples/<story>/main.ts into dist/examples/<story>/ (--update: and beside it)',
    steps: [{ spawn: project.compileTask.name }, { exec: `${TS_NODE} projenrc/examples.ts`, receiveArgs: true }],
  });
  addTestTasks(project);
  // tests run the examples and read the API, and both need what jsii makes
  project.testTask.prependExec('tsc --noEmit -p examples/tsconfig.json');
  project.testTask.prependSpawn(project.compileTask);
}

/** Tests that take more than Node.js and Go, or minutes. */
function addTestTasks(project: cdk8s.ConstructLibraryCdk8s): void {
  project.addTask('test:ray', {
    description: 'Asks real Ray, from PyPI, about what we make and what we refuse (needs Python 3.10 or 3.11 with venv, and Go)',
    steps: apart('ray', 'test-reports/ray.json'),
  });
  project.addTask('test:cluster', {
    description: 'Runs the real API server and the real KubeRay operator, built from their modules, on what we make (needs Go 1.26)',
    // each test file has a control plane of its own, and one at a time is enough
    steps: apart('api-server', 'test-reports/cluster.json --runInBand'),
  });
  project.addTask('test:checkers', {
    description: 'Asks kube-score and checkov about the operator (needs Go, and Python 3.10 or 3.11 with venv)',
    steps: apart('checkers', 'test-reports/checkers.json'),
  });
  project.addTask('test:mutation', {
    description: 'Breaks the rules in some ten thousand ways, one at a time, and asks whether a test notices (docs/mutation-testing.md)',
    steps: [{ exec: 'stryker run', receiveArgs: true }],
  });
}

/** Runs the tests of a folder that `npm test` leaves out. */
function apart(folder: string, report: string): TaskStep[] {
  const found = `--testPathIgnorePatterns=/node_modules/ --testMatch="<rootDir>/test/${folder}/*.test.ts"`;
  return [
    { exec: 'mkdir -p test-reports' },
    { exec: `jest ${found} --reporters=default --json --outputFile=${report}`, receiveArgs: true },
  ];
}
