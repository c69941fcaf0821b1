import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openPages } from '../helpers/built-page.mjs';
import { POLICY } from '../helpers/strict-policy.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const tags = readdirSync(path.join(root, 'src/widgets'))
  .map((name) => `churn-${name}`)
  .filter((tag) => tag !== 'churn-dashboard');

/** Names that lit and zod keep on every page for their own copies to find each other. */
const OF_DEPENDENCIES = [
  '__zod_globalConfig',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: null, mrr: 100 },
  { customerId: 'b', start: '2024-01-20', end: '2024-03-20', mrr: 50 },
  { customerId: 'c', start: 'some day', mrr: 50 },
];

const files = {
  '/churn-elements.js': readFileSync(path.join(root, 'dist/churn-elements.js'), 'utf8'),
  '/records.json': JSON.stringify(RECORDS),
  '/index.html': '<!doctype html><title>A page</title>',
};

/** Runs in the page: counts whatever asks for something that a browser keeps between visits. */
function watchStorage() {
  globalThis.kept = [];
  const watch = (owner, name) => {
    const { get, set, ...rest } = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      ...rest,
      get() {
        globalThis.kept.push(name);
        return get.call(this);
      },
      set(value) {
        globalThis.kept.push(name);
        set?.call(this, value);
      },
    });
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    if (name in globalThis) watch(globalThis, name);
  }
  watch(Document.prototype, 'cookie');
  watch(Navigator.prototype, 'storage');
  watch(Navigator.prototype, 'serviceWorker');
}

/** Runs in the page: remembers its globals, its built-ins and what would reach outside. */
function remember() {
  const builtIns = Object.getOwnPropertyNames(globalThis)
    .map((name) => Object.getOwnPropertyDescriptor(globalThis, name).value)
    .filter((value) => typeof value === 'function' || value === JSON || value === Math)
    .flatMap((value) => [value, value.prototype])
    .filter((value) => value !== null && /^(object|function)$/.test(typeof value));
  const propertiesOf = (value) => {
    const descriptors = Object.getOwnPropertyDescriptors(value);
    return Reflect.ownKeys(descriptors).map((key) => {
      const { value: held, get, set } = descriptors[key];
      return [key, held, get, set];
    });
  };
  const state = {
    names: new Set(Object.getOwnPropertyNames(globalThis)),
    built: new Map(builtIns.map((value) => [value, propertiesOf(value)])),
    messages: 0,
    propertiesOf,
  };
  globalThis.remembered = state;
  const { addEventListener } = EventTarget.prototype;
  state.restore = () => (EventTarget.prototype.addEventListener = addEventListener);
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'message') state.messages += 1;
    return addEventListener.call(this ?? globalThis, type, ...rest);
  };
  const { postMessage } = globalThis;
  globalThis.postMessage = (...values) => {
    state.messages += 1;
    postMessage(...values);
  };
}

/** Runs in the page: what is not as it was. */
function difference() {
  const { names, built, messages, restore, propertiesOf } = globalThis.remembered;
  restore();
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !names.has(name));
  const changed = [];
  for (const [value, properties] of built) {
    const before = new Map(properties.map(([key, ...rest]) => [key, rest]));
    for (const [key, ...rest] of propertiesOf(value)) {
      const known = before.get(key);
      // Old static properties such as RegExp.$1 say what was last matched.
      if (value === RegExp) continue;
      if (!known || known.some((one, i) => !Object.is(one, rest[i]))) {
        changed.push(`${value.name ?? value.constructor?.name} ${String(key)}`);
      }
    }
  }
  // The driver of the browser has names of its own on the page.
  const isOfTest = (name) => name === 'remembered' || /^(puppeteer_|__aria)/.test(name);
  return { added: added.filter((name) => !isOfTest(name)), changed, messages };
}

describe('a page around the built elements', () => {
  let pages;
  before(async () => (pages = await openPages(files)));
  after(() => pages.close());

  async function pageWithAll(prepare) {
    const opened = await pages.open('/index.html');
    await opened.page.evaluate(prepare);
    await opened.page.evaluate((names) => {
      for (const name of names) {
        const element = document.createElement(name);
        element.setAttribute('src', '/records.json');
        element.setAttribute('as-of', '2024-04-01');
        document.body.append(element);
      }
      const dashboard = document.createElement('churn-dashboard');
      for (const [name, value] of [
        ['src', '/records.json'],
        ['as-of', '2024-04-01'],
        ['url-state', ''],
      ]) {
        dashboard.setAttribute(name, value);
      }
      dashboard.append(...names.map((name) => document.createElement(name)));
      document.body.append(dashboard);
      // Not waited for here: some browsers forget a driver's promise while they compile a module.
      void import('/churn-elements.js');
    }, tags);
    await opened.page.waitForFunction(
      (names) =>
        names.every((name) => document.querySelector(`${name}:state(ready)`)) &&
        [...document.querySelector('churn-dashboard').children].every((inside) =>
          inside.matches(':state(ready)'),
        ),
      {},
      tags,
    );
    await opened.page.evaluate(async (names) => {
      for (const element of names.map((name) => document.querySelector(name))) {
        element.shadowRoot.querySelector('[part~="explain-button"]').click();
        await Promise.all([element.toCSV(), element.toSVG(), element.toPNG()]);
        const mark = element.shadowRoot.querySelector('[data-mark].choosable');
        mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      const dashboard = document.querySelector('churn-dashboard');
      dashboard.where = { plan: 'Team' };
      await dashboard.updateComplete;
      dashboard.shadowRoot.querySelector('[part="chip"]').click();
    }, tags);
    await opened.page.waitForFunction(
      (names) =>
        names.every((name) => document.querySelector(name).shadowRoot.querySelector('.explained')),
      {},
      tags,
    );
    return opened;
  }

  it('S-19 keeps its globals and built-ins, and gets no message', async () => {
    const { page } = await pageWithAll(remember);
    const { added, changed, messages } = await page.evaluate(difference);
    assert.deepEqual(added.toSorted(), OF_DEPENDENCIES);
    // Lit gives decorators their symbol where the browser has none yet.
    assert.deepEqual(changed, ['Symbol metadata']);
    assert.equal(messages, 0);
  });

  it('S-3 S-4 S-14 sees no violation of its policy, no error and no request but for src', async () => {
    const { page, errors, requests } = await pageWithAll(() => {});
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    assert.deepEqual(errors, []);
    const asked = requests.filter((url) => !/^(data|blob):/.test(url));
    const paths = asked.map((url) => url.replace(pages.origin, '')).toSorted();
    assert.deepEqual(paths, ['/churn-elements.js', '/index.html', '/records.json']);
  });

  it('S-15 is asked for no cookie, storage, database, cache or worker that outlives it', async () => {
    const { page } = await pageWithAll(watchStorage);
    assert.deepEqual(await page.evaluate(() => globalThis.kept), []);
    // The watch itself works.
    await page.evaluate(() => [localStorage.length, document.cookie]);
    assert.deepEqual(await page.evaluate(() => globalThis.kept), ['localStorage', 'cookie']);
    assert.deepEqual(await page.cookies(), []);
  });

  it('S-3 S-4 has the policy of the contract to the letter', () => {
    assert.equal(
      POLICY,
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html churn-elements 'allow-duplicates'",
    );
  });
});
