import { expect } from '@open-wc/testing';
import { unmountAll, whenSettled } from '../helpers/element.js';

// Each element is defined when its test says so, and none before.

const DATA = [
  { customerId: 'a', start: '2024-01-10', mrr: 10 },
  { customerId: 'b', start: '2024-01-10', end: '2024-03-10', mrr: 10 },
];

describe('a dashboard and what is inside it', () => {
  afterEach(unmountAll);

  it('find each other whichever of them is defined first', async () => {
    const dashboard = document.createElement('churn-dashboard');
    const gauge = document.createElement('churn-gauge');
    const kpi = document.createElement('churn-kpi');
    // As a page's script sets them that runs before the elements are there.
    Object.assign(dashboard, { data: DATA, asOf: '2024-04-01', period: 'quarter' });
    kpi.setAttribute('period', 'month');
    dashboard.append(gauge, kpi);
    document.body.append(dashboard);

    await import('../../src/widgets/gauge/churn-gauge.js');
    await gauge.updateComplete;
    expect(gauge.period).to.equal('month');
    expect(gauge.answer).to.equal(null);

    const ready = whenSettled(gauge);
    await import('../../src/widgets/dashboard/churn-dashboard.js');
    expect((await ready).type).to.equal('churn-ready');
    expect(gauge.answer!.facts.customers).to.equal(2);
    expect(gauge.period).to.equal('quarter');

    const later = whenSettled(kpi);
    await import('../../src/widgets/kpi/churn-kpi.js');
    expect((await later).type).to.equal('churn-ready');
    expect(kpi.answer!.facts.customers).to.equal(2);
    expect(kpi.period).to.equal('month');
  });
});
