import { expect } from '@open-wc/testing';
import { ChurnError, ERROR_CODES, type ErrorCode } from '../../src/metrics/errors.js';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import { drawn, part, unmountAll, whenSettled } from '../helpers/element.js';
import { RECORDS, TAGS, drawnWidget, widget } from '../helpers/widgets.js';

const good = async (): Promise<Response> => new Response(JSON.stringify(RECORDS));

/** What a page's own fetcher may do wrong, and the code that it is told by. */
const FETCHERS: readonly [string, () => unknown, ErrorCode][] = [
  [
    'throws at once',
    () => {
      throw new Error('no token');
    },
    'render/failed',
  ],
  ['rejects with an error', () => Promise.reject(new Error('no token')), 'render/failed'],
  ['rejects with a text', () => Promise.reject('no token'), 'render/failed'],
  ['rejects with nothing', () => Promise.reject(undefined), 'render/failed'],
  ['rejects with null', () => Promise.reject(null), 'render/failed'],
  ['rejects with a symbol', () => Promise.reject(Symbol('no')), 'render/failed'],
  ['returns nothing', () => undefined, 'config/attribute'],
  ['returns null', () => null, 'config/attribute'],
  ['returns records', () => RECORDS, 'config/attribute'],
  ['returns a number', () => 7, 'config/attribute'],
  ['returns a text', () => JSON.stringify(RECORDS), 'config/attribute'],
  ['returns an error of fetch', () => Promise.reject(new TypeError('fetch')), 'network/offline'],
  [
    'returns an error of the package',
    () => Promise.reject(new ChurnError('auth/expired', 'Sign in again.')),
    'auth/expired',
  ],
  ['returns a body that was read', () => readBefore(), 'data/parse'],
  ['returns a body that breaks', () => breaking(), 'render/failed'],
];

async function readBefore(): Promise<Response> {
  const response = await good();
  await response.text();
  return response;
}

function breaking(): Response {
  return new Response(
    new ReadableStream({
      pull(controller) {
        controller.error(new Error('no token: out of paper'));
      },
    }),
  );
}

describe('what a page passes in', () => {
  const { setTimeout } = window;
  // Silence is borne for seconds, and what may pass is tried again after pauses: not in tests.
  const soon = (work: () => void, delay = 0): unknown =>
    setTimeout.call(window, work, delay < 200 ? delay : delay < 15_000 ? 1 : 50);

  beforeEach(() => {
    window.setTimeout = soon as typeof window.setTimeout;
  });
  afterEach(() => {
    window.setTimeout = setTimeout;
    unmountAll();
  });

  for (const tag of TAGS) {
    for (const [what, fetcher, code] of FETCHERS) {
      it(`R-13 a fetcher that ${what} is told of by ${tag} as ${code}, and harms no other element`, async () => {
        const bad = widget(tag, { src: '/records.json', fetcher });
        const other = widget(tag, { src: '/records.json', fetcher: good, asOf: '2024-05-01' });
        const settled = Promise.all([bad, other].map(whenSettled));
        document.body.append(bad, other);
        const [failed, ready] = await settled;
        expect(ready!.type).to.equal('churn-ready');
        expect(failed!.type).to.equal('churn-error');
        const event = failed as ChurnErrorEvent;
        expect(event.code).to.equal(code);
        expect(event.message).to.match(/\.$/);
        expect(event.message).not.to.match(/no token|customerId/);
        await drawn(bad);
        expect(bad.matches(':state(error)')).to.equal(true);
        expect(part(other, 'chart')!.localName).to.equal('svg');

        const again = whenSettled(bad);
        Object.assign(bad, { fetcher: good, asOf: '2024-05-01' });
        bad.refresh();
        expect((await again).type).to.equal('churn-ready');
      });
    }

    it(`R-13 R-6 a fetcher that never answers is given up by ${tag} as network/timeout`, async () => {
      const bad = widget(tag, { src: '/records.json', fetcher: () => new Promise(() => {}) });
      const other = widget(tag, { src: '/records.json', fetcher: good, asOf: '2024-05-01' });
      const settled = Promise.all([bad, other].map(whenSettled));
      document.body.append(bad, other);
      const [failed, ready] = await settled;
      expect(ready!.type).to.equal('churn-ready');
      expect(failed).to.include({ type: 'churn-error', code: 'network/timeout' });
    });

    it(`R-13 R-4 a fetcher that fails leaves on ${tag} what it showed, marked as old`, async () => {
      let isBroken = false;
      const fetcher = async (): Promise<Response> => {
        if (isBroken) throw new Error('no token');
        return good();
      };
      const element = widget(tag, { src: '/records.json', fetcher, asOf: '2024-05-01' });
      const ready = whenSettled(element);
      document.body.append(element);
      await ready;
      isBroken = true;
      const failed = whenSettled(element);
      element.refresh();
      expect((await failed).type).to.equal('churn-error');
      await drawn(element);
      expect(part(element, 'chart')!.localName).to.equal('svg');
      expect(element.matches(':state(stale)')).to.equal(true);
      expect(element.matches(':state(error)')).to.equal(false);
      expect(part(element, 'stale')!.textContent).to.match(/could not update/);
    });

    it(`R-13 listeners that throw change nothing for ${tag}, for other listeners or for later loads`, async () => {
      const { onerror } = window;
      const reported: string[] = [];
      window.onerror = (message) => {
        reported.push(String(message));
        return true;
      };
      try {
        const element = drawnWidget(tag);
        const heard: string[] = [];
        const types = ['churn-load-start', 'churn-ready', 'churn-error', 'churn-select'] as const;
        for (const type of types) {
          element.addEventListener(type, () => {
            throw new Error(`listener of ${type}`);
          });
          element.addEventListener(type, () => heard.push(type));
        }
        const other = drawnWidget(tag);
        const both = Promise.all([element, other].map(whenSettled));
        document.body.append(element, other);
        await both;
        await drawn(element);
        element.data = '[{';
        await whenSettled(element);
        element.data = [...RECORDS];
        await whenSettled(element);
        await drawn(element);
        const mark = element.shadowRoot!.querySelector('[data-mark].choosable');
        mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        const loads = ['churn-load-start', 'churn-ready', 'churn-load-start', 'churn-error'];
        loads.push('churn-load-start', 'churn-ready', ...(mark ? ['churn-select'] : []));
        expect(heard).to.deep.equal(loads);
        expect(reported.length).to.equal(loads.length);
        expect(element.matches(':state(ready)')).to.equal(true);
        expect(part(other, 'chart')!.localName).to.equal('svg');
      } finally {
        window.onerror = onerror;
      }
    });

    it(`R-13 records whose getters throw cost ${tag} those rows and no more`, async () => {
      const trap = (): never => {
        throw new Error('do not look');
      };
      const rows = [
        ...RECORDS,
        Object.defineProperty({ customerId: 'x', mrr: 1 }, 'start', {
          get: trap,
          enumerable: true,
        }),
        new Proxy({}, { get: trap, ownKeys: trap, has: trap }),
      ];
      const element = widget(tag, { data: rows, asOf: '2024-05-01' });
      const settled = whenSettled(element);
      document.body.append(element);
      expect(await settled).to.include({ type: 'churn-ready', rows: rows.length, rejected: 2 });
    });
  }

  it('E-5 an error has one of the codes of the closed set, and no other compiles', () => {
    // @ts-expect-error 'data/unheard-of' is no ErrorCode
    const unknown: ErrorCode = 'data/unheard-of';
    // @ts-expect-error 'network' alone is no ErrorCode
    const error = new ChurnError('network', 'It is down.');
    expect(ERROR_CODES).not.to.include(unknown);
    expect(ERROR_CODES).not.to.include(error.code);
    expect([...ERROR_CODES]).to.deep.equal([
      'config/attribute',
      'config/url',
      'config/json',
      'network/offline',
      'network/timeout',
      'network/http',
      'network/cors',
      'auth/expired',
      'auth/denied',
      'data/parse',
      'data/schema',
      'data/too-large',
      'render/failed',
    ]);
  });
});
