import { runSteps } from '../../metrics/steps.js';
import { DayReader } from '../dates.js';
import { Reading } from './reading.js';

let isWarm = false;

/**
 * Reads a payload that holds a little of everything, once, before a long one comes.
 *
 * The platform compiles what runs often for the values it has seen so far, and starts over where
 * another kind turns up; a dozen such starts cost as much as a million records. A few milliseconds
 * in which every kind of value turns up, while the network is still answering, spare it them.
 */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  const bytes = new TextEncoder().encode(payload());
  for (const step of [bytes.length, 100, 33]) {
    const reading = new Reading(null, new DayReader('UTC'), { format: 'auto' });
    for (let from = 0; from < bytes.length;) {
      from = reading.take(bytes.subarray(0, Math.min(bytes.length, from + step)), from);
    }
    const { builder } = reading.end();
    runSteps(builder.settle('', rethrow));
    runSteps(builder.finish({ asOf: null, today: 0, ...NOTHING }));
  }
}

const NOTHING = { rowsRead: 0, rejected: 0, issues: [], notes: [] };

function rethrow(_row: number, cause: unknown): never {
  throw cause;
}

/** Records in two orders, with some fields left out, and values of every kind. */
function payload(): string {
  const rows = Array.from({ length: 300 }, (_, i) => {
    const n = (i * 7919) % 300;
    const fields: unknown[][] = [
      ['id', i < 100 ? `s${String(i).padStart(9, '0')}` : `s${n}`],
      ['customerId', i < 150 ? `customer_${String(i >> 1).padStart(6, '0')}` : n],
      ['start', `20${10 + (n % 10)}-0${1 + (n % 9)}-11`],
      ['end', n % 3 === 0 ? null : `2022-0${1 + (n % 9)}-2${n % 9}`],
      ['mrr', n % 2 === 0 ? n : n / 8],
      ['currency', n % 5 === 0 ? null : n % 2 === 0 ? 'USD' : 'JPY'],
      ['plan', n % 11 === 0 ? 'Größe "L"' : `Plan ${n % 7}`],
      ['cancelReason', n % 3 === 0 ? null : `because ${n % 9}`],
      ['country', n % 4 === 0 ? 'DE' : 'US'],
    ];
    if (n % 3 === 0) fields.push(['trialEnd', n % 2 === 0 ? null : '2022-01-31']);
    if (n % 5 === 0) fields.push(['updatedAt', '2022-01-31T10:11:12.5Z'], ['seats', -n / 10]);
    if (n % 7 === 0) fields.push(['tags', ['a', { b: [true, 1e21] }]], ['isVip', n % 2 === 0]);
    if (n % 13 === 0) fields.push(['amount', n], ['interval', 'month'], ['cancelledAt', '']);
    if (n % 2 === 0 && i > 50) fields.sort(() => 0.4 - ((i * n) % 10) / 10);
    return JSON.stringify(Object.fromEntries(fields));
  });
  return `[${rows.join(',')}\n, ${rows[0]!.replaceAll(':', ' : ')}]`;
}
