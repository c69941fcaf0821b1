import { expect } from '@open-wc/testing';
import { movements } from '../../src/metrics/movements.js';
import { DATA_SETS, referenceFile, referenceLedger } from '../helpers/reference-data.js';

type ExpectedMonth = Record<string, number | string | null>;

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

describe('movements', () => {
  for (const name of DATA_SETS) {
    it(`equals the independently computed months of ${name}`, async function () {
      const ledger = await referenceLedger(this, name);
      const { months } = await referenceFile<{ months: ExpectedMonth[] }>(
        this,
        `${name}/expected.json`,
      );
      const rows = movements(ledger);
      expect(rows.map(({ period }) => period)).to.deep.equal(months.map(({ month }) => month));
      rows.forEach((row, i) => {
        const want = months[i]!;
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
      });
    });
  }
});
