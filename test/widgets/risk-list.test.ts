import { expect } from '@open-wc/testing';
import '../../src/widgets/risk-list/churn-risk-list.js';
import { mounted, textOf, unmountAll } from '../helpers/element.js';

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: null, mrr: 100 },
  { customerId: 'b', start: '2024-02-10', end: '2024-05-20', mrr: 50 },
];

describe('<churn-risk-list>', () => {
  afterEach(unmountAll);

  it('tells how much is at risk', async () => {
    const element = document.createElement('churn-risk-list');
    await mounted(Object.assign(element, { data: RECORDS, asOf: '2024-04-01' }));
    expect(textOf(element, 'takeaway')).to.contain('50 of 150 MRR is at risk');
    await expect(element).to.be.accessible();
  });
});
