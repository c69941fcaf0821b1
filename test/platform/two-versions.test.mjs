import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openPages } from '../helpers/built-page.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const code = readFileSync(path.join(root, 'dist/churn-elements.js'), 'utf8');
const tags = readdirSync(path.join(root, 'src/widgets')).map((name) => `churn-${name}`);
const OTHER = '99.1.2';

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: null, mrr: 100 },
  { customerId: 'b', start: '2024-01-20', end: '2024-03-20', mrr: 50 },
];

const files = {
  '/one.js': code,
  '/two.js': code.replaceAll(version, OTHER),
  '/records.json': JSON.stringify(RECORDS),
  // The second copy comes when the first one's elements have been drawn, as by a late plug-in.
  '/page.js': `
    import './one.js';
    const elements = ${JSON.stringify(tags)}.map((tag) => document.createElement(tag));
    for (const element of elements) {
      element.setAttribute('src', '/records.json');
      element.setAttribute('as-of', '2024-04-01');
    }
    document.body.append(...elements);
    const two = await import('./two.js');
    customElements.define('other-gauge', class extends two.ChurnGauge {});
    const other = document.createElement('other-gauge');
    other.setAttribute('src', '/records.json');
    document.body.append(other);
  `,
  '/index.html':
    '<!doctype html><title>Two copies</title><script type="module" src="/page.js"></script>',
};

describe('two versions on one page', () => {
  let pages;
  before(async () => (pages = await openPages(files)));
  after(() => pages.close());

  it('R-16 warn by name and version, throw nothing, and both draw', async () => {
    const { page, said, errors } = await pages.open('/index.html');
    const all = [...tags, 'other-gauge'];
    await page.waitForFunction(
      (names) =>
        names.every((name) =>
          // A dashboard has no chart, but room for some.
          document.querySelector(name)?.shadowRoot?.querySelector('[part~="chart"], [part="grid"]'),
        ),
      {},
      all,
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    const warnings = said.filter((text) => text.includes('is defined twice'));
    assert.deepEqual(
      warnings.toSorted(),
      tags.map(
        (tag) =>
          `<${tag}> is defined twice on this page: version ${version} came first and stays in use, version ${OTHER} is not used.`,
      ),
    );
    const used = await page.evaluate(
      (names) => names.map((name) => customElements.get(name).version),
      all,
    );
    assert.deepEqual(used, [...tags.map(() => version), OTHER]);
  });

  it('are told apart by the version of the package', () => {
    const source = readFileSync(path.join(root, 'src/element/version.ts'), 'utf8');
    assert.match(source, new RegExp(`'${version.replaceAll('.', '\\.')}'`));
  });
});
