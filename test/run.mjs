import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'churn-elements-'));
const total = { passed: 0, failed: 0 };

const environment = { ...process.env, NO_COLOR: '1' };
delete environment.FORCE_COLOR;

/** Runs one npm script, or a binary directly: npm would cost half a second each. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...environment,
        ...env,
        PATH: [path.join(root, 'node_modules/.bin'), environment.PATH].join(path.delimiter),
      },
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** A step counts as one; a step that runs tests adds each of its tests. */
async function step(name, command, args, { env, count } = {}) {
  const start = performance.now();
  const { ok, output } = await run(command, args, env);
  const tests = count?.(output);
  const good = ok && (!tests || tests.passed > 0);

  total[good ? 'passed' : 'failed'] += 1;
  total.passed += tests?.passed ?? 0;
  total.failed += tests?.failed ?? 0;

  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const notes = [seconds];
  if (tests)
    notes.unshift(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`);
  console.log(`${good ? 'ok    ' : 'FAILED'}  ${name} (${notes.join('; ')})`);
  if (!good) console.log(`${output.trimEnd()}\n`);
  else if (tests?.skipped) console.log(saidWhy(output));
  return good;
}

function saidWhy(output) {
  const lines = output.split('\n').filter((line) => /skipped:/i.test(line));
  return [...new Set(lines.map((line) => `        ${line.trim()}`))].join('\n');
}

function countNodeTests(output) {
  const of = (word) => Number(new RegExp(`^\\S+ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: of('pass'), failed: of('fail') + of('cancelled'), skipped: of('skipped') };
}

const browserCounts = path.join(scratch, 'browser.json');
function countBrowserTests() {
  try {
    return JSON.parse(readFileSync(browserCounts, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

async function checkSources() {
  await step('lint and layers', 'eslint', ['.', '--max-warnings', '0']);
  await step('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
  await step('types', 'tsc', ['-p', 'tsconfig.json']);
  await step('types without the DOM: metrics', 'tsc', ['-p', 'src/metrics']);
  await step('types without the DOM: data', 'tsc', ['-p', 'src/data']);
  await step('types without the DOM: scenes', 'tsc', ['-p', 'src/scene']);
  await step('types: tools', 'tsc', ['-p', 'tsconfig.tools.json']);
}

async function buildAndCheck() {
  const built =
    (await step('build: package', 'npm', ['run', '-s', 'build:package'])) &&
    (await step('build: declarations', 'npm', ['run', '-s', 'build:types'])) &&
    (await step('build: single file', 'npm', ['run', '-s', 'build:single'])) &&
    (await step('build: worker', 'npm', ['run', '-s', 'build:worker'])) &&
    (await step('build: manifest', 'npm', ['run', '-s', 'analyze']));
  if (!built) return;
  await step('package: publint and types', 'npm', ['run', '-s', 'check:package']);
}

await Promise.all([checkSources(), buildAndCheck()]);

const platform = readdirSync(path.join(root, 'test/platform'))
  .filter((file) => file.endsWith('.test.mjs'))
  .map((file) => path.join('test/platform', file));
await step('tests in Node', process.execPath, ['--test', '--test-reporter=spec', ...platform], {
  count: countNodeTests,
});
await step('tests in the browser', 'web-test-runner', [], {
  env: { CHURN_TEST_COUNTS: browserCounts },
  count: countBrowserTests,
});

rmSync(scratch, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
