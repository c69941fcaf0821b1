import { readSubscriptions } from '../../../src/data/read.js';
import { cohorts } from '../../../src/metrics/cohorts.js';
import { movements } from '../../../src/metrics/movements.js';

/*
 * The answers that all contenders draw: those of our metrics, as plain data, of made-up customers.
 */

const AS_OF_YEAR = 2026;
const CUSTOMERS_A_MONTH = 40;
const PRICES = [9, 29, 49, 99, 249];

/** Numbers between 0 and 1 that are the same in every run. */
function chances(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function dayOf(month, day) {
  const year = Math.floor(month / 12);
  const pad = (number) => String(number).padStart(2, '0');
  return `${year}-${pad((month % 12) + 1)}-${pad(day)}`;
}

/** Records of customers who join in each of the last months, and change plan or leave later. */
function recordsOf(months, seed) {
  const chance = chances(seed);
  const end = AS_OF_YEAR * 12;
  const records = [];
  for (let joined = end - months; joined < end; joined++) {
    for (let i = 0; i < CUSTOMERS_A_MONTH; i++) {
      const customerId = `${joined}-${i}`;
      let start = joined;
      let startDay = 1 + Math.floor(chance() * 10);
      let mrr = PRICES[Math.floor(chance() * PRICES.length)];
      for (let month = joined; month < end; month++) {
        // Everyone is there at the end of the first month, so that no cohort is empty.
        const fate = month === joined ? 1 : chance();
        if (fate > 0.08) continue;
        records.push({ customerId, start: dayOf(start, startDay), end: dayOf(month, 20), mrr });
        start = fate > 0.04 ? month : null;
        if (start === null) break;
        startDay = 20;
        mrr = PRICES[Math.floor(chance() * PRICES.length)];
      }
      if (start !== null) records.push({ customerId, start: dayOf(start, startDay), mrr });
    }
  }
  return records;
}

/** Cohorts and movements of so many months, all complete. */
export async function answersOf(months, seed) {
  const ledger = await readSubscriptions(recordsOf(months, seed), { asOf: `${AS_OF_YEAR}-01-01` });
  return { cohorts: cohorts(ledger), movements: movements(ledger) };
}
