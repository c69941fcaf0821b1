import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPages } from '../helpers/built-page.mjs';
import { chunksOf, isLater, RECORDS } from '../helpers/page-size.mjs';

const TAGS = ['churn-mrr-waterfall'];

/** What a reader sees and hears of the one element of a page. */
const seen = () => {
  const { shadowRoot } = document.querySelector('churn-mrr-waterfall');
  return {
    bars: shadowRoot.querySelectorAll('[part~="bar"]').length,
    alert: shadowRoot.querySelector('[role="alert"]')?.textContent.trim() ?? null,
    isWaiting: shadowRoot.querySelector('[part="skeleton"]') !== null,
  };
};

describe('a chart whose tools', () => {
  let pages;
  before(async () => {
    const chunks = [...(await chunksOf(TAGS))];
    const scripts = (folder, later) =>
      chunks
        .map(([name, { code, module }]) => [`${folder}/${name}`, isLater(module) ? later : code])
        .filter(([, code]) => code !== undefined);
    const html = (folder, view) =>
      `<!doctype html><html lang="en"><body><script type="module" src="${folder}/page.js"></script>` +
      `<churn-mrr-waterfall src="/records.json" view="${view}"></churn-mrr-waterfall></body></html>`;
    pages = await openPages({
      '/failing.html': html('/failing', 'chart'),
      '/failing-table.html': html('/failing', 'table'),
      '/stalled.html': html('/stalled', 'chart'),
      '/stalled-table.html': html('/stalled', 'table'),
      '/records.json': RECORDS,
      ...Object.fromEntries(scripts('/failing')),
      ...Object.fromEntries(scripts('/stalled', null)),
    });
  });
  after(() => pages.close());

  const opened = async (path) => {
    const { page } = await pages.open(path);
    return page;
  };

  it('cannot be loaded is drawn, and says so to who asks for one of them, once', async () => {
    const page = await opened('/failing.html');
    await page.waitForFunction(() =>
      document.querySelector('churn-mrr-waterfall').matches(':state(ready)'),
    );
    const before = await page.evaluate(seen);
    assert.ok(before.bars > 4, `${before.bars} bars`);
    assert.equal(before.alert, null);
    await page.evaluate(() =>
      document.querySelector('churn-mrr-waterfall').shadowRoot.querySelector('#explain').click(),
    );
    await page.waitForFunction(() =>
      document.querySelector('churn-mrr-waterfall').shadowRoot.querySelector('[role="alert"]'),
    );
    assert.match((await page.evaluate(seen)).alert, /could not be loaded\. Check the connection/);
  });

  it('cannot be loaded is drawn where its table was asked for, and says so', async () => {
    const page = await opened('/failing-table.html');
    await page.waitForFunction(() =>
      document.querySelector('churn-mrr-waterfall').shadowRoot?.querySelector('[role="alert"]'),
    );
    const { bars, alert } = await page.evaluate(seen);
    assert.ok(bars > 4, `${bars} bars`);
    assert.match(alert, /could not be loaded/);
  });

  it('are on their way shows that its table is as well', async () => {
    const page = await opened('/stalled-table.html');
    await page.waitForFunction(() =>
      document.querySelector('churn-mrr-waterfall').matches(':state(ready)'),
    );
    assert.deepEqual(await page.evaluate(seen), { bars: 0, alert: null, isWaiting: true });
  });

  it('E-4 are on their way tells of loads meanwhile', async () => {
    const page = await opened('/stalled.html');
    const told = await page.evaluate(async () => {
      const element = document.querySelector('churn-mrr-waterfall');
      const next = (type) =>
        new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
      if (!element.matches(':state(ready)')) await next('churn-ready');
      const failed = next('churn-error');
      element.setAttribute('src', '/nowhere.json');
      const { code } = await failed;
      const ready = next('churn-ready');
      element.setAttribute('src', '/records.json');
      const { rows } = await ready;
      return { code, rows };
    });
    assert.deepEqual(told, { code: 'network/http', rows: 40 });
  });
});
