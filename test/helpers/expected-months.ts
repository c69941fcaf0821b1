import { expect } from '@open-wc/testing';
import type { PeriodMovement } from '../../src/metrics/movements.js';

/** A month of the reference data, as its README names the figures. */
export type ExpectedMonth = Readonly<Record<string, number | string | null>>;

const COUNTS = {
  openingCustomers: 'openingCustomers',
  closingCustomers: 'closingCustomers',
  newCustomers: 'newCustomers',
  churnedCustomers: 'churnedCustomers',
  reactivatedCustomers: 'reactivatedCustomers',
  joinedAndLeft: 'transient',
} as const;

const AMOUNTS = {
  openingMrr: 'openingMrr',
  newMrr: 'new',
  reactivationMrr: 'reactivation',
  expansionMrr: 'expansion',
  contractionMrr: 'contraction',
  churnedMrr: 'churn',
  closingMrr: 'closingMrr',
} as const;

const RATES = {
  customerChurnRate: 'customerChurnRate',
  grossMrrChurnRate: 'grossMrrChurnRate',
  netMrrChurnRate: 'netMrrChurnRate',
  periodNrr: 'nrr',
  periodGrr: 'grr',
  quickRatio: 'quickRatioWithoutReactivation',
} as const;

/** Holds a month to what was computed elsewhere: counts exactly, money to half a cent, rates to 1e-9. */
export function expectMonth(row: PeriodMovement, want: ExpectedMonth): void {
  for (const [ours, theirs] of Object.entries(COUNTS)) {
    expect(row[ours as keyof typeof COUNTS], `${row.period} ${ours}`).to.equal(want[theirs]);
  }
  for (const [ours, theirs] of Object.entries(AMOUNTS)) {
    const amount = row[ours as keyof typeof AMOUNTS];
    expect(amount, `${row.period} ${ours}`).to.be.closeTo(want[theirs] as number, 0.005);
  }
  for (const [ours, theirs] of Object.entries(RATES)) {
    const rate = row[ours as keyof typeof RATES];
    const expected = want[theirs] as number | null;
    if (expected === null) expect(rate, `${row.period} ${ours}`).to.equal(null);
    else expect(rate, `${row.period} ${ours}`).to.be.closeTo(expected, 1e-9);
  }
}
