import { expect } from '@open-wc/testing';
import { ChurnSelectEvent } from '../../src/element/events.js';

describe('churn-select', () => {
  const row = {
    customerId: 'secret-1',
    plan: 'Solo',
    mrr: 50,
    start: '2024-01-10',
    end: null,
    reason: null,
  };

  it('E-4 S-14 passes shadow roots, and names customers only where it is asked for them', async () => {
    let asked = 0;
    const event = new ChurnSelectEvent({ cohort: '2024-01' }, async () => {
      asked++;
      return [row];
    });
    expect(event.type).to.equal('churn-select');
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect('detail' in event).to.equal(false);
    expect(event.selection).to.deep.equal({ cohort: '2024-01' });
    expect(JSON.stringify(Object.entries(event))).not.to.contain('secret-1');
    expect(asked).to.equal(0);
    expect(await event.customers()).to.deep.equal([row]);
  });

  it('E-4 has nobody to name once the choice is cleared', async () => {
    const event = new ChurnSelectEvent(null, async () => [row]);
    expect(event.selection).to.equal(null);
    expect(await event.customers()).to.deep.equal([]);
  });
});
