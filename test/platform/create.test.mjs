import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const COPIED = [
  'src',
  'stories',
  'test',
  'demo',
  'package.json',
  'tsconfig.json',
  'create-widget.mjs',
];
const TOOLS = ['.prettierrc.json', '.prettierrc', 'prettier.config.mjs'];
const LINT = ['eslint.config.mjs', 'eslint-layers.mjs', '.storybook'];

describe('npm run create', () => {
  let copy;

  const run = (tool, ...args) =>
    spawnSync(path.join(root, 'node_modules/.bin', tool), args, { cwd: copy, encoding: 'utf8' });

  before(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'churn-create-'));
    for (const name of [...COPIED, ...TOOLS, ...LINT]) {
      const from = path.join(root, name);
      if (existsSync(from)) cpSync(from, path.join(copy, name), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    execFileSync(process.execPath, ['create-widget.mjs', 'sample-bars'], { cwd: copy });
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('makes a widget, its story and its test, all of which compile', () => {
    const { status, stdout } = run('tsc', '--noEmit');
    assert.equal(status, 0, stdout);
  });

  it('makes files that the linter and the formatter have nothing to say about', () => {
    const made = [
      'src/widgets/sample-bars',
      'stories/sample-bars.stories.ts',
      'src/all.ts',
      'src/index.ts',
      'src/locales',
      'test/widgets/sample-bars.test.ts',
    ];
    const lint = run('eslint', ...made, '--max-warnings', '0');
    assert.equal(lint.status, 0, lint.stdout);
    const format = run('prettier', '--check', ...made);
    assert.equal(format.status, 0, format.stderr);
  });

  it('registers it where every widget is registered', () => {
    const all = readFileSync(path.join(copy, 'src/all.ts'), 'utf8');
    assert.match(all, /widgets\/sample-bars\/churn-sample-bars\.js/);
    const index = readFileSync(path.join(copy, 'src/index.ts'), 'utf8');
    assert.match(index, /export \{ ChurnSampleBars \}/);
  });

  it('refuses a name that is taken, or is none', () => {
    for (const name of ['sample-bars', 'Sample Bars', '']) {
      const { status, stderr } = spawnSync(process.execPath, ['create-widget.mjs', name], {
        cwd: copy,
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      assert.match(stderr, /exists already|Say what the widget is called/);
    }
  });
});
