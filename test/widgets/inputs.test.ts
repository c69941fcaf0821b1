import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import type { ChurnCohortHeatmap } from '../../src/widgets/cohort-heatmap/cohort-heatmap.js';
import type { ChurnErrorEvent, ChurnReadyEvent } from '../../src/element/events.js';
import { jsonScript } from '../helpers/json-script.js';
import { drawn, mounted, textOf, unmountAll, whenSettled } from '../helpers/element.js';

const record = (customerId: string, size = 1): object[] =>
  Array.from({ length: size }, (_, i) => ({
    customerId: `${customerId}${i}`,
    start: '2024-01-10',
    end: null,
    mrr: 10,
  }));

function element(json = ''): ChurnCohortHeatmap {
  const made = document.createElement('churn-cohort-heatmap');
  made.asOf = '2024-02-01';
  if (json) made.append(jsonScript(json));
  return made;
}

/** How many customers are drawn. */
function customers(drawnElement: ChurnCohortHeatmap): number {
  const words = drawnElement
    .shadowRoot!.querySelector('[part="cell"]')!
    .getAttribute('aria-label')!;
  return Number(/of (\d+) customers?/.exec(words)![1]);
}

describe('data inputs', () => {
  afterEach(unmountAll);

  it('E-1 reads a payload by src', async () => {
    const it = element();
    it.src = '/test/helpers/three-customers.json';
    expect(customers(await mounted(it))).to.equal(3);
  });

  it('reads an inline script, and one that arrives after the element was upgraded', async () => {
    const early = await mounted(element(JSON.stringify(record('a', 2))));
    expect(customers(early)).to.equal(2);

    const late = element();
    document.body.append(late);
    await drawn(late);
    expect(late.matches(':state(error)')).to.equal(false);
    const settled = whenSettled(late);
    late.append(jsonScript(JSON.stringify(record('a', 4))));
    await settled;
    await drawn(late);
    expect(customers(late)).to.equal(4);
  });

  it('reads JSON from the attribute data', async () => {
    const it = element();
    it.setAttribute('data', JSON.stringify(record('a', 5)));
    expect(customers(await mounted(it))).to.equal(5);
  });

  it('E-2 prefers the property, then the inline script, then the attribute, then src', async () => {
    const it = element(JSON.stringify(record('a', 2)));
    it.src = '/test/helpers/three-customers.json';
    it.setAttribute('data', JSON.stringify(record('a', 4)));
    it.data = record('a', 1);
    expect(customers(await mounted(it))).to.equal(1);

    const fall = async (): Promise<number> => {
      await whenSettled(it);
      await drawn(it);
      return customers(it);
    };
    it.data = null;
    expect(await fall()).to.equal(2);
    it.querySelector('script')!.remove();
    expect(await fall()).to.equal(4);
    it.removeAttribute('data');
    expect(await fall()).to.equal(3);
  });

  it('R-8 leaves a bad row out, draws the others and says so', async () => {
    const it = element();
    it.data = [...record('a', 3), { customerId: 'x', start: 'yesterday', mrr: 1 }];
    const ready = whenSettled(it);
    await mounted(it);
    expect(await ready).to.include({
      type: 'churn-ready',
      rows: 4,
      rejected: 1,
      asOf: '2024-02-01',
      attempts: 1,
    });
    expect(customers(it)).to.equal(3);
    expect(textOf(it, 'notes')).to.contain('1 of 4 rows was left out');
  });

  it('E-4 tells of the load, then of the picture, once each', async () => {
    const it = element();
    const heard: string[] = [];
    for (const type of ['churn-load-start', 'churn-ready', 'churn-error'] as const) {
      it.addEventListener(type, () => heard.push(type));
    }
    it.data = record('a');
    await mounted(it);
    expect(heard).to.deep.equal(['churn-load-start', 'churn-ready']);
  });

  it('R-1 draws the last of many sources, whatever the order of their answers, and aborts the others', async () => {
    const it = element();
    const answers: ((rows: object[]) => void)[] = [];
    const signals: AbortSignal[] = [];
    it.fetcher = (_, { signal }) => {
      signals.push(signal!);
      return new Promise((resolve) =>
        answers.push((rows) => resolve(new Response(JSON.stringify(rows)))),
      );
    };
    document.body.append(it);
    for (const name of ['one', 'two', 'three']) {
      it.src = `/${name}.json`;
      await drawn(it);
    }
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true, false]);
    const ready: ChurnReadyEvent[] = [];
    it.addEventListener('churn-ready', (event) => ready.push(event));
    const settled = whenSettled(it);
    answers[2]!(record('c', 3));
    await settled;
    answers[0]!(record('a', 1));
    answers[1]!(record('b', 2));
    await drawn(it);
    expect(customers(it)).to.equal(3);
    expect(ready.length).to.equal(1);
  });

  it('R-12 R-7 does not fetch again when it is removed and put back, or beside another of the same src', async () => {
    let requests = 0;
    const fetcher = async (): Promise<Response> => {
      requests++;
      return new Response(JSON.stringify(record('a')));
    };
    const one = Object.assign(element(), { fetcher, src: '/shared.json' });
    const two = Object.assign(element(), { fetcher, src: '/shared.json' });
    await Promise.all([mounted(one), mounted(two)]);
    const parent = one.parentElement!;
    one.remove();
    parent.append(one);
    await whenSettled(one);
    expect(requests).to.equal(1);
  });

  it('keeps what was on screen when an update fails, and says that it is old', async () => {
    const it = element();
    it.data = record('a', 3);
    await mounted(it);
    it.data = { wrong: true };
    const event = (await whenSettled(it)) as ChurnErrorEvent;
    await drawn(it);
    expect(event.code).to.equal('data/schema');
    expect(customers(it)).to.equal(3);
    expect(it.matches(':state(stale)')).to.equal(true);
    expect(textOf(it, 'stale')).to.match(/^As of .*could not update/);
  });

  it('R-4 answers other questions from what was on screen when an update has failed', async () => {
    const errors: Event[] = [];
    const it = element();
    it.data = record('a', 3);
    await mounted(it);
    it.data = { wrong: true };
    await whenSettled(it);
    it.addEventListener('churn-error', (event) => errors.push(event));
    it.period = 'year';
    await waitUntil(() => it.answer!.options.period === 'year', 'an answer by years');
    await drawn(it);
    expect(customers(it)).to.equal(3);
    expect(textOf(it, 'stale')).to.match(/^As of .*could not update/);
    it.data = record('a', 4);
    expect((await whenSettled(it)).type).to.equal('churn-ready');
    await drawn(it);
    expect(customers(it)).to.equal(4);
    expect(it.matches(':state(ready):not(:state(stale))')).to.equal(true);
    expect(errors).to.deep.equal([]);
  });
});
