import { firstOfMonth, iso } from './calendar.mjs';
import { AS_OF, MONTHS } from './market.mjs';

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Customer → MRR just before a day. */
function stateAt(records, boundary) {
  const state = new Map();
  for (const { customerId, start, end, mrr } of records) {
    if (start < boundary && (end === null || end >= boundary)) {
      state.set(customerId, (state.get(customerId) ?? 0) + mrr);
    }
  }
  return state;
}

/** A few figures that tell at a glance whether the data is still believable. */
export function summarise(records) {
  const states = Array.from({ length: MONTHS + 1 }, (_, m) => stateAt(records, firstOfMonth(m)));
  const firstStart = new Map();
  for (const { customerId, start } of records) {
    firstStart.set(customerId, Math.min(start, firstStart.get(customerId) ?? start));
  }

  const churn = (month) =>
    [...states[month].keys()].filter((id) => !states[month + 1].has(id)).length;
  const lastYear = Array.from({ length: 12 }, (_, i) => MONTHS - 12 + i);

  function retention(age) {
    let kept = 0;
    let size = 0;
    for (let cohort = 0; cohort + age < MONTHS; cohort++) {
      for (const [id, start] of firstStart) {
        if (start < firstOfMonth(cohort) || start >= firstOfMonth(cohort + 1)) continue;
        size++;
        if (states[cohort + age + 1].has(id)) kept++;
      }
    }
    return percent(kept, size);
  }

  const active = states[MONTHS];
  return {
    records: records.length,
    customers: firstStart.size,
    activeCustomers: active.size,
    mrr: Math.round(sum([...active.values()])),
    monthlyChurnOfLastYear: percent(
      sum(lastYear.map(churn)),
      sum(lastYear.map((month) => states[month].size)),
    ),
    retentionAtMonth: { 1: retention(1), 6: retention(6), 12: retention(12) },
    scheduledCancellations: records.filter(({ end }) => end > AS_OF).length,
    from: iso(Math.min(...firstStart.values())),
  };
}
