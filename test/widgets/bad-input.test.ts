import { expect } from '@open-wc/testing';
import '../../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import type { ChurnCohortHeatmap } from '../../src/widgets/cohort-heatmap/cohort-heatmap.js';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import type { ErrorCode } from '../../src/metrics/errors.js';
import { drawn, mounted, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';

interface BadInput {
  readonly name: string;
  readonly set: (element: ChurnCohortHeatmap) => void;
  readonly code: ErrorCode;
  readonly says: RegExp;
}

const answer =
  (body: string, status = 200) =>
  (): Promise<Response> =>
    Promise.resolve(new Response(body, { status }));
const by =
  (fetcher: () => Promise<Response>) =>
  (element: ChurnCohortHeatmap): void => {
    element.fetcher = fetcher;
    element.src = '/subscriptions.json';
  };

const INPUTS: readonly BadInput[] = [
  {
    name: 'malformed JSON',
    set: by(answer('[{"customerId":')),
    code: 'data/parse',
    says: /not valid JSON/,
  },
  { name: 'an empty answer', set: by(answer('')), code: 'data/parse', says: /empty/ },
  {
    name: 'a login page',
    set: by(answer('<!doctype html><title>Log in</title>')),
    code: 'data/parse',
    says: /web page/,
  },
  {
    name: 'another object',
    set: (it) => (it.data = { customers: [] }),
    code: 'data/schema',
    says: /an object with customers/,
  },
  {
    name: 'rows that are no records',
    set: (it) => (it.data = [1, 2, 3]),
    code: 'data/schema',
    says: /Not one of the 3 rows/,
  },
  { name: 'an HTTP error', set: by(answer('oops', 500)), code: 'network/http', says: /HTTP 500/ },
  { name: 'an expired sign-in', set: by(answer('', 401)), code: 'auth/expired', says: /401/ },
  { name: 'a refused request', set: by(answer('', 403)), code: 'auth/denied', says: /403/ },
  {
    name: 'an unreachable address',
    set: (it) => (it.src = '/faults/gone'),
    code: 'network/offline',
    says: /did not answer/,
  },
  {
    name: 'a script address',
    set: (it) => (it.src = 'javascript:alert(1)'),
    code: 'config/url',
    says: /javascript:/,
  },
  {
    name: 'a bad attribute',
    set: (it) => it.setAttribute('data', "[{'customerId': 'a'}]"),
    code: 'config/json',
    says: /attribute data.*double quotes/,
  },
  {
    name: 'a day that does not exist',
    set: (it) => Object.assign(it, { data: [], asOf: '2024-02-30' }),
    code: 'config/attribute',
    says: /as-of="2024-02-30"/,
  },
];

describe('bad input', () => {
  afterEach(unmountAll);

  for (const { name, set, code, says } of INPUTS) {
    it(`shows a message for ${name} and fires churn-error with ${code}`, async () => {
      const element = document.createElement('churn-cohort-heatmap');
      set(element);
      const settled = whenSettled(element);
      await mounted(element);
      const event = (await settled) as ChurnErrorEvent;
      expect(event.type).to.equal('churn-error');
      expect(event.code).to.equal(code);
      expect(event.message).to.match(says);
      expect(element.matches(':state(error)')).to.equal(true);
      expect(textOf(element, 'error-detail')).to.equal(event.message);
      expect(part(element, 'error')!.getAttribute('role')).to.equal('alert');
    });
  }

  it('loads again when asked to, and recovers', async () => {
    const element = document.createElement('churn-cohort-heatmap');
    let attempts = 0;
    element.fetcher = async () =>
      attempts++ === 0
        ? new Response('', { status: 500 })
        : new Response('[{"customerId":"a","start":"2024-01-01","mrr":1}]');
    element.src = '/subscriptions.json';
    await mounted(element);
    const settled = whenSettled(element);
    part<HTMLButtonElement>(element, 'retry')!.click();
    expect((await settled).type).to.equal('churn-ready');
    await drawn(element);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('R-8 counts the rows that were left out where none of them is left', async () => {
    const element = document.createElement('churn-cohort-heatmap');
    element.data = [{ customerId: 'a', start: '2024-02-30', mrr: 1 }];
    await mounted(element);
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(textOf(element, 'notes')).to.contain('1 of 1 rows was left out');
  });

  it('A-1 has no accessibility violations in an error', async () => {
    const element = document.createElement('churn-cohort-heatmap');
    element.data = { wrong: true };
    await mounted(element);
    await expect(element).to.be.accessible();
  });
});
