import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const packageJson = JSON.parse(read('package.json'));
const widgets = readdirSync(path.join(root, 'src/widgets'));
const built = readdirSync(path.join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('dist', file.replaceAll(path.sep, '/')))
  .filter((file) => file !== 'dist/churn-elements.js');

const IMPORT = /^(?:import|export)\b[^;]*?(?:from )?"([^"]+)";$/gm;

/** Everything a module of the package loads when it is imported, dynamic imports left out. */
function staticImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier] of read(file).matchAll(IMPORT)) {
    if (specifier.startsWith('.')) {
      staticImports(path.posix.join(path.posix.dirname(file), specifier), seen);
    } else seen.add(specifier);
  }
  return seen;
}

describe('the exports of the package', () => {
  const targets = Object.values(packageJson.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );

  it('lead to files that were built', () => {
    const files = targets.flatMap((target) =>
      target.includes('*') ? widgets.map((name) => target.replaceAll('*', name)) : [target],
    );
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(root, file))),
      [],
    );
  });

  it('define nothing when the classes are imported, in Node', async () => {
    const classes = await import('churn-elements');
    assert.ok(Object.keys(classes).length > 0);
    for (const name of widgets) {
      assert.equal(globalThis.customElements?.get(`churn-${name}`), undefined);
    }
  });

  it('give the engine to Node, without lit, d3 and zod', async () => {
    const { readSubscriptions } = await import('churn-elements/metrics');
    assert.equal(typeof readSubscriptions, 'function');
    const packages = [...staticImports('dist/metrics-entry.js')].filter(
      (file) => !file.startsWith('dist/'),
    );
    assert.deepEqual(packages, []);
  });

  it('do not make a reader of the types install the types of d3', () => {
    const leaking = built.filter(
      (file) => file.endsWith('.d.ts') && /from ['"]d3-|import\(['"]d3-/.test(read(file)),
    );
    assert.deepEqual(leaking, []);
  });
});

describe('the side effects', () => {
  const patterns = packageJson.sideEffects.map(
    (glob) =>
      new RegExp(`^${glob.replace('./', '').replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`),
  );
  const isListed = (file) => patterns.some((pattern) => pattern.test(file));

  it('are listed for every module that defines an element', () => {
    const defining = built.filter(
      (file) => file.endsWith('.js') && /\bdefine\(["'`]churn-/.test(read(file)),
    );
    assert.deepEqual(
      defining.filter((file) => !isListed(file)),
      [],
    );
  });

  it('are listed for nothing that a bundler may leave out', () => {
    for (const file of ['dist/index.js', 'dist/metrics-entry.js'])
      assert.equal(isListed(file), false);
  });
});

describe('the single file', () => {
  it('loads nothing else', () => {
    const code = read('dist/churn-elements.js');
    assert.doesNotMatch(code, /\bimport\s*["'{*(]|\bfrom\s*["'][^"']+["'];/);
  });

  it('defines every element', () => {
    const code = read('dist/churn-elements.js');
    for (const name of widgets) assert.ok(code.includes(`churn-${name}`), name);
  });
});

describe('the manifest', () => {
  const { modules } = JSON.parse(read('custom-elements.json'));

  it('describes every element', () => {
    const tags = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
    for (const name of widgets) assert.ok(tags.includes(`churn-${name}`), name);
  });

  it('points at modules of the package', () => {
    for (const { path: file } of modules) assert.ok(existsSync(path.join(root, file)), file);
  });
});

describe('what is published', () => {
  it('is what was built, with its licence, and no source or test', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        shell: process.platform === 'win32',
      }),
    );
    const names = files.map((file) => file.path);
    for (const name of ['LICENSE', 'README.md', 'custom-elements.json']) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(
      names.filter((name) => name.includes('/') && !name.startsWith('dist/')),
      [],
    );
  });

  it('comes from a lockfile that names no registry host', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
  });
});
