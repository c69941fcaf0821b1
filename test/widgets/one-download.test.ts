import { expect } from '@open-wc/testing';
import '../../src/all.js';
import { drawn, part, unmountAll, whenSettled } from '../helpers/element.js';
import { workersOf } from '../helpers/workers.js';

const TAGS = [
  'churn-gauge',
  'churn-mrr-waterfall',
  'churn-cohort-heatmap',
  'churn-benchmark-comparison',
] as const;

describe('one page', () => {
  afterEach(unmountAll);

  it('R-7 downloads one src once for the four elements that show it', async () => {
    const requests: string[] = [];
    const { fetch } = window;
    window.fetch = (input, init) => {
      requests.push(String(input));
      return fetch.call(window, input, init);
    };
    const elements = TAGS.map((tag) => document.createElement(tag));
    const settled = elements.map(whenSettled);
    for (const element of elements) element.setAttribute('src', '/demo/data/subscriptions.json');
    document.body.append(...elements);
    const events = await Promise.all(settled);
    await Promise.all(elements.map(drawn));
    window.fetch = fetch;

    expect(events.map(({ type }) => type)).to.deep.equal(TAGS.map(() => 'churn-ready'));
    expect(requests).to.deep.equal([`${location.origin}/demo/data/subscriptions.json`]);
    for (const element of elements) expect(part(element, 'chart')!.localName).to.equal('svg');
  });

  it('R-7 makes one request and one ledger for twelve elements with one large src', async () => {
    const text = JSON.stringify(
      Array.from({ length: 15_000 }, (_, i) => ({
        customerId: `customer-${i}`,
        start: `2024-0${1 + (i % 6)}-10`,
        end: i % 3 === 0 ? '2024-07-20' : null,
        mrr: 10 + (i % 50),
        currency: 'USD',
      })),
    );
    let requests = 0;
    const fetcher = async (): Promise<Response> => {
      requests++;
      return new Response(text);
    };
    const elements = [...TAGS, ...TAGS, ...TAGS].map((tag) => {
      const element = document.createElement(tag);
      return Object.assign(element, { src: '/large.json', fetcher });
    });
    const workers = await workersOf(async () => {
      const settled = elements.map(whenSettled);
      document.body.append(...elements);
      const events = await Promise.all(settled);
      expect(events.map(({ type }) => type)).to.deep.equal(elements.map(() => 'churn-ready'));
    });
    expect(elements).to.have.length(12);
    expect(requests).to.equal(1);
    expect(workers).to.have.length(1);
  });

  it('asks again, but does not download again, when period, range or as-of change', async () => {
    const element = document.createElement('churn-mrr-waterfall');
    let requests = 0;
    element.fetcher = async (url) => {
      requests++;
      return fetch(url);
    };
    element.src = '/demo/data/subscriptions.json';
    const settled = whenSettled(element);
    document.body.append(element);
    await settled;
    for (const settings of [{ period: 'quarter' }, { to: '2024-01-01' }, { asOf: '2023-06-15' }]) {
      Object.assign(element, settings);
      await drawn(element);
    }
    expect(part(element, 'notes')!.textContent).to.contain('Data through Jun 14, 2023');
    expect(requests).to.equal(1);
  });
});
