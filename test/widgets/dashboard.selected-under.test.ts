import { expect } from '@open-wc/testing';
import type { ChurnDashboard } from '../../src/widgets/dashboard/dashboard.js';
import {
  answered,
  choose,
  customersOfHeatmap,
  customersOfWaterfall,
  dashboardOf,
  inside,
  optionsOf,
  shown,
  until,
} from '../helpers/dashboard.js';
import { drawn, textOf, unmountAll } from '../helpers/element.js';
import { widget, type Widget } from '../helpers/widgets.js';

/** Twelve customers, of whom ten leave for the price, each in its own month. */
const LEAVING = Array.from({ length: 12 }, (_, i) => ({
  customerId: `secret-${i}`,
  start: '2023-01-10',
  end: i < 10 ? `2024-${String(i + 1).padStart(2, '0')}-15` : null,
  cancelReason: i < 10 ? 'price' : null,
  mrr: 100,
  currency: 'USD',
  plan: i % 2 === 0 ? 'Team' : 'Solo',
  country: 'DE',
}));

function leaving(
  reasons: object,
  heatmap: object,
  waterfall: object,
  settings: object = {},
): ChurnDashboard {
  return dashboardOf({ data: LEAVING, asOf: '2024-11-15', ...settings }, [
    widget('churn-reasons', reasons),
    widget('churn-cohort-heatmap', heatmap),
    widget('churn-mrr-waterfall', waterfall),
  ]);
}

/** The customers of the bar of a reason. */
function behindBar(dashboard: HTMLElement): number {
  const { shares } = inside(dashboard, 'churn-reasons').answer!.result;
  return shares.find(({ reason }) => reason === 'price')!.customers;
}

/** Waits until all followers, and the dashboard, have been asked of customers chosen elsewhere. */
async function followed(dashboard: ChurnDashboard, isRight: () => boolean): Promise<void> {
  await until(isRight, 'the followers to count the chosen customers');
  await drawn(dashboard);
}

const asked = (element: Widget): unknown => optionsOf(element)['selectedUnder'];

describe('customers chosen in a chart with settings of its own', () => {
  afterEach(unmountAll);

  for (const [what, reasons, heatmap, waterfall, expected] of [
    ['its own first day', { from: '2024-06-01' }, {}, {}, 5],
    ['its own last day', { to: '2024-03-01' }, {}, {}, 2],
    ['its own period', { period: 'quarter' }, {}, {}, 9],
    ['none, beside others with theirs', {}, { period: 'quarter' }, { from: '2022-01-01' }, 10],
    ['its own as-of day', { asOf: '2024-04-01' }, {}, {}, 3],
    ['its own filter', { where: { plan: 'Team' } }, {}, {}, 5],
    ['its own period and definitions', { preset: 'baremetrics', from: '2024-06-01' }, {}, {}, 4],
  ] as const) {
    it(`are the same in all others: ${what}`, async () => {
      const dashboard = await shown(leaving(reasons, heatmap, waterfall));
      const bar = behindBar(dashboard);
      expect(bar).to.equal(expected);
      choose(inside(dashboard, 'churn-reasons'), /price/i);
      await followed(
        dashboard,
        () =>
          customersOfHeatmap(dashboard) === bar &&
          textOf(dashboard, 'matches').startsWith(`${bar} of 12`),
      );
      await answered(
        inside(dashboard, 'churn-mrr-waterfall'),
        ({ selection }) => selection !== undefined,
      );
      expect(customersOfWaterfall(dashboard)).to.equal(bar);
      expect(behindBar(dashboard)).to.equal(bar);
    });
  }

  it('stay those of the bar while the settings of the chart and of the dashboard change', async () => {
    const dashboard = await shown(leaving({}, {}, {}));
    const reasons = inside(dashboard, 'churn-reasons');
    choose(reasons, /price/i);
    await followed(
      dashboard,
      () => customersOfHeatmap(dashboard) === 10 && behindBar(dashboard) === 10,
    );
    reasons.from = '2024-06-01';
    await followed(
      dashboard,
      () => customersOfHeatmap(dashboard) === 5 && behindBar(dashboard) === 5,
    );
    dashboard.where = { plan: 'Solo' };
    await followed(
      dashboard,
      () => customersOfHeatmap(dashboard) === 3 && behindBar(dashboard) === 3,
    );
    expect(textOf(dashboard, 'matches')).to.contain('3 of 12');
  });

  it('are found again after a reload, of which the address keeps no settings', async () => {
    const before = location.href;
    try {
      const first = await shown(leaving({ from: '2024-06-01' }, {}, {}, { urlState: 'view' }));
      choose(inside(first, 'churn-reasons'), /price/i);
      await followed(first, () => customersOfHeatmap(first) === 5);
      const said = new URL(location.href).searchParams.get('view')!;
      expect(JSON.parse(said)).to.deep.equal({
        selection: { reason: 'price' },
        chosenIn: 'churn-reasons',
      });
      unmountAll();
      const again = leaving({ from: '2024-06-01' }, {}, {}, { urlState: 'view' });
      // The chart comes last into the dashboard.
      again.append(inside(again, 'churn-reasons'));
      await shown(again);
      await followed(again, () => customersOfHeatmap(again) === 5);
      expect(textOf(again, 'matches')).to.equal('5 of 12 customers match');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('are chosen again with the next mark, by whatever the next chart asks with', async () => {
    const dashboard = await shown(leaving({ from: '2024-06-01' }, { period: 'quarter' }, {}));
    const waterfall = inside(dashboard, 'churn-mrr-waterfall');
    choose(inside(dashboard, 'churn-reasons'), /price/i);
    await answered(waterfall, ({ selectedUnder }) => selectedUnder !== undefined);
    expect(asked(waterfall)).to.have.property('from', '2024-06-01');
    dashboard.selection = { reason: 'price' };
    await until(() => customersOfHeatmap(dashboard) === 9, 'those of its own quarters');
    expect(asked(waterfall)).to.equal(undefined);
  });
});
