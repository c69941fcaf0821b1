/**
 * Writes signals.json: what Shiftwren, the made-up company of subscriptions.json, has noticed about
 * the customers it has at the as-of day. All of it is made up; `node demo/data/generate-signals.mjs`
 * writes the same bytes every time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { between, chance } from './generator/chance.mjs';

const { asOf, subscriptions } = JSON.parse(
  readFileSync(new URL('subscriptions.json', import.meta.url), 'utf8'),
);

/** The customers who pay at the as-of day, each with its last record. */
const customers = new Map();
for (const record of subscriptions) {
  if (record.end === null || record.end > asOf) customers.set(record.customerId, record);
}

const DAY = 86_400_000;
const dayAfter = (days) =>
  new Date(Date.parse(`${asOf}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The next day on which a contract of a year is renewed. */
function nextAnniversary(start) {
  const year = Number(asOf.slice(0, 4));
  const monthAndDay = start.slice(4) === '-02-29' ? '-02-28' : start.slice(4);
  const day = `${year}${monthAndDay}`;
  return day >= asOf ? day : `${year + 1}${monthAndDay}`;
}

const signals = [];
for (const [customerId, { plan, start, end }] of customers) {
  const note = (kind, value) =>
    signals.push({
      customerId,
      kind,
      ...(typeof value === 'string' ? { date: value } : { value }),
    });
  // Whoever has cancelled, or is about to, has more of everything.
  const isRestless = end !== null || chance(0.06);
  const happens = (usually, restless) => chance(isRestless ? restless : usually);
  if (happens(0.55, 0.9)) {
    note('usage-change', (isRestless ? between(-85, -10) : between(-30, 45)) / 100);
  }
  if (happens(0.03, 0.2)) note('late-payments', between(1, isRestless ? 3 : 1));
  if (happens(0.01, 0.15)) note('downgrades', 1);
  if (happens(0.06, 0.3)) note('tickets-change', between(-100, isRestless ? -30 : 80) / 100);
  if (happens(0.08, 0.3)) note('unused-features', between(20, 80) / 100);
  if (happens(0.01, 0.08)) note('stalled-days', between(5, 45));
  if (happens(0.01, 0.12)) note('arrears', between(20, 400));
  if (happens(0.004, 0.35)) note('cancel-page-visits', between(1, 3));
  if (happens(0.03, 0.2)) note('negative-sentiment', between(10, isRestless ? 70 : 30) / 100);
  if (plan.endsWith('annual')) note('renewal', nextAnniversary(start));
  else if (chance(0.6)) note('card-expiry', dayAfter(between(-10, 900)));
}

const lines = signals.map((signal) => JSON.stringify(signal));
writeFileSync(new URL('signals.json', import.meta.url), `{"signals":[\n${lines.join(',\n')}\n]}\n`);
console.log(`${signals.length} signals about ${customers.size} customers`);
