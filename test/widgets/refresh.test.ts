import { expect } from '@open-wc/testing';
import '../../src/widgets/gauge/churn-gauge.js';
// Elements load it when they are told to refresh; here the clock must not go on before it is there.
import '../../src/element/refresh.js';
import type { ChurnErrorEvent, ChurnProgressEvent } from '../../src/element/events.js';
import { longLoad } from '../helpers/long-load.js';
import type { ChurnGauge } from '../../src/widgets/gauge/gauge.js';
import {
  drawn,
  frames,
  mounted,
  part,
  textOf,
  unmountAll,
  whenSettled,
} from '../helpers/element.js';

const ROWS = JSON.stringify([{ customerId: 'a', start: '2024-01-10', mrr: 100 }]);

/** Lets a test say when it is later, and what is random. */
class Clock {
  readonly #now = performance.now;
  readonly #set = globalThis.setTimeout;
  readonly #clear = globalThis.clearTimeout;
  readonly #random = Math.random;
  readonly #timers = new Map<number, { at: number; run: () => void }>();
  #later = 0;
  #ids = 1e6;
  chance = 0.5;

  constructor() {
    performance.now = () => this.#now.call(performance) + this.#later;
    Math.random = () => this.chance;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay = 0) => {
        if (delay < 5000) return this.#set.call(globalThis, run, delay);
        this.#timers.set(++this.#ids, { at: performance.now() + delay, run });
        return this.#ids;
      },
      clearTimeout: (id?: number) => {
        if (!this.#timers.delete(id!)) this.#clear.call(globalThis, id);
      },
    });
  }

  /** Moves on by so many seconds, and runs what is due then. */
  pass(seconds: number): void {
    this.#later += seconds * 1000;
    for (const [id, { at, run }] of [...this.#timers]) {
      if (at > performance.now()) continue;
      this.#timers.delete(id);
      run();
    }
  }

  restore(): void {
    performance.now = this.#now;
    Math.random = this.#random;
    Object.assign(globalThis, { setTimeout: this.#set, clearTimeout: this.#clear });
  }
}

let addresses = 0;

/** A gauge that polls an address of its own, and what its fetcher was asked. */
function polling(seconds: number): {
  element: ChurnGauge;
  asked: () => number;
  fail: (status: number) => void;
  /** Cuts the network, or mends it. */
  cut: (isCut: boolean) => void;
} {
  let asked = 0;
  let isCut = false;
  let status = 200;
  const element = Object.assign(document.createElement('churn-gauge'), {
    src: `/polled/${++addresses}`,
    refreshInterval: seconds,
    fetcher: async () => {
      asked++;
      if (isCut) throw new TypeError('Failed to fetch');
      return new Response(ROWS, { status });
    },
  });
  return {
    element,
    asked: () => asked,
    fail: (code) => (status = code),
    cut: (value) => (isCut = value),
  };
}

async function hide(hidden: boolean): Promise<void> {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  await frames(2);
}

describe('refresh-interval', () => {
  let clock: Clock;
  beforeEach(() => (clock = new Clock()));
  afterEach(async () => {
    await hide(false);
    clock.restore();
    unmountAll();
  });

  it('R-5 loads again when the interval is over, and keeps the chart meanwhile', async () => {
    const { element, asked } = polling(60);
    await mounted(element);
    await frames(3);
    expect(asked()).to.equal(1);
    clock.pass(59);
    expect(asked()).to.equal(1);
    const settled = whenSettled(element);
    clock.pass(2);
    await drawn(element);
    expect(part(element, 'chart')!.localName).to.equal('svg');
    await settled;
    expect(asked()).to.equal(2);
  });

  it('R-5 loads no more often than every ten seconds', async () => {
    const { element, asked } = polling(1);
    await mounted(element);
    await frames(3);
    clock.pass(9);
    expect(asked()).to.equal(1);
    const settled = whenSettled(element);
    clock.pass(2);
    await settled;
    expect(asked()).to.equal(2);
  });

  it('R-5 comes up to a tenth earlier or later by chance', async () => {
    for (const [chance, seconds] of [
      [0, 90],
      [1, 110],
    ] as const) {
      clock.chance = chance;
      const { element, asked } = polling(100);
      await mounted(element);
      await frames(3);
      clock.pass(seconds - 1);
      expect(asked()).to.equal(1);
      const settled = whenSettled(element);
      clock.pass(2);
      await settled;
      expect(asked()).to.equal(2);
    }
  });

  it('R-5 rests while the page is hidden, and loads at once on return where it is due', async () => {
    const { element, asked } = polling(60);
    await mounted(element);
    await frames(3);
    await hide(true);
    clock.pass(300);
    await frames(3);
    expect(asked()).to.equal(1);
    const settled = whenSettled(element);
    await hide(false);
    await settled;
    expect(asked()).to.equal(2);
    await hide(true);
    await hide(false);
    await frames(3);
    expect(asked(), 'not due yet').to.equal(2);
  });

  it('R-5 rests while the element is out of view', async () => {
    const { element, asked } = polling(60);
    await mounted(element);
    await frames(3);
    const frame = element.parentElement!;
    Object.assign(frame.style, { position: 'absolute', top: '-5000px' });
    await frames(5);
    clock.pass(300);
    await frames(3);
    expect(asked()).to.equal(1);
    const settled = whenSettled(element);
    frame.style.top = '0';
    await settled;
    expect(asked()).to.equal(2);
  });

  it('R-4 R-5 keeps the chart after a failure, says so, and asks less and less often', async () => {
    const { element, asked, fail } = polling(60);
    await mounted(element);
    await frames(3);
    fail(500);
    let settled = whenSettled(element);
    clock.pass(61);
    expect((await settled).type).to.equal('churn-error');
    await drawn(element);
    expect(part(element, 'chart')!.localName).to.equal('svg');
    expect(textOf(element, 'stale')).to.match(/^As of \d.*could not update/);
    expect(element.matches(':state(stale)')).to.equal(true);
    clock.pass(61);
    await frames(3);
    expect(asked(), 'twice the interval').to.equal(2);
    fail(200);
    settled = whenSettled(element);
    clock.pass(61);
    expect((await settled).type).to.equal('churn-ready');
    await drawn(element);
    expect(part(element, 'stale')).to.equal(null);
  });

  it('R-5 asks a server that keeps failing every sixteen intervals at the least', async () => {
    const { element, asked, fail } = polling(10);
    await mounted(element);
    await frames(3);
    fail(500);
    for (const intervals of [1, 2, 4, 8, 16, 16, 16]) {
      const before = asked();
      clock.pass(10 * intervals - 1);
      await frames(2);
      expect(asked(), `before ${intervals} intervals`).to.equal(before);
      const settled = whenSettled(element);
      clock.pass(1.5);
      expect((await settled).type).to.equal('churn-error');
      expect(asked(), `after ${intervals} intervals`).to.equal(before + 1);
    }
  });

  it('R-6 works again after an offline spell', async () => {
    const { element, asked, cut } = polling(60);
    await mounted(element);
    await frames(3);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    cut(true);
    let settled = whenSettled(element);
    clock.pass(61);
    expect(((await settled) as ChurnErrorEvent).code).to.equal('network/offline');
    await drawn(element);
    expect(element.matches(':state(stale)')).to.equal(true);
    const before = asked();
    cut(false);
    Reflect.deleteProperty(navigator, 'onLine');
    settled = whenSettled(element);
    clock.pass(121);
    expect((await settled).type).to.equal('churn-ready');
    await drawn(element);
    expect(element.matches(':state(stale)')).to.equal(false);
    expect(asked()).to.equal(before + 1);
  }).timeout(30_000);

  it('R-6 stops when the element is taken away, and goes on when it is back', async () => {
    const { element, asked } = polling(60);
    await mounted(element);
    await frames(3);
    const frame = element.parentElement!;
    element.remove();
    clock.pass(300);
    await frames(3);
    expect(asked()).to.equal(1);
    frame.append(element);
    await whenSettled(element);
    await frames(3);
    const before = asked();
    const settled = whenSettled(element);
    clock.pass(61);
    await settled;
    expect(asked()).to.equal(before + 1);
  });

  it('R-6 lets elements with one source follow the first of them, with one request', async () => {
    const { element, asked } = polling(60);
    const other = Object.assign(document.createElement('churn-gauge'), {
      src: element.src,
      fetcher: element.fetcher,
      refreshInterval: 60,
    });
    await Promise.all([mounted(element), mounted(other)]);
    await frames(3);
    expect(asked()).to.equal(1);
    const settled = [whenSettled(element), whenSettled(other)];
    clock.pass(61);
    await Promise.all(settled);
    expect(asked()).to.equal(2);
  });
});

describe('a load that takes long', () => {
  afterEach(unmountAll);

  it('R-10 says how far it has come: in an event, in the skeleton, in a bar', async () => {
    const told: ChurnProgressEvent[] = [];
    const { element, totalBytes, finish } = await longLoad('churn-gauge', (gauge) =>
      gauge.addEventListener('churn-progress', (event) => told.push(event)),
    );
    // All of what has come is told of, also where it came at once and nothing comes after it.
    while (told.at(-1)!.bytes < 500_000) await frames(1);
    const { bytes, rows } = told.at(-1)!;
    expect(bytes).to.equal(500_000);
    expect(rows).to.be.within(9_000, 10_000);
    expect(told.at(-1)!.totalBytes).to.equal(totalBytes);
    await drawn(element);
    expect(textOf(element, 'skeleton')).to.match(/^Loading… [\d,]+ rows$/);
    const bar = part<HTMLProgressElement>(element, 'progress')!;
    expect(bar.max).to.equal(totalBytes);
    expect(bar.value).to.be.within(1, totalBytes - 1);
    await expect(element).to.be.accessible();
    await finish();
    await drawn(element);
    expect(part(element, 'progress')).to.equal(null);
  });

  it('R-10 says nothing of the way where a load is short', async () => {
    const element = Object.assign(document.createElement('churn-gauge'), { data: ROWS });
    let told = 0;
    element.addEventListener('churn-progress', () => told++);
    await mounted(element);
    expect(told).to.equal(0);
  });
});
