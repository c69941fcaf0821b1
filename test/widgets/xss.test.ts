import { expect } from '@open-wc/testing';
import type { ChurnErrorEvent, ChurnSelectEvent } from '../../src/element/events.js';
import { parseCsv, isEvaluated, wellFormed } from '../helpers/csv.js';
import {
  drawn,
  frames,
  mounted,
  part,
  textOf,
  unmountAll,
  whenSettled,
} from '../helpers/element.js';
import { openFile } from '../helpers/open-file.js';
import { expectInert, expectNoAlarm } from '../helpers/trap.js';
import { TAGS, attributesOf, drawnWidget, widget, type Widget } from '../helpers/widgets.js';
import { PAYLOADS } from '../helpers/xss-payloads.js';

/** A plan that holds an at sign may name a person, and then no plan is shown at all. */
const planOf = (payload: string): string => payload.replaceAll('@', ' at ');

/** One customer for each payload, with the payload in every text of its record, who leaves in March. */
const HOSTILE = PAYLOADS.map((payload, i) => ({
  id: `${i} ${payload}`,
  customerId: `${i} ${payload}`,
  start: '2024-01-10',
  end: '2024-03-10',
  mrr: 10,
  currency: 'USD',
  plan: planOf(payload),
  cancelReason: payload,
  status: payload,
  segment: payload,
  [payload]: payload,
}));
const LOYAL = { customerId: 'loyal', start: '2024-01-10', end: null, mrr: 10, currency: 'USD' };

/** Every element in the shadow root that matches. */
const all = <E extends Element = HTMLElement>(element: HTMLElement, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];

function press(element: HTMLElement, words: string): boolean {
  const button = all<HTMLButtonElement>(element, 'button').find(
    ({ textContent, disabled }) => textContent?.trim() === words && !disabled,
  );
  button?.click();
  return button !== undefined;
}

async function opened(element: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let i = 0; i < 600; i++) {
    const found = all(element, selector)[0];
    if (found) return found;
    await frames(1);
  }
  throw new Error(`${selector} did not come up.`);
}

/** The marks that can be chosen, each once. */
function choosable(element: HTMLElement): Element[] {
  return all<Element>(element, '[data-mark]');
}

/** Chooses the mark behind which the most customers are, and lists them. */
async function listCustomers(element: Widget): Promise<{ events: ChurnSelectEvent[] } | null> {
  const events: ChurnSelectEvent[] = [];
  element.addEventListener('churn-select', (event) => events.push(event));
  let best: Element | null = null;
  let most = 0;
  for (const mark of choosable(element)) {
    const before = events.length;
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    const event = events[before];
    if (!event?.selection) continue;
    const { length } = await event.customers();
    if (length > most) [best, most] = [mark, length];
  }
  if (!best) return null;
  await drawn(element);
  const name = CSS.escape(best.getAttribute('data-mark')!);
  const isChosen = all<Element>(element, `[data-mark="${name}"][data-selected]`).length > 0;
  if (!isChosen) {
    all<Element>(element, `[data-mark="${name}"]`)[0]!.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true }),
    );
    await drawn(element);
  }
  await opened(element, '.customers-bar button[aria-expanded]:not([disabled])');
  all<HTMLButtonElement>(element, '.customers-bar button[aria-expanded]')[0]!.click();
  await opened(element, '[part~="customers-table"]');
  return { events };
}

/** All rows of the list, of all its pages. */
async function listedRows(element: Widget): Promise<string[][]> {
  const rows: string[][] = [];
  for (;;) {
    await drawn(element);
    for (const row of all(element, '[part~="customers-table"] tbody tr')) {
      rows.push([...row.children].map((cell) => cell.textContent!));
    }
    expectInert(element);
    if (!press(element, 'Next')) return rows;
  }
}

async function explain(element: Widget): Promise<string> {
  part(element, 'explain-button')!.click();
  await opened(element, '.explained');
  return part(element, 'explanation')!.textContent!;
}

describe('texts from data and page', () => {
  it('S-2 are tried with at least 200 payloads, no two of them alike', () => {
    expect(PAYLOADS.length).to.be.at.least(200);
    expect(new Set(PAYLOADS).size).to.equal(PAYLOADS.length);
  });

  afterEach(() => {
    unmountAll();
    expectNoAlarm();
    expect(Reflect.get({}, 'polluted')).to.equal(undefined);
  });

  for (const tag of TAGS) {
    it(`S-2 in every field of the records are text in whatever ${tag} shows and gives away`, async () => {
      const element = widget(tag, {
        data: [...HOSTILE, LOYAL],
        asOf: '2024-04-01',
        showIds: true,
      });
      await mounted(element);
      expect(element.matches(':state(ready)')).to.equal(true);
      expectInert(element);
      await explain(element);
      expectInert(element);
      for (const mark of choosable(element)) {
        mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      }
      expectInert(element);
      const listed = await listCustomers(element);
      if (listed) {
        const rows = await listedRows(element);
        const expected = HOSTILE.map((row) => [row.customerId, row.plan, row.cancelReason]);
        const shown = rows.map((cells) => [cells[0]!, cells[1]!, cells.at(-1)!]);
        const theirs = shown.filter(([id]) => id !== 'loyal').sort();
        // Behind a reason are those only who gave it.
        if (tag === 'churn-reasons') expect(expected.map(String)).to.include(String(theirs));
        else expect(theirs).to.deep.equal(expected.sort());
      }
      expect(await element.toCSV()).to.match(/\r\n$/);
      element.view = 'table';
      await drawn(element);
      expectInert(element);
    });

    it(`S-2 in rows that ${tag} leaves out are text in the explanation`, async () => {
      const rows = PAYLOADS.map((payload) => ({
        customerId: 'x',
        start: payload,
        mrr: 1,
        [payload]: 1,
      }));
      for (let i = 0; i < rows.length; i += 20) {
        const some = rows.slice(i, i + 20);
        const element = widget(tag, { data: [...some, LOYAL], maxBad: 1, asOf: '2024-04-01' });
        await mounted(element);
        await explain(element);
        expectInert(element);
        expect(all(element, '.issues tbody tr').length).to.equal(some.length);
        unmountAll();
      }
    });

    it(`S-2 as currencies are text in the notes of ${tag}`, async () => {
      const data = PAYLOADS.map((currency, i) => ({ ...LOYAL, customerId: String(i), currency }));
      const settings = { asOf: '2024-04-01', basis: 'revenue', measure: 'gross-mrr-churn' };
      const element = widget(tag, { data: [...data, LOYAL], currency: 'USD', ...settings });
      await mounted(element);
      expectInert(element);
      const notes = part(element, 'notes')!.textContent!;
      if (notes.includes('USD only')) {
        const missing = PAYLOADS.filter((payload) => !notes.includes(payload.toUpperCase()));
        expect(missing).to.deep.equal([]);
      }
      for (let i = 0; i < PAYLOADS.length; i += 9) {
        element.currency = PAYLOADS[i]!;
        await drawn(element);
        expectInert(element);
        await explainedAgain(element);
      }
    });

    it(`S-2 as heading are text on ${tag}, in its table and in its files`, async () => {
      const element = drawnWidget(tag);
      await mounted(element);
      for (const payload of PAYLOADS) {
        element.heading = payload;
        await element.updateComplete;
        const heading = part(element, 'heading')!.querySelector('slot')!;
        expect(heading.textContent).to.equal(payload.trim());
      }
      expectInert(element);
      element.view = 'table';
      await drawn(element);
      for (const payload of PAYLOADS) {
        element.heading = payload;
        await element.updateComplete;
        expect(all(element, 'caption')[0]!.textContent).to.equal(payload.trim());
      }
      expectInert(element);
    });

    for (const [property, attribute] of attributesOf(tag)) {
      it(`S-2 in the attribute ${attribute} of ${tag} are text in its message`, async () => {
        const isInput = property === 'src' || property === 'dataJson';
        const fetcher = async (): Promise<Response> => new Response(PAYLOADS[7], { status: 404 });
        const element = drawnWidget(tag, isInput ? { data: null, fetcher } : {});
        const messages: string[] = [];
        element.addEventListener('churn-error', ({ message }) => messages.push(message));
        document.body.append(element);
        await drawn(element);
        const { warn } = console;
        console.warn = () => undefined;
        for (const payload of PAYLOADS) {
          element.setAttribute(attribute, payload);
          await element.updateComplete;
        }
        await drawn(element);
        console.warn = warn;
        expectInert(element);
        const last = messages.at(-1);
        if (element.matches(':state(error)')) {
          expect(part(element, 'error-detail')!.textContent).to.equal(last);
        }
      });
    }

    it(`S-2 as language of ${tag} leave it in English`, async () => {
      const element = drawnWidget(tag);
      await mounted(element);
      for (const payload of PAYLOADS) {
        element.lang = payload;
        element.dir = payload;
        await element.updateComplete;
      }
      await drawn(element);
      expect(part(element, 'card')!.lang).to.equal('en');
      expectInert(element);
    });

    it(`S-2 in the answers of a server are no part of what ${tag} says`, async () => {
      const element = widget(tag);
      document.body.append(element);
      for (const [i, payload] of PAYLOADS.entries()) {
        const status = [200, 400, 401, 403, 500][i % 5]!;
        element.fetcher = async () => new Response(payload, { status });
        const settled = whenSettled(element);
        element.src = `/answers/${i}`;
        const { code, message } = (await settled) as ChurnErrorEvent;
        expect(code, payload).to.match(/^(network|auth|data)\//);
        expect(message.includes(payload), `${payload} is in ${message}`).to.equal(false);
        await element.updateComplete;
      }
      await drawn(element);
      expectInert(element);
    });

    it(`S-2 as names in the answers of a server are text in the message of ${tag}`, async () => {
      const element = widget(tag);
      document.body.append(element);
      for (const [i, payload] of PAYLOADS.entries()) {
        const body = i % 2 ? { [payload]: payload } : { asOf: payload, subscriptions: [] };
        element.fetcher = async () => new Response(JSON.stringify(body));
        const settled = whenSettled(element);
        element.src = `/answers/${i}`;
        const event = (await settled) as ChurnErrorEvent;
        expect(event.code).to.equal('data/schema');
        await element.updateComplete;
        expect(part(element, 'error-detail')!.textContent).to.equal(event.message);
      }
      expectInert(element);
    });

    it(`S-2 in the picture of ${tag} run nothing when the file is opened by itself`, async () => {
      const together = PAYLOADS.join('\n');
      const settings = { asOf: '2024-04-01', currency: together.slice(0, 4000) };
      for (const heading of [together, PAYLOADS.toReversed().join('\n')]) {
        const element = drawnWidget(tag, { heading, ...settings });
        await mounted(element);
        const svg = (await element.toSVG())!;
        const file = await openFile(svg, 'image/svg+xml');
        expect(file.alarms).to.equal(0);
        expect(file.root).to.equal('svg');
        expect(file.requests).to.deep.equal([]);
        expect(file.active).to.deep.equal([]);
        expect(file.title).to.equal(asXml(heading));
        const bitmap = await createImageBitmap((await element.toPNG())!);
        expect(bitmap.width).to.be.above(400);
        unmountAll();
      }
    });

    it(`S-2 S-12 in the list of ${tag} leave as cells that no spreadsheet evaluates`, async () => {
      const blobs: Blob[] = [];
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return createObjectURL.call(URL, blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
      try {
        const settings = { data: [...HOSTILE, LOYAL], asOf: '2024-04-01', showIds: true };
        const element = await mounted(widget(tag, { ...settings, withoutMenu: true }));
        if (!(await listCustomers(element))) return;
        const exported = new Promise((done) => element.addEventListener('churn-export', done));
        expect(press(element, 'Download data (CSV)')).to.equal(true);
        expect(await exported).to.include({ kind: 'csv', ok: true });
        const [header, ...rows] = parseCsv((await blobs[0]!.text()).replace(/^\uFEFF/, ''));
        const isWhole = tag !== 'churn-reasons';
        expect(rows.length).to.be.at.least(isWhole ? HOSTILE.length : 1);
        for (const row of rows) {
          expect(row.length).to.equal(header!.length);
          for (const { value, quoted } of row) {
            expect(quoted || /^[\d.-]*$/.test(value), value).to.equal(true);
            if (quoted) expect(isEvaluated(value), value).to.equal(false);
          }
        }
        const reasons = new Set(rows.map((row) => row.at(-1)!.value.replace(/^'(?=.)/su, '')));
        const missing = PAYLOADS.filter(
          (payload) => !reasons.has(wellFormed(payload).replace(/^'(?=.)/su, '')),
        );
        if (isWhole) expect(missing).to.deep.equal([]);
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
    });
  }

  it('S-2 of published rates are text in every part of a comparison', async () => {
    const benchmarks = PAYLOADS.map((payload, i) => ({
      id: `${i} ${payload}`,
      metric: 'customer-churn',
      unit: 'customers',
      period: i % 2 ? 'month' : 'year',
      population: { label: payload, market: payload, size: payload },
      percentiles: { p50: 0.05 },
      betterWhen: 'lower',
      source: {
        title: `${i} ${payload}`,
        publisher: payload,
        year: 2024,
        url: payload,
        sample: payload,
        grade: payload,
        note: payload,
      },
    }));
    const element = drawnWidget('churn-benchmark-comparison', { benchmarks });
    await mounted(element);
    expect(element.matches(':state(ready)')).to.equal(true);
    expectInert(element);
    await explain(element);
    expectInert(element);
    const svg = (await element.toSVG())!;
    const file = await openFile(svg, 'image/svg+xml');
    expect(file).to.include({ alarms: 0, root: 'svg' });
    expect(file.active).to.deep.equal([]);
    const cells = parseCsv((await element.toCSV())!).flat();
    for (const { value, quoted } of cells) {
      if (quoted) expect(isEvaluated(value), value).to.equal(false);
    }
    expect(textOf(element, 'sources')).to.contain('javascript:');
  });
});

/** Closes and opens the explanation. */
async function explainedAgain(element: Widget): Promise<void> {
  part(element, 'explain-button')!.click();
  await drawn(element);
  expectInert(element);
}

/** A text as an XML file can hold it, read back: no control characters, one kind of line break. */
function asXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/\r\n?/g, '\n');
}
