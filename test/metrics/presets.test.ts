import { expect } from '@open-wc/testing';
import { cohorts } from '../../src/metrics/cohorts.js';
import { customersIn } from '../../src/metrics/customers-in.js';
import { kpis } from '../../src/metrics/kpis.js';
import { movements } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { PRESET_METRICS, PRESET_NAMES, PRESETS, withPreset } from '../../src/metrics/presets.js';
import { survival } from '../../src/metrics/survival.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf } from '../helpers/ledger.js';

const ledger = ledgerOf(
  [
    { customerId: 'a', start: '2024-01-10' },
    { customerId: 'b', start: '2024-01-10', end: '2024-03-10' },
  ],
  { asOf: '2024-05-01' },
);

describe('presets', () => {
  it('set what each product publishes, and no other option', () => {
    expect(PRESET_METRICS).to.deep.equal({
      chartmogul: { reactivation: 'include' },
      stripe: {
        rollingDays: 30,
        denominator: 'opening-plus-new',
        returned: 'counted',
        joinedAndLeft: 'counted',
        contraction: 'exclude',
        churnDate: 'requested',
      },
      baremetrics: { rollingDays: 30, joinedAndLeft: 'counted', ltv: 'simple' },
      profitwell: {},
      recurly: {},
    });
    expect(Object.keys(PRESET_NAMES)).to.deep.equal([...PRESETS]);
  });

  it('give way to an option that is set, and not to one that is not', () => {
    const options = { preset: 'stripe', denominator: undefined, returned: null } as never;
    expect(withPreset(options)).to.include({
      denominator: 'opening-plus-new',
      returned: 'counted',
    });
    expect(withPreset({ preset: 'stripe', rollingDays: 0 })).to.include({ rollingDays: 0 });
    expect(withPreset({ preset: 'excel' as never })).to.deep.equal({ preset: 'excel' });
  });
});

describe('options', () => {
  it('R-18 that are null are those that are left out, and so are options that are null', async () => {
    const nothing = {
      ...{ asOf: null, from: null, to: null, observedFrom: null, where: null, selection: null },
      ...{ period: null, preset: null, margin: null, spend: null, by: null, rollingDays: null },
    } as unknown as MetricOptions;
    for (const options of [nothing, null as unknown as MetricOptions]) {
      expect(movements(await ledger, options)).to.deep.equal(movements(await ledger));
      expect(cohorts(await ledger, options)).to.deep.equal(cohorts(await ledger));
      expect(kpis(await ledger, options)).to.deep.equal(kpis(await ledger));
      expect(survival(await ledger, options)).to.deep.equal(survival(await ledger));
      const selection = { period: '2024-03', movement: 'churn' } as const;
      expect(customersIn(await ledger, selection, options)).to.have.lengthOf(1);
    }
  });

  it('that are dates and are none are told with the form, whatever they are', async () => {
    for (const asOf of [5, {}, true, ['2024-01-01'], '2024-13-01']) {
      const asked = async (): Promise<unknown> =>
        movements(await ledger, { asOf } as unknown as MetricOptions);
      expect((await faultOf(asked, 'config/attribute')).message).to.contain('YYYY-MM-DD');
    }
  });

  it('that are a margin in per cent, or a negative spend, are refused', async () => {
    for (const options of [{ margin: 80 }, { margin: -0.1 }, { spend: -5 }]) {
      const asked = async (): Promise<unknown> => kpis(await ledger, options);
      const [name] = Object.keys(options);
      expect((await faultOf(asked, 'config/attribute')).message).to.contain(`${name} is `);
    }
  });
});
