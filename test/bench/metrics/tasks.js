import { LedgerSource, openLedger, readSubscriptions, rehearsal, riskScores } from './engine.js';

/*
 * What is measured, in a page or in a worker. Each task returns milliseconds by name.
 */

const TOGETHER = ['movements', 'cohorts', 'survival', 'reasons', 'retention', 'kpis'];

/** Each question that is asked of all metrics in turn. */
const QUESTIONS = {
  all: {},
  customers: { where: { segment: ['small', 'large'] } },
  records: { where: { plan: ['Business', 'Enterprise', 'Team/Pro'] } },
};

const options = { today: '2026-01-01', currency: 'USD' };

async function timed(work) {
  const start = performance.now();
  const kept = await work();
  const milliseconds = performance.now() - start;
  // Looked at, so that nothing of it is thrown away before the clock was read.
  if (!kept) throw new Error('Nothing was computed.');
  return milliseconds;
}

async function bytesOf(url) {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** Has a turn as often as it can: what is more urgent than the work's next slice comes before it. */
function watchTurns() {
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const take = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) scheduler.postTask(take, { priority: 'user-blocking', delay: 1 });
  };
  scheduler.postTask(take, { priority: 'user-blocking', delay: 1 });
  return {
    longest() {
      isOver = true;
      return Math.max(longest, performance.now() - last);
    },
  };
}

/** Asks for all metrics and returns the milliseconds of each. */
async function ask(source, question) {
  const times = {};
  for (const metric of TOGETHER) {
    times[metric] = await timed(async () => {
      const result = await source.query(metric, question);
      return result.length !== 0;
    });
  }
  return times;
}

const tasks = {
  /** The platform's own way from bytes to objects. */
  async parse(url) {
    const bytes = await bytesOf(url);
    return { all: await timed(() => JSON.parse(new TextDecoder().decode(bytes))) };
  },
  /** All metrics of a new ledger, then again for a filter by customers and for one by records. */
  async metrics(url) {
    for await (const step of rehearsal()) void step;
    const ledger = await readSubscriptions(await bytesOf(url), options);
    const kinds = Object.fromEntries(ledger.dimensions.map(({ name, of }) => [name, of]));
    if (kinds.segment !== 'customer' || kinds.plan !== 'record') throw new Error('Odd dimensions.');
    const source = new LedgerSource(ledger);
    const times = {};
    for (const [name, question] of Object.entries(QUESTIONS)) {
      times[name] = await ask(source, question);
    }
    return times;
  },
  /** The longest time for which nothing urgent had its turn, where no worker can be had. */
  async slices(url) {
    const source = await openLedger(await bytesOf(url), options, '/no-worker.js');
    const turns = watchTurns();
    for (const question of Object.values(QUESTIONS)) await ask(source, question);
    return { longest: turns.longest() };
  },
  /** The risk of 100,000 customers, of whom a tenth gives cause for it. */
  async risk() {
    const ids = Array.from({ length: 100_000 }, (_, i) => `cus_${String(i).padStart(8, '0')}`);
    const rows = ids.map((customerId, i) => ({
      customerId,
      start: '2024-01-10',
      mrr: 9 + (i % 90),
    }));
    const signals = ids.map((customerId, i) => {
      const value = i % 10 === 0 ? -0.6 : 0.1;
      return { customerId, kind: 'usage-change', value };
    });
    const ledger = await readSubscriptions(rows, { asOf: '2024-03-01' });
    return { all: await timed(() => riskScores(ledger, signals).rows.length) };
  },
};

export const run = (task, url) => tasks[task](url);

if (typeof window === 'undefined') {
  onmessage = async ({ data: [task, url] }) => {
    try {
      postMessage({ milliseconds: await run(task, url) });
    } catch (error) {
      postMessage({ error: String(error) });
    }
  };
}
