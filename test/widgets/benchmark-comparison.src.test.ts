import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/benchmark-comparison/churn-benchmark-comparison.js';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import type { BenchmarkDistribution } from '../../src/metrics/benchmark.js';
import type { ChurnBenchmarkComparison } from '../../src/widgets/benchmark-comparison/benchmark-comparison.js';
import { drawn, mounted, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';

const RECORDS = Array.from({ length: 400 }, (_, i) => ({
  customerId: `c${i}`,
  start: '2024-01-05',
  end: i < 9 ? '2024-03-10' : null,
  mrr: 50,
  currency: 'USD',
}));

const SURVEY: BenchmarkDistribution = {
  id: 'survey',
  metric: 'customer-churn',
  unit: 'customers',
  period: 'month',
  population: { label: 'ARPA $25–100', arpa: [25, 100] },
  percentiles: { p10: 0.028, p25: 0.036, p50: 0.046, p75: 0.058, p90: 0.074 },
  betterWhen: 'lower',
  source: { title: 'A survey', year: 2024, url: '', sample: 412, grade: 'C' },
};

const json = (value: unknown): Response => new Response(JSON.stringify(value));

function comparison(settings: Partial<ChurnBenchmarkComparison>): ChurnBenchmarkComparison {
  const element = document.createElement('churn-benchmark-comparison');
  return Object.assign(element, { data: RECORDS, asOf: '2024-04-01' }, settings);
}

/** A fetcher that notes what it is asked for, and answers as it is told. */
function answering(answer: (url: string, init: RequestInit) => Promise<Response> | Response) {
  const asked: { path: string; init: RequestInit }[] = [];
  const fetcher = async (url: string, init: RequestInit): Promise<Response> => {
    asked.push({ path: new URL(url).pathname, init });
    return answer(url, init);
  };
  return { asked, fetcher };
}

const names = (element: ChurnBenchmarkComparison): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part="row"] .name')].map((name) => name.textContent);

/** What `console.warn` was told while something ran. */
async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => void warnings.push(text);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return warnings.filter((text) => text.includes('churn-benchmark'));
}

describe('<churn-benchmark-comparison benchmark-src="…">', () => {
  afterEach(unmountAll);

  it('compares with the figures at an address, which it asks for once the records are there', async () => {
    const { asked, fetcher } = answering((url) =>
      json(url.endsWith('records') ? RECORDS : [SURVEY]),
    );
    const settings = { data: null, src: '/some/records', benchmarkSrc: '/some/figures', fetcher };
    const element = await mounted(comparison(settings));
    expect(asked.map(({ path }) => path)).to.deep.equal(['/some/records', '/some/figures']);
    expect(names(element)).to.deep.equal(['ARPA $25–100 (yours)']);
    expect(element.shadowRoot!.querySelectorAll('[part="band"]').length).to.equal(2);
    element.where = { currency: 'USD' };
    await drawn(element);
    element.measure = 'nrr';
    await drawn(element);
    expect(asked.length).to.equal(2);
    expect(textOf(element, 'refused')).to.contain('customer churn, yours is net revenue retention');
  });

  it('S-7 asks with the credentials of src, and a page needs no fetcher', async () => {
    const asked: unknown[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (url, init) => {
      asked.push([String(url).replace(location.origin, ''), init!.credentials]);
      return json([SURVEY]);
    };
    try {
      const element = comparison({});
      element.setAttribute('benchmark-src', 'figures.json');
      element.setAttribute('credentials', 'include');
      await mounted(element);
      expect(names(element)).to.deep.equal(['ARPA $25–100 (yours)']);
    } finally {
      globalThis.fetch = fetch;
    }
    expect(asked.length).to.equal(1);
    expect(asked[0]).to.deep.equal([new URL('figures.json', document.baseURI).pathname, 'include']);
  });

  it('asks for nothing where the property benchmarks is given, or the address is empty', async () => {
    const { asked, fetcher } = answering(() => json([]));
    await mounted(comparison({ benchmarkSrc: '/figures', benchmarks: [SURVEY], fetcher }));
    const own = await mounted(comparison({ benchmarkSrc: ' ', fetcher }));
    expect(asked).to.deep.equal([]);
    expect(names(own).length).to.be.above(1);
  });

  const WRONG: [string, () => Response, string][] = [
    ['is no JSON', () => new Response('[{'), 'benchmark-src is not JSON'],
    ['is no list', () => json({ figures: [] }), 'benchmark-src must be a list'],
    ['is null', () => json(null), 'benchmark-src must be a list'],
    ['is far too long', () => json('x'.repeat(1 << 20)), 'benchmark-src is longer than 1 MB'],
  ];
  for (const [what, response, words] of WRONG) {
    it(`says so where the file ${what}, and shows the figures of the package`, async () => {
      const { fetcher } = answering(response);
      let element = comparison({ benchmarkSrc: '/figures', fetcher });
      const warnings = await warningsOf(async () => {
        element = await mounted(element);
      });
      expect(textOf(element, 'faulty')).to.contain(
        `${words}; the figures of the package are shown`,
      );
      expect(names(element)).to.include('MRR $10k–50k (yours)');
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.contain(words);
    });
  }

  it('names the entries of a file that are no figures, and compares with the others', async () => {
    const bad = { ...SURVEY, id: 'whole', percentiles: { p50: 4.6 } };
    const { fetcher } = answering(() => json([bad, SURVEY]));
    let element = comparison({ benchmarkSrc: '/figures', fetcher });
    await warningsOf(async () => {
      element = await mounted(element);
    });
    expect(names(element)).to.deep.equal(['ARPA $25–100 (yours)']);
    expect(textOf(element, 'faulty')).to.contain(
      'figure 1 has no percentiles p10 to p90 as ascending fractions',
    );
  });

  it('E-4 fails as a load does where the figures cannot be had, and asks again on refresh', async () => {
    let status = 404;
    const { asked, fetcher } = answering(() =>
      status === 200 ? json([SURVEY]) : new Response('', { status }),
    );
    const element = comparison({ benchmarkSrc: '/figures', fetcher });
    const settled = whenSettled(element);
    await mounted(element);
    expect(((await settled) as ChurnErrorEvent).code).to.equal('network/http');
    status = 200;
    const again = whenSettled(element);
    element.refresh();
    expect((await again).type).to.equal('churn-ready');
    await drawn(element);
    expect(names(element)).to.deep.equal(['ARPA $25–100 (yours)']);
    expect(asked.length).to.equal(2);
  });

  it('S-5 refuses addresses of other schemes before it asks', async () => {
    const { asked, fetcher } = answering(() => json([]));
    for (const benchmarkSrc of ['javascript:alert(1)', 'data:application/json,[]']) {
      const element = comparison({ benchmarkSrc, fetcher });
      const settled = whenSettled(element);
      await mounted(element);
      expect(await settled).to.include({ code: 'config/url' });
    }
    expect(asked).to.deep.equal([]);
  });

  it('R-1 aborts what is under way when the address changes, and draws the last one', async () => {
    const signals: AbortSignal[] = [];
    const fetcher = (url: string, init: RequestInit): Promise<Response> => {
      signals.push(init.signal!);
      if (url.endsWith('second')) {
        return Promise.resolve(json([{ ...SURVEY, population: { label: 'The second' } }]));
      }
      return new Promise((_, reject) => {
        init.signal!.addEventListener('abort', () => reject(init.signal!.reason));
      });
    };
    const errors: unknown[] = [];
    const element = comparison({ benchmarkSrc: '/first', fetcher });
    element.addEventListener('churn-error', (event) => errors.push(event));
    const ready = mounted(element);
    await waitUntil(() => signals.length === 1, 'a request');
    element.benchmarkSrc = '/second';
    await ready;
    expect(names(element)).to.deep.equal(['The second']);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    element.benchmarkSrc = '/first';
    await waitUntil(() => signals.length === 3, 'a request');
    expect(names(element)).to.deep.equal(['The second']);
    element.remove();
    expect(signals[2]!.aborted).to.equal(true);
    expect(errors).to.deep.equal([]);
  });

  it('S-9 takes nothing from the keys of a prototype', async () => {
    const text = `[{"__proto__": {"polluted": 1}, ${JSON.stringify(SURVEY).slice(1)}]`;
    const { fetcher } = answering(() => new Response(text));
    const element = await mounted(comparison({ benchmarkSrc: '/figures', fetcher }));
    expect(names(element)).to.deep.equal(['ARPA $25–100 (yours)']);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(part(element, 'faulty')).to.equal(null);
  });
});
