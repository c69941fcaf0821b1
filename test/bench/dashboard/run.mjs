import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../helpers/browser.mjs';
import { generate } from '../data/generate.mjs';
import { serve } from '../data/serve.mjs';

/*
 * How long it takes until everything in a dashboard shows what is filtered, of a million records that
 * a worker has, and the longest task of the page meanwhile. Exits with 1 where one is too long.
 *
 *   npm run bench:dashboard                everything
 *   RECORDS=100000 RUNS=1 npm run …        a quick look
 */

const root = path.resolve(import.meta.dirname, '../../..');
const records = Number(process.env.RECORDS ?? 1_000_000);
const runs = Number(process.env.RUNS ?? 3);

/** In milliseconds. */
const LONGEST_TASK = 50;

const TWELVE = [
  ...['mrr', 'customers', 'nrr', 'quick-ratio'].map((measure) => `churn-kpi measure="${measure}"`),
  ...['churn-gauge', 'churn-mrr-waterfall', 'churn-cohort-heatmap', 'churn-rate-trend'],
  ...['churn-reasons', 'churn-survival-curve', 'churn-cost', 'churn-benchmark-comparison'],
];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function filesOf(folder) {
  for (const mode of ['single', 'worker']) {
    const configFile = path.join(root, 'vite.config.ts');
    await build({ root, mode, configFile, logLevel: 'error', build: { outDir: folder } });
  }
  const built = (name) => readFileSync(path.join(folder, name), 'utf8');
  const elements = TWELVE.map((tag) => `<${tag}></${tag.split(' ')[0]}>`).join('');
  return new Map([
    [
      '/',
      `<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">` +
        `<churn-dashboard src="/records.json">${elements}</churn-dashboard>` +
        `<script type="module" src="/page.js"></script>` +
        `<script type="module" src="/churn-elements.js"></script>`,
    ],
    ['/page.js', readFileSync(path.join(import.meta.dirname, 'page.js'), 'utf8')],
    ['/churn-elements.js', built('churn-elements.js')],
    ['/ledger-worker.js', built('ledger-worker.js')],
    ['/records.json', generate('ordered', records)],
  ]);
}

async function measured(origin) {
  const { executablePath, args, env } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
    protocolTimeout: 120_000,
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 2400 });
    await page.goto(origin);
    await page.evaluate(() => globalThis.loaded());
    const figures = {};
    for (const name of await page.evaluate(() => globalThis.names)) {
      figures[name] = await page.evaluate((one) => globalThis.change(one), name);
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'churn-bench-'));
  const { origin, close } = await serve(await filesOf(folder));
  console.log(`${records} records, twelve elements, medians of ${runs} runs\n`);
  const all = [];
  for (let i = 0; i < runs; i++) all.push(await measured(origin));
  let exceeded = 0;
  for (const name of Object.keys(all[0])) {
    const time = median(all.map((figures) => figures[name].milliseconds));
    const longest = median(all.map((figures) => figures[name].longest));
    if (longest > LONGEST_TASK) exceeded++;
    const task = longest === 0 ? 'below 50' : longest.toFixed(0);
    console.log(
      `${`Filter: ${name}`.padEnd(40)} all drawn after ${time.toFixed(0).padStart(5)} ms, longest task ${task} ms` +
        (longest > LONGEST_TASK ? '  EXCEEDED' : ''),
    );
  }
  close();
  rmSync(folder, { recursive: true });
  process.exitCode = exceeded > 0 ? 1 : 0;
}

await main();
