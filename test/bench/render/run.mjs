import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../helpers/browser.mjs';
import { serve } from '../data/serve.mjs';

/*
 * How fast our charts are drawn and updated, compared with those of chart libraries of the same
 * data in the same run. Exits with 1 where a figure exceeds its bound.
 *
 *   npm install --prefix test/bench/render    once
 *   npm run bench:render                      everything
 *   RUNS=15 npm run …                         more repetitions
 *   PICTURES=folder npm run …                 nothing measured, but a picture of each chart
 */

const root = path.resolve(import.meta.dirname, '../../..');
const runs = Number(process.env.RUNS ?? 9);
const pictures = process.env.PICTURES;

/** Two frames of a screen of 60 hertz. */
const TWO_FRAMES = 2000 / 60;
/** Charts that are not large may take as long as nobody can see. */
const MAY_TAKE_TWO_FRAMES = ['heatmap of 24', 'waterfall of 36'];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
let exceeded = 0;

function report(title, what, times) {
  const medians = Object.entries(times).map(([name, list]) => [
    name,
    median(list.map((t) => t[what])),
  ]);
  const [[, ours], ...peers] = medians;
  const fastest = Math.min(...peers.map(([, time]) => time));
  const bound = MAY_TAKE_TWO_FRAMES.includes(title) ? Math.max(fastest, TWO_FRAMES) : fastest;
  const isGood = ours <= bound;
  if (!isGood) exceeded++;
  const columns = [
    `${title}, ${what}`.padEnd(24),
    ...medians.map(([, time]) => time.toFixed(1).padStart(16)),
  ];
  console.log(
    `${columns.join('')}  ≤ ${bound.toFixed(1).padStart(5)}  ${isGood ? 'ok' : 'EXCEEDED'}`,
  );
  const whole = median(times.ours.map((time) => time[`${what}Whole`]));
  console.log(`${'  every mark says its words'.padEnd(27)}${whole.toFixed(1).padStart(13)}`);
}

async function buildPage(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: folder,
      minify: true,
      lib: { entry: path.join(import.meta.dirname, 'page.js'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'page.js' } },
    },
  });
  return readFileSync(path.join(folder, 'page.js'), 'utf8');
}

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'churn-bench-'));
  const html =
    '<!doctype html><html lang="en"><title>Bench</title><body><script type="module" src="/page.js"></script>';
  const files = new Map([
    ['/', html],
    ['/page.js', await buildPage(folder)],
  ]);
  rmSync(folder, { recursive: true });
  const { origin, close } = await serve(files);
  const { executablePath, args, env } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    // Frames as soon as they are wanted: the time to the next tick of a screen would hide the rest.
    args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
    env: { ...process.env, ...env },
    protocolTimeout: 600_000,
    defaultViewport: { width: 1000, height: 1400 },
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(`${origin}/`);
    await page.waitForFunction('globalThis.show');
    const { charts, contenders } = await page.evaluate('names');
    const show = (name, title, options) =>
      page.evaluate((...given) => globalThis.show(...given), name, title, options);
    if (!pictures) {
      console.log(
        `Milliseconds from the call to the paint, medians of ${runs} in turn. A chart is painted when it\n` +
          'stands there as a frame begins, and the next frame begins. Frames come as soon as they are\n' +
          'wanted. Ours are elements that load one record and are told the answer to draw; the others\n' +
          'get the same answer as rows, and draw labels where ours do. A heatmap of ours that is large is\n' +
          'painted, or painted anew, before all of its cells can be focused and say what they show; below\n' +
          'it stands when they do.\n',
      );
      console.log(' '.repeat(24) + contenders.map((name) => name.padStart(16)).join(''));
    }
    for (const title of charts) {
      const hasLabels = (await show('ours', title, {})) > 0;
      for (const name of pictures ? contenders : []) {
        await show(name, title, { hasLabels });
        const file = `${title} ${name}.png`.replaceAll(' ', '-');
        writeFileSync(path.join(pictures, file), await page.screenshot());
      }
      if (pictures) continue;
      await page.reload();
      await page.waitForFunction('globalThis.compare');
      const times = await page.evaluate((...given) => globalThis.compare(...given), title, runs, {
        hasLabels,
      });
      report(title, 'first', times);
      report(title, 'update', times);
    }
  } finally {
    await browser.close();
    close();
  }
  if (exceeded > 0) console.log(`\n${exceeded} of the bounds exceeded`);
  process.exitCode = exceeded > 0 ? 1 : 0;
}

if (existsSync(path.join(import.meta.dirname, 'node_modules'))) {
  await main();
} else {
  console.error(
    'The chart libraries to compare with are not installed. Once: npm install --prefix test/bench/render',
  );
  process.exitCode = 1;
}
