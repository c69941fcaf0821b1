import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const widgets = readdirSync(path.join(root, 'src/widgets')).toSorted();
const tags = widgets.map((name) => `churn-${name}`);

/** Tells what an entry exports, which tags it defines, and what it leaves on the server. */
const REPORT = `
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const entry = await import(process.argv[1]);
  const tags = process.argv.slice(2).filter((tag) => globalThis.customElements?.get(tag));
  const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
  console.log(JSON.stringify({ exports: Object.keys(entry), tags, globals }));
`;

/** Imports an entry in a process of its own, which must end by itself and say nothing else. */
function importOnServer(entry) {
  const args = ['--input-type=module', '--eval', REPORT, entry, ...tags];
  const output = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return JSON.parse(output);
}

describe('an import on a server', () => {
  it('E-10 of churn-elements gives the classes and defines nothing', () => {
    const { exports, tags: defined } = importOnServer('churn-elements');
    const classes = widgets.map(
      (name) => `Churn${name.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase())}`,
    );
    for (const name of [...classes, 'ChurnElement', 'ChurnError', 'ChurnReadyEvent']) {
      assert.ok(exports.includes(name), name);
    }
    assert.deepEqual(defined, []);
  });

  it('E-10 of churn-elements/all gives the same classes', () => {
    assert.deepEqual(
      importOnServer('churn-elements/all').exports,
      importOnServer('churn-elements').exports,
    );
  });

  for (const tag of tags) {
    it(`E-10 of churn-elements/${tag} does not throw, and defines no other element`, () => {
      const { tags: defined } = importOnServer(`churn-elements/${tag}`);
      assert.deepEqual(
        defined.filter((name) => name !== tag),
        [],
      );
    });
  }

  it('E-10 of churn-elements/metrics leaves no global behind', () => {
    const { exports, globals } = importOnServer('churn-elements/metrics');
    for (const name of ['readSubscriptions', 'movements', 'cohorts', 'kpis']) {
      assert.ok(exports.includes(name), name);
    }
    assert.deepEqual(globals, []);
  });
});
