/**
 * The published percentages of customers who survive 0 to 12 yearly renewals:
 * P. Fader and B. Hardie, "How to Project Customer Retention", Journal of Interactive
 * Marketing 21 (2007) 76–90, table 1.
 */
export const faderHardieFigures = {
  'High End': [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4],
  Regular: [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3],
};

/**
 * The table has no calendar. A start in two different years makes each segment a yearly
 * cohort of its own. The prices are made up too.
 */
const WRITTEN_AS = {
  'High End': { prefix: 'H', year: 2006, monthAndDay: '01-15', mrr: 50 },
  Regular: { prefix: 'R', year: 2007, monthAndDay: '01-15', mrr: 20 },
};

/**
 * The end of the younger cohort's year 12, so that each published figure is one of a complete year.
 * The older cohort then has a year 13, which the table knows nothing of; pages have to say so.
 */
const AS_OF = '2020-01-01';
const CUSTOMERS = 1000;

/** The table spelled out: 1,000 subscription records a segment. */
export function faderHardieRecords() {
  return Object.entries(faderHardieFigures).flatMap(([segment, percentages]) => {
    const { prefix, year, monthAndDay, mrr } = WRITTEN_AS[segment];
    const survivors = percentages.map((percent) => Math.round((percent * CUSTOMERS) / 100));
    return Array.from({ length: CUSTOMERS }, (_, i) => {
      const notRenewed = survivors.findIndex((count) => i >= count);
      return {
        customerId: `${prefix}${i + 1}`,
        segment,
        start: `${year}-${monthAndDay}`,
        end: notRenewed < 0 ? null : `${year + notRenewed}-${monthAndDay}`,
        mrr,
      };
    });
  });
}

/** A payload for `<script type="application/json">`: no value can close the element. */
export function faderHardieJson() {
  const payload = { asOf: AS_OF, subscriptions: faderHardieRecords() };
  return JSON.stringify(payload).replaceAll('<', '\\u003c');
}
