import { readdirSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { resolve, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';

const require = createRequire(resolve('package.json'));
const ts = require('typescript');
const { expect } = require('expect');
const { ModuleMocker } = require('jest-mock');

const COMPILER_OPTIONS = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
// random manifests take seconds, and rows find what they find
const LEFT_OUT = ['properties.test.ts'];

const compiled = new Map();
const stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
const mocker = new ModuleMocker(globalThis);

/**
 * Runs the tests of the rules in one process that stays: jest loads all modules anew for each mutant, and the names of the
 * 2,500 rows that reach it would be one pattern.
 */
class RulesTestRunner {
  tests = [];
  order = [];

  // only now is Stryker in the folder with the mutants
  async init() {
    this.reloaded = ['src', 'test'].map(folder => resolve(folder) + sep);
    this.files = readdirSync('test/rules', { recursive: true })
      .filter(file => file.endsWith('.test.ts') && !LEFT_OUT.includes(file)).sort().map(file => resolve('test/rules', file));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.load();
    const tests = [];
    for (const test of this.tests) {
      stryker.currentTestId = test.id;
      tests.push(await run(test));
    }
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, disableBail, hitLimit, mutantActivation, reloadEnvironment }) {
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit ? 0 : undefined;
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      if (reloadEnvironment || this.tests.length === 0) { this.load(); }
      stryker.activeMutant = activeMutant.id;
      this.turnTo(sandboxFileName);
      const tests = await this.runUntilFailure(new Set(testFilter ?? this.testsOfReaders(sandboxFileName)), disableBail);
      return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests }, disableBail);
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed({ id: '0', name: 'load' }, error, 0)] }, disableBail);
    } finally {
      stryker.activeMutant = undefined;
      // what was loaded with a mutant in it is of no use for the next one
      if (mutantActivation === 'static') { this.tests = []; }
    }
  }

  async runUntilFailure(ids, disableBail) {
    const results = [];
    const tests = new Map(this.tests.map(test => [test.id, test]));
    for (const id of this.order) {
      const test = ids.has(id) ? tests.get(id) : undefined;
      if (!test) { continue; }
      const result = await run(test);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) {
        // its neighbours are mostly found by the same rows
        this.bringForward(other => subjectOf(other) === subjectOf(test));
        this.bringForward(other => other === test);
        break;
      }
    }
    return results;
  }

  /** What is most likely to fail runs first: the tests that name a rule of the file with the mutant. */
  turnTo(file) {
    if (file === this.file) { return; }
    this.file = file;
    const rules = this.rules.get(file) ?? [];
    this.bringForward(({ name }) => rules.some(rule => name.includes(rule)));
  }

  /** For what runs while modules load, Stryker does not know the tests: those of other rules than read the file cannot tell. */
  testsOfReaders(file) {
    const readers = new Set([...this.readers.get(file) ?? [], ...ruleIdsIn(require.cache[file]?.exports)]);
    const others = [...this.rules.values()].flat().filter(rule => !readers.has(rule));
    const isOfReader = ({ name }) => [...readers].some(rule => name.includes(rule)) || !others.some(rule => name.includes(rule));
    return this.tests.filter(test => readers.size === 0 || isOfReader(test)).map(({ id }) => id);
  }

  bringForward(isFirst) {
    const first = new Set(this.tests.filter(isFirst).map(({ id }) => id));
    this.order = [...this.order.filter(id => first.has(id)), ...this.order.filter(id => !first.has(id))];
  }

  load() {
    for (const file of Object.keys(require.cache)) {
      if (this.reloaded.some(folder => file.startsWith(folder))) { delete require.cache[file]; }
    }
    this.tests = this.files.flatMap(testsOf);
    if (this.order.length > 0) { return; }
    this.order = this.tests.map(test => test.id);
    const modules = Object.values(require.cache).filter(({ filename }) => this.reloaded.some(folder => filename.startsWith(folder)));
    this.rules = rulesOf(modules);
    this.readers = readersOf(modules, this.rules);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RulesTestRunner)];

Module._extensions['.ts'] = (module, file) => {
  if (!compiled.has(file)) {
    compiled.set(file, ts.transpileModule(readFileSync(file, 'utf8'), { fileName: file, compilerOptions: COMPILER_OPTIONS }).outputText);
  }
  module._compile(compiled.get(file), file);
};

/** What the file hands to `test`; each of a file and a number of its own, as names may be the same. */
function testsOf(fileName) {
  const tests = [];
  const after = [];
  const test = (name, body) => tests.push({ name, body, after, fileName });
  test.each = table => (name, body) => table.forEach(row => {
    const args = Array.isArray(row) ? row : [row];
    test(titleOf(name, args), () => body(...args));
  });
  Object.assign(globalThis, { test, expect, afterEach: body => after.push(body), describe: (_, body) => body(), jest: mocker });
  require(fileName);
  const file = fileName.slice(resolve('test').length + 1);
  return tests.map((one, number) => ({ ...one, id: `${file}#${number}` }));
}

/** For each file the ids of the rules that it makes; a list of them may gather those of files below. */
function rulesOf(modules) {
  const exported = new Map(modules.map(({ filename, exports }) => [filename, ruleIdsIn(exports)]));
  return new Map(modules.map(module => {
    const below = new Set([...filesBelow(module)].filter(file => file !== module.filename).flatMap(file => exported.get(file) ?? []));
    return [module.filename, exported.get(module.filename).filter(id => !below.has(id))];
  }));
}

function ruleIdsIn(exports) {
  return Object.values(exports ?? {}).flat().map(one => one?.id).filter(id => typeof id === 'string' && id !== '');
}

/** For each file the rules whose modules import it, directly or not. */
function readersOf(modules, rules) {
  const readers = new Map();
  for (const module of modules.filter(({ filename }) => rules.get(filename)?.length > 0)) {
    for (const file of filesBelow(module)) {
      readers.set(file, new Set([...readers.get(file) ?? [], ...rules.get(module.filename)]));
    }
  }
  return readers;
}

function filesBelow(module, files = new Set()) {
  if (!files.has(module.filename)) {
    files.add(module.filename);
    module.children.forEach(child => filesBelow(child, files));
  }
  return files;
}

/** The id of the rule, in the name of a row. */
function subjectOf({ name }) {
  return name.split(' ', 1)[0];
}

function titleOf(name, args) {
  let next = 0;
  return name.replace(/%[sp]/g, () => String(args[next++])).replace(/\$(\w+)/g, (_, key) => String(args[0]?.[key]));
}

async function run(test) {
  const begin = performance.now();
  try {
    await test.body();
    return { ...named(test), timeSpentMs: performance.now() - begin, status: TestStatus.Success };
  } catch (error) {
    return failed(test, error, performance.now() - begin);
  } finally {
    test.after.forEach(body => body());
  }
}

function failed(test, error, timeSpentMs) {
  return { ...named(test), timeSpentMs, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
}

function named({ id, name, fileName }) {
  return { id, name, fileName };
}
