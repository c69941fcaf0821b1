import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../helpers/browser.mjs';
import { generate } from '../data/generate.mjs';
import { serve } from '../data/serve.mjs';

/*
 * How fast all metrics of a million records are computed, compared with the platform's own
 * JSON.parse of the same bytes in the same run, each in a worker of its own, which rehearses as it does
 * in a page, see `src/data/worker/rehearsal.ts`. Exits with 1 where a figure exceeds its bound.
 *
 *   npm run bench:metrics                 everything
 *   RECORDS=100000 RUNS=3 npm run …       a quick look; the bounds are meant for a million
 *   ONLY=worker,page,risk npm run …       parts of it
 */

const root = path.resolve(import.meta.dirname, '../../..');
const records = Number(process.env.RECORDS ?? 1_000_000);
const runs = Number(process.env.RUNS ?? 7);
const only = process.env.ONLY;

/** At most so much of what the platform takes to parse. */
const BOUNDS = { all: 0.15, customers: 0.12, records: 0.12 };
/** The same for scoring a tenth as many customers. */
const RISK = 0.15;
const NAMES = {
  all: 'all metrics of a new ledger',
  customers: 'all again, filtered by customers',
  records: 'all again, filtered by records',
};
const LONGEST_TASK = 50;

const SEGMENTS = ['small', 'medium', 'large', 'internal'];
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const sum = (values) => values.reduce((total, value) => total + value, 0);
let exceeded = 0;

function report(name, figure, bound, detail) {
  const isGood = figure <= bound;
  if (!isGood) exceeded++;
  const columns = [name.padEnd(46), figure.toFixed(3).padStart(8), `≤ ${bound}`.padStart(8)];
  console.log(`${columns.join(' ')}  ${isGood ? 'ok      ' : 'EXCEEDED'}  ${detail}`);
}

/** The records of the other bench, each with a segment that is its customer's. */
function payload() {
  const text = generate('ordered', records).toString();
  return Buffer.from(
    text.replace(/"customerId":"cus_(\d+)"/g, (field, number) => {
      return `${field},"segment":"${SEGMENTS[((Number(number) * 7) % 11) % SEGMENTS.length]}"`;
    }),
  );
}

async function buildEngine(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: folder,
      minify: true,
      lib: { entry: path.join(import.meta.dirname, 'entry.ts'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'engine.js' } },
    },
  });
  return readFileSync(path.join(folder, 'engine.js'), 'utf8');
}

async function withPage(origin, use) {
  const { executablePath, args, env } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
    protocolTimeout: 600_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    return await use(page);
  } finally {
    await browser.close();
  }
}

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'churn-bench-'));
  const here = (name) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
  const files = new Map([
    ['/', '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>'],
    ['/page.js', here('page.js')],
    ['/tasks.js', here('tasks.js')],
    ['/engine.js', await buildEngine(folder)],
    ['/records.json', payload()],
  ]);
  rmSync(folder, { recursive: true });
  console.log(`${records} records, medians of ${runs} runs in turn\n`);
  const { origin, close } = await serve(files);
  const inWorker = (page, task) =>
    page.evaluate((t) => globalThis.inWorker(t, '/records.json'), task);
  const wants = (part) => !only || only.split(',').includes(part);

  if (wants('worker')) {
    await withPage(origin, async (page) => {
      const ours = [];
      const theirs = [];
      for (let i = 0; i < runs; i++) {
        ours.push(await inWorker(page, 'metrics'));
        theirs.push(await inWorker(page, 'parse'));
      }
      const parse = median(theirs.map(({ all }) => all));
      for (const [name, bound] of Object.entries(BOUNDS)) {
        const times = ours.map((run) => run[name]);
        const figure = median(times.map((run) => sum(Object.values(run))));
        const parts = Object.keys(times[0]).map(
          (metric) => `${metric} ${median(times.map((run) => run[metric])).toFixed(0)}`,
        );
        const detail = `${figure.toFixed(0)} against ${parse.toFixed(0)} ms: ${parts.join(', ')}`;
        report(`Chromium, ${NAMES[name]}`, figure / parse, bound, detail);
      }
    });
  }
  if (wants('page')) {
    const longest = [];
    for (let i = 0; i < runs; i++) {
      const slices = (page) => page.evaluate(() => globalThis.onPage('slices', '/records.json'));
      longest.push((await withPage(origin, slices)).longest);
    }
    report('Page, longest task without a worker, ms', median(longest), LONGEST_TASK, '');
  }
  if (wants('risk')) {
    await withPage(origin, async (page) => {
      const ours = [];
      const theirs = [];
      for (let i = 0; i < runs; i++) {
        ours.push((await inWorker(page, 'risk')).all);
        theirs.push((await inWorker(page, 'parse')).all);
      }
      const figure = median(ours);
      const parse = median(theirs);
      const detail = `${figure.toFixed(0)} against ${parse.toFixed(0)} ms`;
      report('Chromium, risk of 100,000 customers', figure / parse, RISK, detail);
    });
  }
  close();
  if (exceeded > 0) console.log(`\n${exceeded} of the bounds exceeded`);
  process.exitCode = exceeded > 0 ? 1 : 0;
}

await main();
