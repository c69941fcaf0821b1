import { runSteps, type Steps } from '../../metrics/steps.js';
import { Conventions } from '../conventions.js';
import { Reading } from './reading.js';

let isWarm = false;

/**
 * Reads a payload that holds a little of everything, once, before a long one comes.
 *
 * The platform compiles what runs often for the values it has seen so far, and starts over where
 * another kind turns up; a dozen such starts cost as much as a million records. A few milliseconds
 * in which every kind of value turns up, while the network is still answering, spare it them.
 */
export function* warmUp(): Steps {
  if (isWarm) return;
  isWarm = true;
  const bytes = new TextEncoder().encode(payload());
  for (const step of STEPS) {
    const size = step === 0 ? bytes.length : step;
    const reading = new Reading(null, new Conventions('UTC'), { format: 'auto' });
    for (let from = 0; from < bytes.length;) {
      from = reading.take(bytes.subarray(0, Math.min(bytes.length, from + size)), from);
    }
    const { builder } = reading.end().rows;
    runSteps(builder.settle('', rethrow));
    runSteps(builder.finish({ asOf: null, today: 0, ...NOTHING }));
    yield;
  }
}

/** How many bytes come at a time; 0 for all of them. Cuts come first, so that nothing is taken for rare. */
const STEPS = [61, 0, 97, 0, 1009, 0];
const ROWS = 40;

const NOTHING = { rowsRead: 0, rejected: 0, issues: [], notes: [], signals: [] };

function rethrow(_row: number, cause: unknown): never {
  throw cause;
}

/** Records in two orders, with some fields left out, and values of every kind. */
function payload(): string {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const n = (i * 17) % ROWS;
    const fields: unknown[][] = [
      ['id', i < ROWS / 2 ? `s${1000 + i}` : `s${n}`],
      ['customerId', i < ROWS / 2 ? `customer_${1000 + (i >> 1)}` : n],
      ['start', `20${10 + (n % 10)}-0${1 + (n % 9)}-11`],
      ['end', n % 3 === 0 ? null : `2022-0${1 + (n % 9)}-2${n % 9}`],
      ['mrr', n % 2 === 0 ? n : n / 8],
      ['currency', n % 5 === 0 ? null : n % 2 === 0 ? 'USD' : 'JPY'],
      ['plan', n % 4 === 0 ? 'Größe "L"' : `Plan ${n % 7}`],
      ['cancelReason', n % 3 === 0 ? null : `because ${n % 9}`],
      ['country', n % 4 === 0 ? 'DE' : 'a long name of a country'],
    ];
    if (n % 3 === 0) fields.push(['trialEnd', n % 2 === 0 ? null : '2022-01-31']);
    if (n % 5 === 0) fields.push(['updatedAt', '2022-01-31T10:11:12.5Z'], ['seats', -n / 10]);
    if (n % 4 === 1) fields.push(['tags', ['a', { b: [true, 1e21] }]], ['isVip', n % 2 === 0]);
    if (n % 6 === 1) fields.push(['amount', n], ['interval', 'month'], ['cancelledAt', '']);
    if (i % 3 === 2) fields.reverse();
    return JSON.stringify(Object.fromEntries(fields));
  });
  return `[${rows.join(',')}\n, ${rows[0]!.replaceAll(':', ' : ')}]`;
}
