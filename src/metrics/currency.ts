import { compareCodePoints } from './dictionary.js';
import type { Columns } from './ledger.js';
import { inSteps, type Steps } from './steps.js';

/** The currency most customers pay in, the first by code points among equals; empty without records. */
export function* chosenCurrency(columns: Columns): Steps<string> {
  const { currency, currencies, offsets } = columns;
  const customers = new Uint32Array(currencies.length);
  // The last customer who was counted for each currency, plus one.
  const counted = new Uint32Array(currencies.length);
  yield* inSteps(columns.customers, (from, to) => {
    for (let c = from; c < to; c++) {
      for (let row = offsets[c]!; row < offsets[c + 1]!; row++) {
        const code = currency[row]!;
        if (counted[code] === c + 1) continue;
        counted[code] = c + 1;
        customers[code]!++;
      }
    }
  });
  let best = '';
  let most = 0;
  currencies.forEach((name, code) => {
    const count = customers[code]!;
    if (count > most || (count > 0 && count === most && compareCodePoints(name, best) < 0)) {
      best = name;
      most = count;
    }
  });
  return best;
}
