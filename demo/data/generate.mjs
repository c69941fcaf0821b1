/**
 * Writes subscriptions.json: the subscription records of Shiftwren, a made-up company
 * that sells staff scheduling by the seat. `node demo/data/generate.mjs` writes the same
 * bytes every time: one seeded stream of chance, and no function whose last digit may
 * differ between machines.
 */
import { writeFileSync } from 'node:fs';
import { between, chance } from './generator/chance.mjs';
import { firstOfMonth, iso, isWeekend } from './generator/calendar.mjs';
import { Customer } from './generator/customer.mjs';
import { AS_OF, CAMPAIGN, MONTHS, SEASON } from './generator/market.mjs';
import { summarise } from './generator/summary.mjs';

/** The sign-ups of a month, in order: steady growth, seasons, few at weekends. */
function signUps(month) {
  const trend = 17 + 1.38 * month;
  const usual = Math.round((trend * SEASON[month % 12] * between(92, 108)) / 100);
  const extra = month === CAMPAIGN.month ? CAMPAIGN.signups : 0;
  return Array.from({ length: usual + extra }, (_, i) => ({
    day: signUpDay(month),
    fromCampaign: i >= usual,
  })).sort((a, b) => a.day - b.day);
}

function signUpDay(month) {
  const anyDay = () => between(firstOfMonth(month), firstOfMonth(month + 1) - 1);
  const day = anyDay();
  return isWeekend(day) && chance(0.75) ? anyDay() : day;
}

const numbered = (prefix, number, digits) => `${prefix}_${String(number).padStart(digits, '0')}`;

let customers = 0;
const records = [];
for (let month = 0; month < MONTHS; month++) {
  for (const { day, fromCampaign } of signUps(month)) {
    const customer = new Customer(numbered('cus', ++customers, 4), month, fromCampaign);
    customer.live(day);
    records.push(...customer.records);
  }
}
records.sort((a, b) => a.start - b.start);

const lines = records.map((record, i) =>
  JSON.stringify({
    id: numbered('sub', i + 1, 5),
    customerId: record.customerId,
    plan: record.plan,
    start: iso(record.start),
    end: iso(record.end),
    mrr: record.mrr,
    currency: 'USD',
    cancelReason: record.cancelReason,
    segment: record.segment,
    country: record.country,
  }),
);
writeFileSync(
  new URL('subscriptions.json', import.meta.url),
  `{"asOf":"${iso(AS_OF)}","currency":"USD","subscriptions":[\n${lines.join(',\n')}\n]}\n`,
);
console.log(summarise(records));
