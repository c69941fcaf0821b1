import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../helpers/browser.mjs';
import { elementFiles } from './elements.mjs';
import { FILES, generate } from './generate.mjs';
import { inNode } from './in-node.mjs';
import { peakOfRenderers } from './memory.mjs';
import { serve } from './serve.mjs';

/*
 * How fast and in how much memory a million records are read, compared with the platform's own
 * JSON.parse of the same bytes in the same run. Exits with 1 where a figure exceeds its bound. A worker
 * rehearses as it does in a page, see `src/data/worker/rehearsal.ts`, before it has the bytes.
 *
 *   npm run bench:data                 everything
 *   RECORDS=100000 RUNS=3 npm run …    a quick look; the bounds are meant for a million
 */

const root = path.resolve(import.meta.dirname, '../../..');
const records = Number(process.env.RECORDS ?? 1_000_000);
const runs = Number(process.env.RUNS ?? 7);
const only = process.env.ONLY;

/** At most so much of what the platform takes. */
const BOUNDS = { ordered: 0.5, shuffled: 0.6, varied: 0.75 };
const BOUND_IN_NODE = 0.4;
const BOUND_OF_FETCH = 0.6;
const BOUND_OF_MEMORY = 0.5;
const LONGEST_TASK = 50;

const NAMES = {
  rehearse: 'The rehearsal, while the network is waited for',
  readCold: 'Bytes to ledger, ordered, without it',
};

const here = (name) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const span = (values) => `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
let exceeded = 0;

function report(name, figure, bound, detail) {
  const isGood = figure <= bound;
  if (!isGood) exceeded++;
  const columns = [name.padEnd(60), figure.toFixed(2).padStart(7), `≤ ${bound}`.padStart(8)];
  console.log(`${columns.join(' ')}  ${isGood ? 'ok      ' : 'EXCEEDED'}  ${detail}`);
}

/** Runs two tasks in turn, so that whatever else this machine does troubles both. */
async function inTurn(first, second) {
  const times = [[], []];
  for (let i = 0; i < runs; i++) {
    times[0].push(await first());
    times[1].push(await second());
  }
  const [ours, theirs] = times.map(median);
  return {
    ratio: ours / theirs,
    detail: `${ours.toFixed(0)} against ${theirs.toFixed(0)} ms (${times.map(span).join(' and ')})`,
  };
}

async function buildReader(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: folder,
      minify: true,
      lib: { entry: path.join(import.meta.dirname, 'entry.ts'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'reader.js' } },
    },
  });
  return path.join(folder, 'reader.js');
}

async function withPage(url, use) {
  const { executablePath, args, env } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
    protocolTimeout: 600_000,
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 2400 });
    await page.goto(url);
    return await use(page, browser);
  } finally {
    await browser.close();
  }
}

async function main() {
  const wants = (part) => !only || only.split(',').includes(part);
  const folder = mkdtempSync(path.join(tmpdir(), 'churn-bench-'));
  const readerFile = await buildReader(folder);
  const files = new Map([
    ['/', '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>'],
    ['/page.js', here('page.js')],
    ['/tasks.js', here('tasks.js')],
    ['/reader.js', readFileSync(readerFile, 'utf8')],
  ]);
  if (wants('page')) {
    for (const [name, text] of await elementFiles(root, folder)) files.set(name, text);
  }
  for (const name of FILES) files.set(`/${name}.json`, generate(name, records));
  const size = files.get('/ordered.json').length / 1e6;
  console.log(
    `${records} records, ${size.toFixed(0)} MB of JSON, medians of ${runs} runs in turn\n`,
  );
  const { origin, close } = await serve(files);
  const inWorker = (page, task, name) => () =>
    page.evaluate((t, url) => globalThis.inWorker(t, url), task, `/${name}.json`);
  if (wants('browser')) {
    await withPage(origin, async (page) => {
      for (const name of FILES) {
        const { ratio, detail } = await inTurn(
          inWorker(page, 'read', name),
          inWorker(page, 'parse', name),
        );
        report(`Chromium, bytes to ledger, ${name}`, ratio, BOUNDS[name], detail);
      }
      for (const task of ['rehearse', 'readCold']) {
        const times = [];
        for (let i = 0; i < runs; i++) times.push(await inWorker(page, task, 'ordered')());
        console.log(`${NAMES[task]}: ${median(times).toFixed(0)} ms (${span(times)})`);
      }
    });
  }
  if (wants('fetch')) {
    await withPage(origin, async (page) => {
      const { ratio, detail } = await inTurn(
        inWorker(page, 'fetchRead', 'ordered'),
        inWorker(page, 'fetchJson', 'ordered'),
      );
      report('Chromium, fetch to ledger', ratio, BOUND_OF_FETCH, detail);
    });
  }
  if (wants('node')) {
    const { ratio, detail } = await inNode(readerFile, files.get('/ordered.json'), inTurn);
    report('Node, bytes to ledger, ordered', ratio, BOUND_IN_NODE, detail);
  }
  if (wants('memory')) {
    const peak = (task) =>
      withPage(origin, async (page, browser) => {
        await inWorker(page, task, 'ordered')();
        return peakOfRenderers(browser.process().pid);
      });
    const [ours, theirs] = [await peak('fetchRead'), await peak('fetchJson')];
    if (ours === null) console.log('Peak memory: known on Linux only.');
    else {
      const detail = `${ours.toFixed(0)} against ${theirs.toFixed(0)} MB`;
      report('Chromium, peak memory of the renderer', ours / theirs, BOUND_OF_MEMORY, detail);
    }
  }
  if (wants('page')) {
    for (const kind of ['with-worker', 'without-worker']) {
      const longest = [];
      for (let i = 0; i < Math.min(runs, 5); i++) {
        longest.push(
          await withPage(`${origin}/${kind}.html`, (page) =>
            page.evaluate(() => globalThis.longestTask()),
          ),
        );
      }
      const name = `Page with four elements, longest task, ${kind.replace('-', ' ')}`;
      report(name, median(longest), LONGEST_TASK, `${span(longest)} ms`);
    }
  }
  close();
  rmSync(folder, { recursive: true });
  if (exceeded > 0) console.log(`\n${exceeded} of the bounds exceeded`);
  process.exitCode = exceeded > 0 ? 1 : 0;
}

await main();
