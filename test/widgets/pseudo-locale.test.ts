import { expect } from '@open-wc/testing';
import type { Fetcher } from '../../src/data/fetch.js';
import { BENCHMARKS } from '../../src/metrics/benchmark-set.js';
import { drawn, mounted, part, unmountAll, whenSettled } from '../helpers/element.js';
import {
  addPseudoLanguage,
  disguised,
  PSEUDO,
  strayWords,
  textsIn,
} from '../helpers/pseudo-locale.js';
import { opened, until } from '../helpers/explanation.js';
import { RECORDS, TAGS, widget, type Widget, type WidgetTag } from '../helpers/widgets.js';

/** Words of the records, and of those who published the figures to compare with. */
const FROM_DATA = [
  'Team',
  'Solo',
  'price',
  'bugs',
  'USD',
  'Europe/Berlin',
  ...BENCHMARKS.flatMap(({ source }) => [
    source.title,
    source.publisher ?? '',
    source.note ?? '',
    String(source.sample ?? ''),
    source.url.replace(/^https?:\/\/(www\.)?/, ''),
  ]),
]
  .filter((word) => word !== '')
  .sort((a, b) => b.length - a.length);

const READY = { data: RECORDS, asOf: '2024-05-01' };

/** The settings by which the pictures of each widget differ. */
const PICTURES: Readonly<Partial<Record<WidgetTag, readonly object[]>>> = {
  'churn-gauge': [
    { target: 0.02 },
    { measure: 'retention', shape: 'bullet', target: 0.9, max: 0.5 },
    { basis: 'revenue', period: 'quarter' },
    { basis: 'revenue', measure: 'retention' },
    { asOf: '2024-01-20' },
    { asOf: '2024-02-05' },
  ],
  'churn-mrr-waterfall': [
    {},
    { asOf: '2024-05-10', mode: 'movements' },
    { period: 'year' },
    { asOf: '2024-01-20' },
  ],
  'churn-cohort-heatmap': [
    {},
    { asOf: '2024-05-10', basis: 'revenue' },
    { values: 'absolute', period: 'quarter' },
    { asOf: '2024-01-20' },
  ],
  'churn-reasons': [
    {},
    { basis: 'revenue', causes: { 'card-expired': { reasons: ['price'] } } },
    { compact: true, asOf: '2024-05-10' },
  ],
  'churn-benchmark-comparison': [
    {},
    { measure: 'gross-mrr-churn' },
    { measure: 'nrr' },
    { measure: 'grr', asOf: '2025-05-01' },
    { period: 'year', asOf: '2025-05-01' },
    { benchmarks: [{ id: 'x' }] },
    { asOf: '2024-01-20' },
  ],
};

function speaking(tag: WidgetTag, settings: object): Widget {
  const element = widget(tag, settings);
  element.lang = PSEUDO;
  return element;
}

function strayIn(element: HTMLElement): string[] {
  return textsIn(element.shadowRoot!).filter((text) => strayWords(text, FROM_DATA).length > 0);
}

function find(element: HTMLElement, text: string): HTMLButtonElement {
  const buttons = [...element.shadowRoot!.querySelectorAll('button')];
  return buttons.find(({ textContent }) => textContent?.trim() === disguised(text))!;
}

describe('pseudo-locale', () => {
  before(addPseudoLanguage);
  afterEach(unmountAll);

  it('A-16 tells a word of the code from those of the catalogue, of Intl and of the data', () => {
    const text = `${disguised('Churn in ')} Dec 2024: $1.5K, Team`;
    expect(strayWords(text, FROM_DATA)).to.deep.equal([]);
    expect(strayWords(`${text}, customers`, FROM_DATA)).to.deep.equal(['customers']);
  });

  for (const tag of TAGS) {
    it(`A-16 <${tag}> has no text of its own in its pictures, tables, words, menu and explanation`, async () => {
      for (const settings of PICTURES[tag] ?? [{}]) {
        for (const width of [320, 900]) {
          const element = await mounted(speaking(tag, { ...READY, ...settings }), width);
          expect(element.matches(':state(ready)')).to.equal(true);
          await opened(element);
          expect(textsIn(element.shadowRoot!).length).to.be.above(20);
          const title = `${JSON.stringify(settings)} at ${width}`;
          expect(strayIn(element), title).to.deep.equal([]);
          element.view = 'table';
          await drawn(element);
          expect(strayIn(element), `the table of ${title}`).to.deep.equal([]);
          element.parentElement!.remove();
        }
      }
    });

    it(`A-16 <${tag}> has no text of its own while it waits, loads, is empty, has failed or is stale`, async () => {
      const never: Fetcher = () => new Promise(() => undefined);
      let isDown = false;
      const flaky: Fetcher = () =>
        Promise.resolve(
          isDown ? new Response('', { status: 404 }) : new Response(JSON.stringify(RECORDS)),
        );
      const settle = async (element: Widget): Promise<Widget> => {
        document.body.append(element);
        await drawn(element);
        return element;
      };
      const waiting = await settle(speaking(tag, {}));
      const loading = await settle(speaking(tag, { src: '/x.json', fetcher: never }));
      const empty = await mounted(speaking(tag, { data: [] }));
      const emptyRange = await mounted(speaking(tag, { ...READY, from: '2030-01-01' }));
      const failed = await mounted(speaking(tag, { data: '[{"a":1' }));
      const stale = await mounted(
        speaking(tag, { src: '/y.json', fetcher: flaky, asOf: '2024-05-01' }),
      );
      isDown = true;
      const failure = whenSettled(stale);
      stale.refresh();
      await failure;
      await drawn(stale);
      const states = { waiting, loading, empty, emptyRange, failed, stale };
      expect(
        Object.entries(states).map(([name, { shadowRoot }]) => [
          name,
          textsIn(shadowRoot!).length > 0,
        ]),
      ).to.deep.equal(Object.keys(states).map((name) => [name, true]));
      expect(stale.matches(':state(stale)')).to.equal(true);
      expect(failed.matches(':state(error)')).to.equal(true);
      for (const [name, element] of Object.entries(states)) {
        expect(strayIn(element), name).to.deep.equal([]);
      }
    });
  }

  for (const tag of ['churn-mrr-waterfall', 'churn-cohort-heatmap'] as const) {
    it(`A-16 <${tag}> has no text of its own in the words beside a mark and the list of customers`, async () => {
      const element = await mounted(speaking(tag, READY));
      const marks = [...element.shadowRoot!.querySelectorAll<SVGElement>('.choosable')];
      const mark = marks[0]!.closest<SVGElement>('[data-mark]')!;
      mark.focus();
      await drawn(element);
      expect(part(element, 'tooltip')!.textContent).to.match(/\p{L}/u);
      mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await until(() => part(element, 'customers')?.querySelector(':disabled') === null);
      find(element, 'Show customers').click();
      await until(() => part(element, 'customers-table') !== null);
      expect(strayIn(element)).to.deep.equal([]);
    });
  }

  it('A-16 tells of rows that were left out, notes and several inputs in the words of the catalogue', async () => {
    const data = [
      ...RECORDS,
      { customerId: '', start: '2024-02-01', mrr: 10, currency: 'EUR' },
      { customerId: 'z', start: 'soon', mrr: 10 },
      { customerId: 'z', start: '2024-02-01', mrr: 0 },
      { customerId: 'y', start: '2024-02-01', end: '2024-02-01', mrr: 5 },
      { customerId: 'x', start: '2024-08-01', mrr: 5, currency: 'USD' },
      { customerId: 'w', start: '2024-02-01', end: '2024-09-01', mrr: 5, currency: 'USD' },
    ];
    const changes = [{ customerId: 'nobody', date: '2024-03-01', mrr: 5 }];
    const element = speaking('churn-mrr-waterfall', {
      ...READY,
      data: { subscriptions: data, changes },
      timeZone: 'Europe/Berlin',
      src: '/z.json',
      maxBad: 1,
    });
    await mounted(element);
    await opened(element);
    const known = [...FROM_DATA, 'EUR', 'start', 'changes.customerId', 'changes', '__proto__'];
    const stray = textsIn(element.shadowRoot!).filter((text) => strayWords(text, known).length > 0);
    expect(stray).to.deep.equal([]);
    expect(part(element, 'explanation')!.querySelectorAll('.issues tbody tr').length).to.equal(2);
  });
});
