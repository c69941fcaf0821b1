import { expect } from '@open-wc/testing';
import '../../src/all.js';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import { drawn, mounted, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { opened } from '../helpers/explanation.js';
import { TAGS, widget, type Widget, type WidgetTag } from '../helpers/widgets.js';

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: '2024-03-10', mrr: 100, plan: 'Pro', country: 'DE' },
  { customerId: 'b', start: '2024-01-10', mrr: 50, plan: 'Pro', country: 'FR' },
  { customerId: 'c', start: '2024-01-10', end: '2024-03-20', mrr: 10, plan: 'Solo', country: 'FR' },
  { customerId: 'd', start: '2024-01-10', mrr: 5, plan: 'Solo', country: 'FR' },
  { customerId: 'd', start: '2024-02-10', mrr: 5, plan: 'Pro', country: 'FR' },
].map((record) => ({ ...record, currency: 'USD' }));

const given = (tag: WidgetTag, settings: object = {}): Widget =>
  widget(tag, { data: RECORDS, asOf: '2024-04-01', ...settings });

describe('where', () => {
  afterEach(unmountAll);

  it('shows only what it selects, and says what that is', async () => {
    const all = await mounted(given('churn-gauge'));
    expect(textOf(all, 'chart')).to.contain('50.0%');
    const attribute = given('churn-gauge');
    attribute.setAttribute('where', '{"country": "DE"}');
    await mounted(attribute);
    expect(textOf(attribute, 'chart')).to.contain('100%1 of 1 customer');
    expect(textOf(attribute, 'notes')).to.contain('only country: DE');
    const french = await mounted(
      given('churn-gauge', { where: { country: { not: ['DE', null] } } }),
    );
    expect(textOf(french, 'chart')).to.contain('33.3%');
    expect(textOf(french, 'notes')).to.contain('only country ≠ DE, –');
  });

  for (const tag of TAGS) {
    it(`is asked anew of <${tag}> when it changes, without another load`, async () => {
      let loads = 0;
      const element = await mounted(given(tag));
      element.addEventListener('churn-load-start', () => loads++);
      element.where = { plan: 'Pro' };
      await drawn(element);
      expect(textOf(element, 'notes')).to.contain('only plan: Pro');
      element.where = null;
      await drawn(element);
      expect(textOf(element, 'notes')).not.to.contain('only');
      expect(loads).to.equal(0);
    });
  }

  it('says of a name or value that no record has that there is none, and is no error', async () => {
    const element = await mounted(given('churn-gauge', { where: { tier: 'A', country: 'XX' } }));
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(textOf(element, 'empty')).to.contain('none in the periods and with the filter');
    expect(textOf(element, 'notes')).to.contain('the records have no tier');
    expect(textOf(element, 'notes')).to.contain('no record has country: XX');
  });

  it('E-5 is refused where it is not JSON or no filter, and the message shows the form', async () => {
    for (const [where, code, says] of [
      ["{'plan': 'Pro'}", 'config/json', 'The attribute where is not valid JSON'],
      ['["Pro"]', 'config/attribute', '{"plan": ["Pro", "Team"]'],
      ['{"plan": {"is": "Pro"}}', 'config/attribute', '{"plan": ["Pro", "Team"]'],
      ['7', 'config/attribute', '{"plan": ["Pro", "Team"]'],
    ] as const) {
      const element = given('churn-gauge', { where });
      const settled = whenSettled(element);
      document.body.append(element);
      const event = (await settled) as ChurnErrorEvent;
      expect(event.code, where).to.equal(code);
      expect(event.message, where).to.contain(says);
      element.remove();
    }
  });

  it('keeps the chart that is there where it becomes one that cannot be read', async () => {
    const element = await mounted(given('churn-gauge'));
    const settled = whenSettled(element);
    element.where = '{';
    expect((await settled).type).to.equal('churn-error');
    await drawn(element);
    expect(textOf(element, 'chart')).to.contain('50.0%');
  });
});

describe('preset', () => {
  afterEach(unmountAll);

  it('computes by the definitions of a product, and says whose', async () => {
    const element = await mounted(given('churn-gauge', { preset: 'stripe' }));
    expect(textOf(element, 'notes')).to.contain('by the definitions of Stripe');
    const panel = await opened(element);
    expect(panel.textContent).to.contain('by the definitions that Stripe publishes');
  });

  it('is ours where the word is unknown, with a warning', async () => {
    const element = given('churn-gauge');
    element.setAttribute('preset', 'excel');
    await mounted(element);
    expect(element.preset).to.equal('none');
    expect(textOf(element, 'notes')).not.to.contain('definitions');
  });
});
