import { readSubscriptions, rehearsal } from './reader.js';

/*
 * What is measured, in a page or in a worker. Each task returns milliseconds.
 */

const options = { today: '2026-01-01' };

async function timed(work) {
  const start = performance.now();
  const kept = await work();
  const milliseconds = performance.now() - start;
  // Looked at, so that nothing of it is thrown away before the clock was read.
  if (!kept) throw new Error('Nothing was read.');
  return milliseconds;
}

/** All that a worker does while it waits for a network that is slower than it. */
async function rehearse() {
  for await (const step of rehearsal()) void step;
}

async function bytesOf(url) {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

const tasks = {
  /** The platform's own way from bytes to objects. */
  async parse(url) {
    const bytes = await bytesOf(url);
    return timed(() => JSON.parse(new TextDecoder().decode(bytes)));
  },
  /** From bytes to a sorted ledger, in a worker that rehearsed while it waited for them. */
  async read(url) {
    await rehearse();
    const bytes = await bytesOf(url);
    return timed(() => readSubscriptions(bytes, options));
  },
  /** The same without a rehearsal. */
  async readCold(url) {
    const bytes = await bytesOf(url);
    return timed(() => readSubscriptions(bytes, options));
  },
  rehearse: () => timed(() => rehearse().then(() => true)),
  fetchJson: (url) => timed(async () => (await fetch(url)).json()),
  fetchRead: (url) => timed(async () => readSubscriptions(await fetch(url), options)),
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
