import { expect } from '@open-wc/testing';
import '../../src/all.js';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import type { ChurnGauge } from '../../src/widgets/gauge/gauge.js';
import { stripe } from '../data/formats/payloads/stripe.js';
import { mounted, textOf, unmountAll, whenSettled } from '../helpers/element.js';

const ROWS = [
  { account: { code: 'a' }, begin: '2024-01-10', until: '2024-03-05', price: 10 },
  { account: { code: 'b' }, begin: '2024-01-12', until: null, price: 20 },
];
const FIELDS = { customerId: 'account.code', start: 'begin', end: 'until', mrr: 'price' };

function gauge(attributes: Record<string, string> = {}): ChurnGauge {
  const element = document.createElement('churn-gauge');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function withData(element: ChurnGauge, data: object | string): ChurnGauge {
  element.data = data;
  return element;
}

describe('format and fields', () => {
  afterEach(() => unmountAll());

  it('let an element draw what a vendor delivers, and it says what that leaves open', async () => {
    const element = await mounted(withData(gauge({ lang: 'en' }), JSON.stringify(stripe.payload)));
    const notes = textOf(element, 'notes');
    for (const said of ['no plan history', 'one page of several', 'test data', '4 of 13 rows']) {
      expect(notes).to.contain(said);
    }
  });

  it('say where fields are, as JSON in the attribute or as an object', async () => {
    const text = await mounted(withData(gauge({ fields: JSON.stringify(FIELDS) }), ROWS));
    const object = withData(gauge(), [...ROWS]);
    object.fields = FIELDS;
    await mounted(object);
    expect(textOf(text, 'chart')).to.contain('2 customers');
    expect(textOf(object, 'chart')).to.equal(textOf(text, 'chart'));
  });

  it('are told of where fields is no JSON or names no field, and the code is config/json', async () => {
    for (const [fields, says] of [
      ["{'mrr': 'price'}", 'The attribute fields is not valid JSON'],
      ['{"revenue": "price"}', 'no field of a record'],
    ] as const) {
      const element = withData(gauge({ fields }), ROWS);
      const settled = whenSettled(element);
      await mounted(element);
      const { code, message } = (await settled) as ChurnErrorEvent;
      expect(code).to.equal('config/json');
      expect(message).to.contain(says);
    }
  });

  it('take another word for auto, with a warning', async () => {
    const element = await mounted(
      withData(gauge({ format: 'excel' }), JSON.stringify(stripe.payload)),
    );
    expect(element.format).to.equal('auto');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('are part of what is loaded: another format is another load', async () => {
    const element = await mounted(withData(gauge(), JSON.stringify(stripe.payload)));
    const settled = whenSettled(element);
    element.format = 'paddle';
    expect((await settled).type).to.equal('churn-error');
  });
});
