import { expect } from '@open-wc/testing';
import { jsonFaultIn } from '../../src/data/json.js';
import { quote } from '../../src/data/quote.js';
import { readSubscriptions } from '../../src/data/read.js';
import { addressOf } from '../../src/data/url.js';
import { tableToCsv } from '../../src/element/export/csv.js';
import { fileName } from '../../src/element/export/download.js';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import { textWidth } from '../../src/scene/text-width.js';
import { isEvaluated, parseCsv, wellFormed } from '../helpers/csv.js';
import { drawn, frames, mounted, part, unmountAll, whenSettled } from '../helpers/element.js';
import { SITUATION_NAMES, SITUATIONS } from '../helpers/situations.js';
import { expectInert, expectNoAlarm } from '../helpers/trap.js';
import { RECORDS, TAGS, drawnWidget, type Widget } from '../helpers/widgets.js';
import { PAYLOADS } from '../helpers/xss-payloads.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html churn-elements 'allow-duplicates'";

describe('the page policy of these tests', () => {
  afterEach(() => {
    document.body.replaceChildren();
    performance.clearResourceTimings();
  });

  it('S-3 S-4 is that of the contract, but for the test runner’s own scripts', async () => {
    const { headers } = await fetch(location.href);
    const policy = headers.get('content-security-policy')!;
    expect(policy.replace(/ 'nonce-[\w-]+'/, '')).to.equal(POLICY);
  });

  for (const [name, violate] of [
    ['a style attribute', (node) => node.setAttribute('style', 'color: red')],
    ['a style element', (node) => node.append(document.createElement('style'))],
    [
      'a picture of another server',
      (node) => {
        const image = new Image();
        image.src = 'https://example.invalid/x.png';
        node.append(image);
      },
    ],
    ['a request to another server', () => void fetch('https://example.invalid/').catch(() => {})],
  ] as [string, (node: HTMLElement) => void][]) {
    it(`S-3 catches ${name}`, async () => {
      const node = document.createElement('div');
      document.body.append(node);
      violate(node);
      if (name === 'a style element') node.firstElementChild!.textContent = 'b { color: red }';
      await frames(3);
      expect(() => unmountAll()).to.throw();
    });
  }

  for (const [name, violate] of [
    ['innerHTML', (text) => Object.assign(document.createElement('b'), { innerHTML: text })],
    ['eval', (text) => (0, globalThis[('ev' + 'al') as 'eval'])(text)],
    ['a handler of text', (text) => document.createElement('b').setAttribute('onclick', text)],
    ['a script’s text', (text) => (document.createElement('script').text = text)],
  ] as [string, (text: string) => unknown][]) {
    it(`S-4 refuses and catches ${name}`, async () => {
      expect(() => violate('1')).to.throw();
      await frames(3);
      expect(() => unmountAll()).to.throw();
    });
  }
});

describe('every widget in every situation', () => {
  afterEach(() => {
    unmountAll();
    expectNoAlarm();
  });

  for (const tag of TAGS) {
    for (const situation of SITUATION_NAMES) {
      it(`S-3 S-4 S-6 keeps the page's policy and draws no link: ${tag}, ${situation}`, async () => {
        const element = await SITUATIONS[situation](tag);
        await drawn(element);
        expectInert(element);
        expect(element.shadowRoot!.querySelectorAll('[href], a, area').length).to.equal(0);
      });
    }

    it(`S-6 shows addresses from data in ${tag} as text`, async () => {
      const address = 'https://example.invalid/customers?x=1';
      const data = RECORDS.map((record) => ({ ...record, plan: address, cancelReason: address }));
      const element = await mounted(drawnWidget(tag, { data, heading: address }));
      expect(part(element, 'heading')!.textContent).to.contain(address);
      expectInert(element);
      expect(await element.toSVG()).not.to.match(/href|<a[\s>]/);
    });
  }
});

/** What may never be read on a page, in a file or in an event. */
const CANARY = /canary/i;
const SECRET = RECORDS.map((record, i) => ({
  ...record,
  id: `canary-subscription-${i}`,
  customerId: `canary-${(record as { customerId: string }).customerId}@example.invalid`,
  email: `canary-${i}@example.invalid`,
}));

/** Every text, attribute and style in a shadow root. */
function everythingIn(element: Widget): string {
  const nodes = [...element.shadowRoot!.querySelectorAll('*')];
  const attributes = nodes.flatMap((node) => [...node.attributes].map(({ value }) => value));
  return [element.shadowRoot!.textContent, ...attributes].join('\n');
}

/** The fields of an event, as a page would log them. */
function fieldsOf(event: Event): string {
  const own = Object.entries(event).filter(([, value]) => typeof value !== 'function');
  return JSON.stringify(own, (_, value: unknown) => (value instanceof Node ? 'a node' : value));
}

const EVENTS = ['churn-load-start', 'churn-ready', 'churn-error', 'churn-select', 'churn-export'];

describe('the ids of customers', () => {
  afterEach(() => {
    unmountAll();
    expectNoAlarm();
  });

  for (const tag of TAGS) {
    it(`S-14 are in no text, attribute, file, event or message of ${tag}`, async () => {
      const told: string[] = [];
      const { warn, error } = console;
      console.warn = console.error = (...words: unknown[]) =>
        told.push(words.map(String).join(' '));
      try {
        const element = drawnWidget(tag, { data: SECRET });
        for (const type of EVENTS) {
          element.addEventListener(type, (event) => told.push(fieldsOf(event)));
        }
        await mounted(element);
        for (const mark of element.shadowRoot!.querySelectorAll('[data-mark]')) {
          mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
          mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
          await element.updateComplete;
          told.push(everythingIn(element));
        }
        const chosen = await choose(element);
        if (chosen) {
          await press(element, /^show/i);
          await untilThere(element, '[part~="customers-table"] tbody tr');
          told.push(everythingIn(element));
        }
        part(element, 'explain-button')!.click();
        await untilThere(element, '[part~="explanation"] dl');
        told.push(everythingIn(element), (await element.toCSV())!, (await element.toSVG())!);
        element.view = 'table';
        await drawn(element);
        told.push(everythingIn(element));
        for (const data of faulty()) {
          const settled = whenSettled(element);
          element.data = data;
          await settled;
          await drawn(element);
          told.push(everythingIn(element));
        }
      } finally {
        Object.assign(console, { warn, error });
      }
      expect(told.length).to.be.above(8);
      expect(told.filter((text) => CANARY.test(text))).to.deep.equal([]);
    });

    it(`S-14 are what customers() of ${tag} resolves to, and in the list once it is asked for them`, async () => {
      const element = await mounted(drawnWidget(tag, { data: SECRET }));
      const chosen = await choose(element);
      if (!chosen) return;
      const customers = await chosen.customers();
      expect(customers.length).to.be.above(0);
      for (const { customerId } of customers) expect(customerId).to.match(/^canary-/);
      await press(element, /^show/i);
      await untilThere(element, '[part~="customers-table"] tbody tr');
      expect(everythingIn(element)).not.to.match(CANARY);
      await press(element, /^reveal/i);
      await drawn(element);
      expect(everythingIn(element)).to.match(/canary-/);
    });
  }
});

/** Chooses the first mark that has customers behind it; null where a widget has none. */
async function choose(element: Widget): Promise<ChurnSelectEvent | null> {
  const mark = element.shadowRoot!.querySelector('[data-mark].choosable');
  if (!mark) return null;
  const events: ChurnSelectEvent[] = [];
  const keep = (event: ChurnSelectEvent): void => void events.push(event);
  element.addEventListener('churn-select', keep);
  // Choosing what is chosen clears it.
  while (!events.at(-1)?.selection) {
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.updateComplete;
  }
  element.removeEventListener('churn-select', keep);
  return events.at(-1)!;
}

/** Waits for something in the shadow root, and returns it. */
async function untilThere(element: Widget, selector: string): Promise<HTMLElement> {
  for (let i = 0; i < 300; i++) {
    const found = element.shadowRoot!.querySelector<HTMLElement>(selector);
    if (found) return found;
    await frames(1);
  }
  throw new Error(`${selector} did not come up.`);
}

/** Presses a button of the list of customers, once it can be pressed. */
async function press(element: Widget, words: RegExp): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const list = await untilThere(element, '[part~="customers"]');
    const buttons = [...list.querySelectorAll('button')];
    const found = buttons.find((one) => words.test(one.textContent!.trim()) && !one.disabled);
    if (found) return found.click();
    await frames(1);
  }
  throw new Error(`There is no button ${words}.`);
}

/** Payloads that fail, or lose rows, with ids in what is at fault. */
function faulty(): object[] {
  const many = (row: (i: number) => object): object[] =>
    Array.from({ length: 40 }, (_, i) => row(i));
  const customerId = (i: number): string => `canary-${i}`;
  const good = { start: '2024-01-10', mrr: 10 };
  const changes = many((i) => ({ customerId: customerId(i), date: '2024-02-01', mrr: 5 }));
  const byId = many((i) => ({ id: customerId(i), date: '2024-02-01', mrr: 5 }));
  return [
    many((i) => ({ customerId: customerId(i), start: 'some day', mrr: 1 })),
    many((i) => ({ customerId: customerId(i), mrr: 'much', start: '2024-01-10' })),
    Object.fromEntries(Array.from({ length: 40 }, (_, i) => [customerId(i), good])),
    many((i) => ({ customerId: { canary: customerId(i) }, ...good })),
    many((i) => ({ customerId: [customerId(i)], ...good })),
    many((i) => ({ customerId: customerId(i), id: [customerId(i)], ...good })),
    { subscriptions: [{ customerId: 'x', ...good }], changes },
    { subscriptions: [{ customerId: 'x', ...good }], changes: byId },
    { subscriptions: [{ customerId: 'x', ...good }], changes: changes.slice(0, 3) },
    { subscriptions: [{ customerId: 'x', ...good }], changes: byId.slice(0, 3) },
  ];
}

/** Lets downloads happen up to the click, and tells what was to be kept. */
function watchDownloads(): {
  readonly names: string[];
  readonly urls: Map<string, 'open' | 'revoked'>;
  stop(): void;
} {
  const names: string[] = [];
  const urls = new Map<string, 'open' | 'revoked'>();
  const { createObjectURL, revokeObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    urls.set(url, 'open');
    return url;
  };
  URL.revokeObjectURL = (url: string) => {
    urls.set(url, 'revoked');
    revokeObjectURL.call(URL, url);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    expect(urls.get(this.href)).to.equal('open');
    names.push(this.download);
  };
  return {
    names,
    urls,
    stop() {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

describe('files', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`S-13 of ${tag} have a safe name, and no address of one stays open`, async () => {
      const downloads = watchDownloads();
      try {
        const heading = `../con\\..:\u202E"gpj.exe" ${'名'.repeat(100)}`;
        const element = await mounted(drawnWidget(tag, { heading }));
        const buttons = [...part(element, 'menu')!.querySelectorAll('button')].filter((one) =>
          /\((CSV|SVG|PNG)\)/.test(one.textContent!),
        );
        expect(buttons.length).to.equal(3);
        for (const button of buttons) {
          const exported = new Promise((done) =>
            element.addEventListener('churn-export', done, { once: true }),
          );
          button.click();
          expect(await exported).to.include({ ok: true });
        }
        await frames(3);
        const endings = downloads.names.map((name) => name.split('.').at(-1)).sort();
        expect(endings).to.deep.equal(['csv', 'png', 'svg']);
        for (const name of downloads.names) expectSafe(name);
        expect(downloads.urls.size).to.be.at.least(3);
        expect([...downloads.urls.values()].filter((state) => state === 'open')).to.deep.equal([]);
      } finally {
        downloads.stop();
      }
    });
  }

  function expectSafe(name: string): void {
    expect(name).to.match(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.[a-z]{3}$/u);
    expect(name).not.to.match(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
    expect(new TextEncoder().encode(name).length).to.be.below(250);
    expect(wellFormed(name)).to.equal(name);
  }

  it('S-13 have a safe name whatever the heading is', () => {
    const devices = ['con', 'PRN', 'aux', 'Nul', 'COM1', 'lpt9', ' con ', '..aux..'];
    const long = ['a', '名', 'ก', '\u{20000}', '\u{1F600}', 'e\u0301'].map((one) =>
      one.repeat(300),
    );
    for (const heading of [...PAYLOADS, ...devices, ...long, '', '.', '..', '-', '~']) {
      expectSafe(fileName(heading, 'csv'));
    }
    expect(fileName('aux', 'svg')).to.equal('churn-aux.svg');
    expect(fileName('Console', 'svg')).to.equal('Console.svg');
    expect(fileName('मासिक हानि', 'svg')).to.equal('मासिक-हानि.svg');
  });

  it('S-12 come back from a spreadsheet as they were, and no cell is evaluated there', () => {
    const numbers = [0, -1, 1.5, -0.25, 1e21, 1e-7, Number.MAX_SAFE_INTEGER, 0.1 + 0.2];
    const rows = PAYLOADS.map((text, i) => [
      { text, value: text },
      { text: 'number', value: numbers[i % numbers.length]! },
      { text: '–', value: null },
    ]);
    const csv = tableToCsv({
      columns: PAYLOADS.slice(0, 3).map((label) => ({ key: label, label, numeric: false })),
      rows,
    });
    const [header, ...read] = parseCsv(csv);
    expect(header!.map(({ value }) => value)).to.deep.equal(PAYLOADS.slice(0, 3));
    expect(read.length).to.equal(PAYLOADS.length);
    for (const [i, [text, number, none]] of read.entries()) {
      expect(text!.quoted).to.equal(true);
      expect(isEvaluated(text!.value), text!.value).to.equal(false);
      const isDefused = isEvaluated(PAYLOADS[i]!) || /^[\t\r\n]/.test(PAYLOADS[i]!);
      expect(text!.value).to.equal(isDefused ? `'${PAYLOADS[i]}` : PAYLOADS[i]);
      expect(number).to.deep.equal({ value: String(numbers[i % numbers.length]), quoted: false });
      expect(Number(number!.value)).to.equal(numbers[i % numbers.length]);
      expect(none).to.deep.equal({ value: '', quoted: false });
    }
  });

  for (const tag of TAGS) {
    it(`S-12 of ${tag} hold its numbers without quotes and its texts in them`, async () => {
      const element = await mounted(drawnWidget(tag, { heading: '=1+1' }));
      const [header, ...rows] = parseCsv((await element.toCSV())!.replace(/^\uFEFF/, ''));
      expect(rows.length).to.be.above(0);
      for (const row of rows) {
        expect(row.length).to.equal(header!.length);
        for (const { value, quoted } of row) {
          if (quoted) expect(isEvaluated(value), value).to.equal(false);
          else expect(value).to.match(/^(-?\d+(\.\d+)?(e[+-]\d+)?)?$/);
        }
      }
    });
  }
});

describe('texts of a million characters', () => {
  /** What makes expressions try again and again, each as long as no interface would make it. */
  const LONG = [
    ' ',
    '\t',
    '-',
    '=',
    '"',
    '""',
    '<',
    '0',
    '0.',
    '0e',
    '\\',
    '\\u',
    '\u202e',
    '名',
    'a ',
  ]
    .map((one) => one.repeat(1_000_000 / one.length))
    .flatMap((text) => [text, `${text}!`, `!${text}`]);

  it('S-18 are read, quoted, measured and written in a time that grows with their length alone', async function () {
    this.timeout(30_000);
    for (const text of LONG) {
      expect(fileName(text, 'csv').length).to.be.below(100);
      expect(quote(text).length).to.be.below(100);
      expect(textWidth(text, 12)).to.be.above(-1);
      expect(jsonFaultIn(text).line).to.be.above(0);
      const cell = { text, value: text };
      const columns = [{ key: 'a', label: text, numeric: false }];
      expect(tableToCsv({ columns, rows: [[cell]] }).length).to.be.above(text.length);
      try {
        addressOf(text, location.href);
      } catch (error) {
        expect((error as Error).message.length).to.be.below(220);
      }
    }
  });

  it('S-18 in the fields of records are read in a time that grows with their length alone', async function () {
    this.timeout(30_000);
    for (const text of LONG.slice(0, 12)) {
      const good = {
        customerId: text,
        start: '2024-01-10',
        mrr: 1,
        plan: text,
        cancelReason: text,
      };
      const bad = { customerId: 'x', start: text, end: text, mrr: 1 };
      const { size, rejected, issues } = await readSubscriptions([good, bad]);
      expect([size, rejected]).to.deep.equal([1, 1]);
      expect(issues[0]!.message.length).to.be.below(220);
    }
  });
});
