import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPages } from '../helpers/built-page.mjs';
import { chunksOf, RECORDS } from '../helpers/page-size.mjs';

/**
 * Each setting whose code is loaded by itself: the module of the package that it needs, what is drawn
 * with it, and what is said where it does not come.
 */
const CASES = [
  {
    tag: 'churn-gauge',
    setting: { shape: 'bullet' },
    module: 'widgets/gauge/bullet.js',
    drawnBy: 'rect[part~="value"]',
    says: /^The bullet graph could not be loaded; the rate is shown on an arc\./,
  },
  {
    tag: 'churn-mrr-waterfall',
    setting: { mode: 'movements' },
    module: 'widgets/mrr-waterfall/several.js',
    drawnBy: '[part~="net"]',
    says: /^The chart of several periods could not be loaded; one period is shown\./,
  },
  {
    tag: 'churn-rate-trend',
    setting: { by: 'plan' },
    module: 'widgets/rate-trend/multiples.view.js',
    drawnBy: '[part~="panel"]',
    says: /^The charts of each value could not be loaded; all are shown together\./,
  },
  {
    tag: 'churn-benchmark-comparison',
    setting: {
      benchmarks: [
        {
          id: 'survey',
          metric: 'customer-churn',
          unit: 'customers',
          period: 'month',
          population: { label: 'The survey' },
          percentiles: { p10: 0.02, p25: 0.03, p50: 0.04, p75: 0.05, p90: 0.07 },
          betterWhen: 'lower',
          source: { title: 'A survey', year: 2024, url: '', sample: 412, grade: 'C' },
        },
      ],
    },
    module: 'widgets/benchmark-comparison/distributions.js',
    drawnBy: '[part~="row"][data-mark="survey"], [part~="row"] [data-mark="survey"]',
    says: /^What reads the given figures could not be loaded; those of the package are shown\./,
  },
];

const TAGS = CASES.map(({ tag }) => tag);

/** Makes an element with its records, and notes what it tells. */
const mount = (tag, setting, later) => {
  const element = document.createElement(tag);
  globalThis.told = [];
  for (const type of ['churn-load-start', 'churn-ready', 'churn-error']) {
    element.addEventListener(type, ({ code }) => globalThis.told.push(code ?? type));
  }
  if (!later) Object.assign(element, setting);
  element.setAttribute('src', '/records.json');
  document.body.replaceChildren(element);
};

const settle = (tag, count) =>
  globalThis.told.length >= count && document.querySelector(tag).updateComplete.then(() => true);

/** What a reader sees and hears of an element, and what it has told its page. */
const seen = (tag, drawnBy) => {
  const element = document.querySelector(tag);
  const { shadowRoot } = element;
  const textOf = (part) =>
    shadowRoot.querySelector(`[part~="${part}"]`)?.textContent.replace(/\s+/g, ' ').trim() ?? null;
  return {
    isDrawn: shadowRoot.querySelector('[part~="chart"]') !== null,
    isAsked: shadowRoot.querySelector(drawnBy) !== null,
    lack: textOf('lack'),
    alerts: shadowRoot.querySelectorAll('[role="alert"]').length,
    hasMenu: shadowRoot.querySelector('[part~="menu"]') !== null,
    states: ['ready', 'stale', 'error'].filter((state) => element.matches(`:state(${state})`)),
    told: globalThis.told,
  };
};

/** Whether a browser asks again for a module that it could not load: older ones fail until they load anew. */
async function asksAgain(pages, files) {
  const { page } = await pages.open('/index.html');
  const imported = () =>
    page.evaluate(() => import('/late.js').then(() => true).catch(() => false));
  assert.equal(await imported(), false);
  files['/late.js'] = 'export const isHere = true;';
  const isHere = await imported();
  await page.close();
  return isHere;
}

describe('what a setting needs and', () => {
  let pages;
  let isAskedAgain;
  let files;
  let nameOf;
  let codeOf;
  before(async () => {
    const chunks = [...(await chunksOf(TAGS))];
    nameOf = (wanted) => chunks.find(([, { module }]) => module === wanted)[0];
    codeOf = (wanted) => chunks.find(([, { module }]) => module === wanted)[1].code;
    files = {
      '/index.html':
        '<!doctype html><html lang="en"><body><script type="module" src="/page.js"></script></body></html>',
      '/records.json': RECORDS,
      ...Object.fromEntries(chunks.map(([name, { code }]) => [`/${name}`, code])),
    };
    pages = await openPages(files);
    isAskedAgain = await asksAgain(pages, files);
  });
  after(() => pages.close());

  for (const { tag, setting, module, drawnBy, says } of CASES) {
    const name = `<${tag} ${Object.keys(setting)}>`;

    const open = async (later) => {
      delete files[`/${nameOf(module)}`];
      const { page } = await pages.open('/index.html');
      await page.evaluate(mount, tag, setting, later);
      return {
        see: () => page.evaluate(seen, tag, drawnBy),
        told: (count) => page.waitForFunction(settle, {}, tag, count),
        set: (values) =>
          page.evaluate(
            (of, given) => Object.assign(document.querySelector(of), given),
            tag,
            values,
          ),
        retry: () =>
          page.evaluate((of) => {
            document.querySelector(of).shadowRoot.querySelector('[part~="retry"]').click();
          }, tag),
        bring: () => (files[`/${nameOf(module)}`] = codeOf(module)),
        close: () => page.close(),
      };
    };

    it(`R-4 cannot be loaded leaves the chart of ${name}, which says so, and tries again when told to`, async () => {
      const page = await open(false);
      await page.told(2);
      const { lack, alerts, ...rest } = await page.see();
      assert.match(lack, says);
      assert.match(lack, /Check the connection, then try again\./);
      assert.equal(alerts, 1);
      assert.deepEqual(rest, {
        isDrawn: true,
        isAsked: false,
        hasMenu: true,
        states: ['ready', 'stale'],
        told: ['churn-load-start', 'render/failed'],
      });

      await page.retry();
      await page.told(4);
      assert.match((await page.see()).lack, says);

      page.bring();
      await page.retry();
      await page.told(6);
      assert.deepEqual(await page.see(), {
        isDrawn: true,
        isAsked: isAskedAgain,
        lack: isAskedAgain ? null : lack,
        alerts: isAskedAgain ? 0 : 1,
        hasMenu: true,
        states: isAskedAgain ? ['ready'] : ['ready', 'stale'],
        told: [
          ...['churn-load-start', 'render/failed'],
          ...['churn-load-start', 'render/failed'],
          ...['churn-load-start', isAskedAgain ? 'churn-ready' : 'render/failed'],
        ],
      });
      await page.close();
    });

    it(`R-4 cannot be loaded when it is changed leaves what ${name} showed, and is tried again by the next change`, async () => {
      const page = await open(true);
      await page.told(2);
      await page.set(setting);
      await page.told(3);
      const failed = await page.see();
      assert.match(failed.lack, says);
      assert.deepEqual([failed.isDrawn, failed.isAsked], [true, false]);
      assert.deepEqual(failed.told, ['churn-load-start', 'churn-ready', 'render/failed']);

      page.bring();
      await page.set({ heading: 'Another' });
      await page.told(3);
      const later = await page.see();
      assert.deepEqual(
        [later.isAsked, later.lack, later.states],
        isAskedAgain ? [true, null, ['ready']] : [false, failed.lack, failed.states],
      );
      await page.close();
    });

    it(`R-4 cannot be loaded is not missed any more by ${name} once the setting is taken back`, async () => {
      const page = await open(true);
      await page.told(2);
      await page.set(setting);
      await page.told(3);
      const back = { shape: 'arc', mode: 'bridge', by: null, benchmarks: null };
      const [key] = Object.keys(setting);
      await page.set({ [key]: back[key] });
      await page.told(3);
      const { lack, states } = await page.see();
      assert.deepEqual([lack, states], [null, ['ready']]);
      await page.close();
    });
  }
});
