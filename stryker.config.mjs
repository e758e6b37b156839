export default {
  mutate: ['src/rules/**/*.ts'],
  testRunner: 'rules',
  plugins: ['./test/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },

  // what no test of the rules reads
  ignorePatterns: ['/.cache', '/dist', '/docs', '/examples', '/lib', '/projenrc', '/test-reports'],
  tempDirName: 'test-reports/stryker',
  incrementalFile: 'test-reports/mutation-incremental.json',

  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'test-reports/mutation.html' },
  jsonReporter: { fileName: 'test-reports/mutation.json' },
};
