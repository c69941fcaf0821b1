import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { openPages } from '../helpers/built-page.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** The most western and eastern offsets there are, one of half hours, and none. */
const ZONES = ['Pacific/Kiritimati', 'Pacific/Niue', 'America/St_Johns', 'UTC'];

/** Records by timestamps next to midnight somewhere, on days without noon, and at the end of months. */
const TIMESTAMPS = [
  ['2024-01-31T23:30:00-05:00', '2024-03-10T02:30:00-05:00'],
  ['2024-02-01T04:59:59Z', '2024-04-01T03:59:59Z'],
  ['2024-02-01T05:00:00Z', '2024-04-01T04:00:00Z'],
  ['2024-02-29T12:00:00+14:00', null],
  ['2024-03-01T00:00:00-12:00', '2024-05-31T23:59:59.999Z'],
  ['2024-03-31', '2024-06-01'],
].map(([start, end], i) => ({
  customerId: `t${i}`,
  start,
  end,
  mrr: 19.99 * (i + 1),
  currency: 'USD',
}));
const demo = JSON.parse(readFileSync(path.join(root, 'demo/data/subscriptions.json'), 'utf8'));
const PAYLOADS = {
  demo: JSON.stringify(demo),
  timestamps: JSON.stringify({ asOf: '2024-07-01', subscriptions: TIMESTAMPS }),
};

/** A module with what pictures are made of; `from` is where the package was built. */
const LIBRARY = (from) => `
  import * as entry from '${from}/dist/all.js';
  import { readSubscriptions } from '${from}/dist/metrics-entry.js';
  import { LedgerSource } from '${from}/dist/metrics/source.js';
  import { formatsFor } from '${from}/dist/element/formats.js';
  import { en } from '${from}/dist/locales/en.js';
  import { zh } from '${from}/dist/locales/zh.js';
  import { picturesOf } from '${from}/test/helpers/pictures.mjs';
  const library = { entry, readSubscriptions, LedgerSource, formatsFor, locales: [en, zh] };
  export const pictures = (payload) => picturesOf(library, payload);
`;

const IN_NODE = `
  ${LIBRARY('.')}
  import { readFileSync } from 'node:fs';
  const payloads = JSON.parse(readFileSync(0, 'utf8'));
  const all = {};
  for (const [name, payload] of Object.entries(payloads)) all[name] = await pictures(payload);
  console.log(JSON.stringify(all));
`;

function inNode(zone) {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', IN_NODE], {
    cwd: root,
    input: JSON.stringify(PAYLOADS),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, TZ: zone, LANG: 'de_DE.UTF-8', NODE_ENV: 'production' },
  });
  return JSON.parse(output);
}

async function bundle() {
  const id = '\0pictures';
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'pictures',
        resolveId: (name) => (name === 'pictures' ? id : null),
        load: (name) => (name === id ? LIBRARY(root) : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'pictures',
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  return output[0].code;
}

/** Numbers and the places of everything, without texts. */
function numbersOf(value) {
  return JSON.stringify(value, (_, held) => (typeof held === 'string' ? '' : held));
}

/** Every kind of space as one: which `Intl` puts into a range changes with the data of the engine. */
function textsOf(value) {
  return JSON.parse(JSON.stringify(value).replace(/\p{Zs}/gu, ' '));
}

/**
 * The bands of survival curves to twelve digits: the last ones of powers and logarithms, which only
 * they are made of, are left to engines by the language. All else is compared to the last digit.
 */
function comparable(all) {
  return JSON.parse(JSON.stringify(all), (key, held) =>
    key === 'ChurnSurvivalCurve' ? toTwelveDigits(held) : held,
  );
}

function toTwelveDigits(value) {
  return JSON.parse(JSON.stringify(value), (_, held) =>
    typeof held === 'number' ? Number(held.toPrecision(12)) : held,
  );
}

describe('the same input, as-of day and language', () => {
  let reference;
  let pages;
  before(async () => {
    reference = inNode('UTC');
    pages = await openPages({
      '/pictures.js': await bundle(),
      '/index.html': '<!doctype html><title>Pictures</title>',
    });
  });
  after(() => pages.close());

  it('R-17 give pictures with numbers, of every widget', () => {
    for (const payload of Object.keys(PAYLOADS)) {
      for (const [name, picture] of Object.entries(reference[payload])) {
        assert.ok(numbersOf(picture).match(/\d/g).length > 100, `${payload} ${name}`);
      }
    }
  });

  for (const zone of ZONES) {
    it(`R-17 give the same results, pictures and texts in Node in ${zone}`, () => {
      assert.deepEqual(inNode(zone), reference);
    });

    it(`R-17 give the results and pictures of Node in the browser in ${zone}`, async () => {
      const { page } = await pages.open('/index.html');
      await page.emulateTimezone(zone);
      const all = await page.evaluate(async (payloads) => {
        const { pictures } = await import('/pictures.js');
        const made = {};
        for (const [name, payload] of Object.entries(payloads))
          made[name] = await pictures(payload);
        return JSON.stringify(made);
      }, PAYLOADS);
      await page.close();
      const [found, expected] = [JSON.parse(all), reference].map(comparable);
      assert.equal(numbersOf(found), numbersOf(expected));
      assert.deepEqual(textsOf(found), textsOf(expected));
    });
  }
});
