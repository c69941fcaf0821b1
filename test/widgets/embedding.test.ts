import { expect, waitUntil } from '@open-wc/testing';
import '../../src/all.js';
import type { ChurnCohortHeatmap } from '../../src/widgets/cohort-heatmap/cohort-heatmap.js';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import {
  drawn,
  frames,
  mounted,
  part,
  textOf,
  unmountAll,
  whenSettled,
} from '../helpers/element.js';

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: null, mrr: 100 },
  { customerId: 'b', start: '2024-02-10', end: '2024-03-20', mrr: 50 },
];

function heatmap(): ChurnCohortHeatmap {
  const element = document.createElement('churn-cohort-heatmap');
  return Object.assign(element, { data: RECORDS, asOf: '2024-04-01' });
}

describe('embedding', () => {
  afterEach(unmountAll);

  for (const [name, css] of [
    ['a row of flex items', 'display: flex'],
    ['a grid that shrinks its items', 'display: grid; justify-items: start'],
    ['an inline block', 'display: inline-block'],
    ['a float', 'float: left'],
  ] as const) {
    it(`has a width of its own in ${name}`, async () => {
      const frame = document.createElement('div');
      frame.style.cssText = css;
      document.body.append(frame);
      const element = heatmap();
      const settled = whenSettled(element);
      frame.append(element);
      await settled;
      await drawn(element);
      expect(element.getBoundingClientRect().width).to.equal(480);
      expect(part(element, 'chart')!.getBoundingClientRect().width).to.be.above(200);
    });
  }

  it('R-14 is drawn when it is shown, without an error on the page meanwhile', async () => {
    const errors: string[] = [];
    const listen = (event: ErrorEvent): void => void errors.push(event.message);
    window.addEventListener('error', listen);
    const element = heatmap();
    element.hidden = true;
    await mounted(element);
    expect(part(element, 'chart')).to.equal(null);
    element.hidden = false;
    await frames(4);
    expect(part(element, 'chart')!.localName).to.equal('svg');
    for (const width of [300, 900, 240, 600]) {
      element.parentElement!.style.width = `${width}px`;
      await frames(3);
    }
    window.removeEventListener('error', listen);
    expect(errors).to.deep.equal([]);
  });

  it('E-8 follows a lang that changes, also inside a shadow root', async () => {
    const outer = document.createElement('div');
    const root = outer.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    root.append(inner);
    document.body.append(outer);
    const element = heatmap();
    const settled = whenSettled(element);
    inner.append(element);
    await settled;
    inner.lang = 'zh-CN';
    await waitUntil(() => textOf(element, 'heading') === '按注册月份的留存率');
  });

  it('speaks English throughout where a language is not there yet', async () => {
    const element = Object.assign(heatmap(), { lang: 'fi' });
    await mounted(element);
    expect(textOf(element, 'notes')).to.contain('Data through Mar 31, 2024');
    expect(part(element, 'card')!.lang).to.equal('en');
  });

  it('E-2 warns once of several inputs and says which one counts', async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => said.push(text);
    const element = heatmap();
    element.src = '/never-asked-for.json';
    await mounted(element);
    element.heading = 'Again';
    await drawn(element);
    console.warn = warn;
    expect(said).to.deep.equal([
      '<churn-cohort-heatmap>: of several inputs the property data is used, not src.',
    ]);
  });

  it('normalises words and numbers, in attributes and properties, and draws', async () => {
    const element = heatmap();
    element.setAttribute('period', 'fortnight');
    element.setAttribute('max-bad', 'many');
    Object.assign(element, { basis: 'seats', theme: 7 });
    await mounted(element);
    expect(element.period).to.equal('month');
    expect(element.basis).to.equal('customers');
    expect(element.theme).to.equal('auto');
    expect(element.maxBad).to.equal(0.05);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  for (const [name, settings] of [
    ['a number for data', { data: 42 }],
    ['a function for data', { data: () => [] }],
    ['a text for fetcher', { data: null, src: '/a.json', fetcher: 'fetch' }],
  ] as const) {
    it(`refuses ${name} with an event and a message`, async () => {
      const element = Object.assign(document.createElement('churn-cohort-heatmap'), settings);
      const settled = whenSettled(element);
      await mounted(element);
      expect(((await settled) as ChurnErrorEvent).code).to.match(/^config\//);
      expect(element.matches(':state(error)')).to.equal(true);
    });
  }

  it('takes JSON text in the property data, as frameworks set it', async () => {
    const element = Object.assign(heatmap(), { data: JSON.stringify(RECORDS) });
    await mounted(element);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('E-4 fires no ready for a drawing that failed, says so once, and recovers', async () => {
    const element = heatmap();
    const heard: string[] = [];
    for (const type of ['churn-ready', 'churn-error'] as const) {
      element.addEventListener(type, () => heard.push(type));
    }
    const picture = (): never => {
      throw new Error('out of ink');
    };
    await mounted(Object.assign(element as HTMLElement, { picture }));
    element.heading = 'Drawn again';
    await drawn(element);
    expect(heard).to.deep.equal(['churn-error']);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(element.matches(':state(ready)')).to.equal(false);
    Reflect.deleteProperty(element, 'picture');
    const settled = whenSettled(element);
    element.data = [...RECORDS];
    await settled;
    await drawn(element);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('forgets a refused address when it is taken away', async () => {
    const element = document.createElement('churn-cohort-heatmap');
    element.src = 'javascript:1';
    const settled = whenSettled(element);
    await mounted(element);
    await settled;
    element.src = null;
    await drawn(element);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('counts all rows that were read, whatever became of them', async () => {
    const element = heatmap();
    element.data = [
      ...RECORDS,
      ...Array.from({ length: 10 }, (_, i) => ({
        customerId: `free${i}`,
        start: '2024-01-01',
        mrr: 0,
      })),
      { customerId: 'x', start: 'yesterday', mrr: 1 },
    ];
    const ready = whenSettled(element);
    await mounted(element);
    expect(await ready).to.include({ rows: 13, rejected: 1 });
    expect(textOf(element, 'notes')).to.contain('1 of 13 rows was left out');
  });

  it('says that there are customers, but none in the range', async () => {
    const element = Object.assign(heatmap(), { from: '2025-01-01' });
    await mounted(element);
    expect(textOf(element, 'empty')).to.contain('No customers match');
  });

  it('shows twins with a visible note', async () => {
    const element = heatmap();
    element.data = [...RECORDS, RECORDS[0]!];
    await mounted(element);
    expect(textOf(element, 'notes')).to.contain('one row says the same as another');
  });
});
