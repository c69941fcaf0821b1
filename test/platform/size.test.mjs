import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { chunksOf, gzipped, loadedBeforeCharts } from '../helpers/page-size.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(import.meta.dirname, 'size.json');

/** Compressed sizes differ by so large a share from one version of zlib to the next. */
const TOLERANCE = 0.005;

const TAGS = readdirSync(path.join(root, 'dist/widgets'), { recursive: true })
  .map((name) => /^[^/\\]+[/\\](churn-[a-z-]+)\.js$/.exec(name)?.[1])
  .filter((tag) => tag !== undefined)
  .sort();
/** What a page that asks whether customers stay has most often. */
const FOUR = [
  'churn-gauge',
  'churn-cohort-heatmap',
  'churn-mrr-waterfall',
  'churn-benchmark-comparison',
];
const PAGES = {
  ...Object.fromEntries(TAGS.map((tag) => [tag, [tag]])),
  'gauge, heatmap, waterfall and comparison': FOUR,
  'all together': TAGS,
};

const sizeOf = (code) => ({ minified: Buffer.byteLength(code), gzip: gzipped(code) });

const sum = (sizes) => ({
  minified: sizes.reduce((total, { minified }) => total + minified, 0),
  gzip: sizes.reduce((total, { gzip }) => total + gzip, 0),
});

/** What a page loads before its charts, and what of all the rest each file takes. */
async function measured() {
  const first = {};
  const later = {};
  for (const [name, tags] of Object.entries(PAGES)) {
    const chunks = await chunksOf(tags);
    const loaded = await loadedBeforeCharts(tags, chunks);
    const sizes = loaded.map((chunk) => sizeOf(chunks.get(chunk).code));
    first[name] = { ...sum(sizes), chunks: loaded };
    if (tags !== TAGS) continue;
    for (const [chunk, { code, module, isHelper }] of chunks) {
      if (!isHelper && !loaded.includes(chunk)) later[module ?? `${chunk} (shared)`] = sizeOf(code);
    }
  }
  const worker = path.join(root, 'dist/ledger-worker.js');
  if (existsSync(worker)) later['ledger-worker.js'] = sizeOf(readFileSync(worker));
  const sorted = Object.entries(later).sort(([a], [b]) => (a < b ? -1 : 1));
  return { first, later: Object.fromEntries(sorted) };
}

/** The same sizes, with those compressed as they were where they are nearly so. */
function settled(sizes, known) {
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => {
      const was = known[name]?.gzip;
      const isNear = Math.abs(size.gzip - was) <= TOLERANCE * was;
      return [name, isNear ? { ...size, gzip: was } : size];
    }),
  );
}

describe('what a page downloads', () => {
  let now;
  let known;

  before(async () => {
    now = await measured();
    if (process.env.UPDATE_SIZES) {
      const options = { ...(await resolveConfig(file)), filepath: file };
      writeFileSync(file, await format(JSON.stringify(now), options));
    }
    known = JSON.parse(readFileSync(file, 'utf8'));
  });

  for (const name of Object.keys(PAGES)) {
    it(`before the first chart of ${name} is, to the byte, what size.json says`, () => {
      assert.deepEqual(settled(now.first, known.first)[name], known.first[name]);
    });
  }

  it('after the first chart, where it is asked for, is what size.json says', () => {
    assert.deepEqual(settled(now.later, known.later), known.later);
  });

  it('before the first chart is neither another language, nor zod, nor what reads large or foreign data', () => {
    for (const module of [
      'locales/zh.js',
      'locales/ar.js',
      'locales/explain/en.js',
      'element/tools.js',
      'element/export/save.js',
      'element/explain/panel.js',
      'data/schema.js',
      'data/scan/read-bytes.js',
      'data/formats/stripe.js',
      'data/worker/worker-source.js',
    ]) {
      assert.ok(module in now.later, `${module} is loaded with the first chart`);
    }
  });
});
