// Runs the tests of a pure lib for one change after the other in one process: jest takes seconds to start and to load the
// lib, for each of thousands of changes. The tests run in jest's own runner, jest-circus, a test file at a time: those tests
// that came by the changed place, files that noticed others in the same file first, until one fails. A change of
// what a lib works out while it is loaded (a command's declaration, a table of rules) has it loaded anew; any other holds
// in the lib as it is loaded, which has run warm by then. What remembers results by a text or a number would take them
// from one change to the next, so libs/terms, which remembers years, is always loaded anew.
import { readdirSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { commonTokens, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import swc from '@swc/core';
import { expect } from 'expect';
import * as circus from 'jest-circus';

const require = createRequire(import.meta.url);

/** Whatever the changed code asks for: which change holds, and where the tests came by. */
const context = (globalThis.__stryker__ = {});

/** Lets `require` read TypeScript and the libs in `root` by their names, as jest.config.cjs does. */
function readTypeScript(root) {
  const compiled = new Map();
  Module._extensions['.ts'] = (module, file) => {
    if (!compiled.has(file)) compiled.set(file, swc.transformFileSync(file, { cwd: root, sourceMaps: false }).code);
    module._compile(compiled.get(file), file);
  };
  const resolve = Module._resolveFilename;
  Module._resolveFilename = function resolveLib(request, ...rest) {
    const lib = /^@tenure\/([a-z-]+)$/.exec(request)?.[1];
    return resolve.call(this, lib ? join(root, 'libs', lib, 'src', 'index.ts') : request, ...rest);
  };
}

const isOfTests = (file) => /\.spec\.ts$|\/test-support\//.test(file);

class OneProcessRunner {
  /** The copy that was changed: where the process is by now, but not yet when this file is loaded. */
  #root = process.cwd();
  #lib;
  #failures = [];
  #ran = [];
  /** What runs by now: a file, and of its tests those with these ids or all. */
  #running = { file: '', only: undefined };
  /** The changes that make a difference while the lib is loaded, by their ids. */
  #atLoad = new Set();
  /** Whether what is loaded was loaded with no change in it. */
  #isClean = false;
  /** How long a test file took, by its path. */
  #costs = new Map();
  /** How many changes a test file noticed, by the changed file and its own path. */
  #noticed = new Map();

  constructor({ mutation: { lib, runs } }) {
    this.#lib = lib;
    readTypeScript(this.#root);
    const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
    Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect });
    // Properties run less often, and do not shrink what fails: that it fails is enough.
    require('fast-check').configureGlobal({ numRuns: runs, endOnFailure: true });
    process.env.PROPERTY_RUNS = String(runs);
    circus.addEventHandler(({ name, test, error }) => {
      if (name === 'test_fn_failure' || name === 'hook_failure') this.#failures.push(`${test?.name}: ${error}`);
      if (name === 'test_start') this.#start(test);
      if (name === 'test_done' && test.mode !== 'skip') this.#ran.push(test);
    });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const files = readdirSync(join(this.#root, this.#lib), { recursive: true })
      .filter((file) => file.endsWith('.spec.ts'))
      .map((file) => `${this.#lib}/${file}`)
      .sort();
    this.#loadClean();
    const tests = [];
    for (const file of files) {
      this.#forget(isOfTests);
      context.currentTestId = file;
      const whole = await this.#run(file);
      tests.push(
        whole,
        ...this.#ran.map((test) => ({ ...whole, id: idOf(file, test), timeSpentMs: test.duration ?? 0 })),
      );
    }
    context.currentTestId = undefined;
    // While the lib was loaded is before every test file, not beside them: to whoever plans the run nothing is static.
    const { static: atLoad, perTest } = context.mutantCoverage;
    for (const file of files) perTest[file] = { ...atLoad, ...perTest[file] };
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ activeMutant: { id }, testFilter, hitLimit, sandboxFileName }) {
    if (!this.#isClean) this.#loadClean();
    const isAnew = this.#lib === 'libs/terms' || this.#atLoad.has(id);
    this.#forget(isAnew ? () => true : isOfTests);
    this.#isClean = !isAnew;
    // Stryker allows a hundred times as often as in all tests; what does not end is told by ten times as well, and sooner.
    const limit = hitLimit === undefined ? undefined : hitLimit / 10;
    Object.assign(context, { activeMutant: id, hitCount: limit === undefined ? undefined : 0, hitLimit: limit });
    const tests = [];
    for (const [file, only] of this.#inOrder(testFilter, sandboxFileName)) {
      const result = await this.#run(file, only);
      tests.push(result);
      if (result.status !== TestStatus.Failed) continue;
      this.#noticed.set(`${sandboxFileName} ${file}`, (this.#noticed.get(`${sandboxFileName} ${file}`) ?? 0) + 1);
      break;
    }
    context.activeMutant = undefined;
    const endless = determineHitLimitReached(context.hitCount, context.hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  /** Loads the lib with no change in it, and notes what counts while it is loaded. */
  #loadClean() {
    this.#forget(() => true);
    context.mutantCoverage = { static: {}, perTest: {} };
    require(join(this.#root, this.#lib, 'src/index.ts'));
    this.#atLoad = new Set(Object.keys(context.mutantCoverage.static));
    this.#isClean = true;
  }

  /** Lets be loaded again, of the lib under test and what stands on it, what `isMeant`; below it holds no change. */
  #forget(isMeant) {
    const below = this.#lib === 'libs/terms' ? ['kernel'] : ['kernel', 'terms'];
    const isKept = (file) =>
      !file.startsWith(join(this.#root, 'libs/')) ||
      below.some((lib) => file.startsWith(join(this.#root, 'libs', lib, '/')));
    for (const file of Object.keys(require.cache)) if (!isKept(file) && isMeant(file)) delete require.cache[file];
    for (const kept of Object.values(require.cache)) kept.children.length = 0;
  }

  /** The files that tests are in, each with the ids of those meant, or undefined where all of it is. */
  #inOrder(ids, changed) {
    const byFile = new Map();
    for (const id of ids) {
      const [file, test] = id.split(' > ', 2);
      const only = byFile.has(file) ? byFile.get(file) : new Set();
      byFile.set(file, test === undefined ? undefined : only?.add(id));
    }
    const noticed = (file) => this.#noticed.get(`${changed} ${file}`) ?? 0;
    const cost = (file) => this.#costs.get(file) ?? 0;
    return [...byFile].sort(([a], [b]) => noticed(b) - noticed(a) || cost(a) - cost(b));
  }

  #start(test) {
    const { file, only } = this.#running;
    const isMeant = only === undefined || only.has(idOf(file, test));
    // Noticed is noticed: what follows need not fail as well.
    if (!isMeant || this.#failures.length > 0) test.mode = 'skip';
    else if (context.currentTestId !== undefined) context.currentTestId = idOf(file, test);
  }

  async #run(file, only) {
    circus.resetState();
    this.#failures = [];
    this.#ran = [];
    this.#running = { file, only };
    const start = performance.now();
    try {
      require(join(this.#root, file));
      await circus.run();
    } catch (error) {
      this.#failures.push(`cannot be read: ${error}`);
    }
    const timeSpentMs = performance.now() - start;
    if (only === undefined) this.#costs.set(file, timeSpentMs);
    const result = { id: file, name: file, fileName: join(this.#root, file), timeSpentMs };
    return this.#failures.length === 0
      ? { ...result, status: TestStatus.Success }
      : { ...result, status: TestStatus.Failed, failureMessage: this.#failures[0] };
  }
}

/** A test's place: its file, what it stands in and its name. */
function idOf(file, test) {
  const names = [];
  for (let one = test; one && one.name !== 'ROOT_DESCRIBE_BLOCK'; one = one.parent) names.unshift(one.name);
  return `${file} > ${names.join(' ')}`;
}

const create = (options) => new OneProcessRunner(options);
create.inject = [commonTokens.options];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', create)];
