import { ChurnError } from '../../src/metrics/errors.js';
import { factsOf, type Ledger } from '../../src/metrics/ledger.js';

/** Everything a ledger holds, as plain values that can be compared. */
export function imageOf(ledger: Ledger): object {
  const { columns } = ledger;
  const { customerIds } = columns;
  return {
    ...factsOf(ledger),
    rows: columns.rows,
    offsets: [...columns.offsets],
    start: [...columns.start],
    end: [...columns.end],
    requested: columns.requested && [...columns.requested],
    units: [...columns.units],
    currency: [...columns.currency],
    reason: [...columns.reason],
    customerIds: Array.from({ length: customerIds.length }, (_, c) => customerIds.at(c)),
    currencyNames: columns.currencies,
    reasons: columns.reasons,
    columns: columns.dimensions.map(({ name, codes, values }) => ({
      name,
      codes: [...codes],
      values,
    })),
  };
}

/** What reading led to: the image of the ledger, or what the error says. */
export async function outcomeOf(reading: Promise<Ledger>): Promise<object> {
  try {
    return imageOf(await reading);
  } catch (error) {
    if (!(error instanceof ChurnError)) throw error;
    return { code: error.code, message: error.message };
  }
}

const MOST_CUTS = 30;

/**
 * Bytes as a stream that is cut at random: from a random place on into up to 30 pieces of 1 to
 * `most` bytes, with what comes before and after them in one piece each.
 */
export function streamOf(
  bytes: Uint8Array,
  random: () => number,
  most: number,
): ReadableStream<Uint8Array> {
  const cuts = [Math.floor(random() * bytes.length)];
  while (cuts.length < MOST_CUTS) cuts.push(cuts.at(-1)! + 1 + Math.floor(random() * most));
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let from = 0;
      for (const to of [...cuts.filter((cut) => cut < bytes.length), bytes.length]) {
        controller.enqueue(bytes.subarray(from, to));
        from = to;
      }
      controller.close();
    },
  });
}
