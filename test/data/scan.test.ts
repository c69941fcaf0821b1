import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import { envelopeFrom, mutated, rowsFrom } from '../helpers/odd-payloads.js';
import { outcomeOf, streamOf } from '../helpers/ledger-image.js';
import { pick, randomFrom, spellJson } from '../helpers/spell-json.js';

const OPTIONS: ReadOptions = { today: '2024-06-15', format: 'json' };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const seeds = fc.integer();

/** The same payload as text in whole and cut up, and as objects. */
async function expectAlike(text: string, random: () => number): Promise<void> {
  const expected = await outcomeOf(readSubscriptions(JSON.parse(text) as object, OPTIONS));
  const bytes = encode(text);
  const most = pick([1, 1, 3, 20, 200], random);
  for (const input of [random() < 0.5 ? text : bytes, streamOf(bytes, random, most)]) {
    expect(await outcomeOf(readSubscriptions(input, OPTIONS)), text).to.deep.equal(expected);
  }
}

describe('bytes', function () {
  this.timeout(110_000);

  it('R-11 yield the ledger that objects yield, however they are written and cut: lists', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const random = randomFrom(seed);
        await expectAlike(spellJson(rowsFrom(random), random, random() < 0.5), random);
      }),
      { numRuns: 2500 },
    );
  });

  it('R-11 yield the ledger that objects yield, whatever the order of an envelope', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const random = randomFrom(seed);
        await expectAlike(spellJson(envelopeFrom(random), random, random() < 0.5), random);
      }),
      { numRuns: 2500 },
    );
  });

  it('R-18 that are broken anywhere are read as JSON.parse reads them, or not at all', async () => {
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const random = randomFrom(seed);
        const value = random() < 0.5 ? rowsFrom(random) : envelopeFrom(random);
        const text = mutated(spellJson(value, random, random() < 0.5), random);
        try {
          JSON.parse(text);
        } catch {
          broken++;
          const bytes = encode(text);
          const inputs = [bytes, streamOf(bytes, random, pick([1, 7, 60], random))];
          const outcomes = inputs.map((input) => outcomeOf(readSubscriptions(input, OPTIONS)));
          const [whole, cut] = await Promise.all(outcomes);
          expect(whole, text)
            .to.have.property('code')
            .that.matches(/^data\/(parse|too-large)$/);
          expect(cut, text).to.deep.equal(whole);
          return;
        }
        await expectAlike(text, random);
      }),
      { numRuns: 4000 },
    );
    expect(broken).to.be.greaterThan(1000);
  });

  it('R-11 name the same fault as objects do, where a row and the envelope have one each', async () => {
    const row = { customerId: 'a', start: '2024-01-01', mrr: 1e14, currency: 'USD' };
    const values = [
      { subscriptions: [row], changes: true },
      { changes: true, asOf: 'soon', subscriptions: [row] },
    ];
    for (const value of values) {
      const expected = await outcomeOf(readSubscriptions(value, OPTIONS));
      expect(expected).to.have.property('code', 'data/too-large');
      expect(await outcomeOf(readSubscriptions(JSON.stringify(value), OPTIONS))).to.deep.equal(
        expected,
      );
    }
  });
});
