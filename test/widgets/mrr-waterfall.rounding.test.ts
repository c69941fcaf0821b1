import { expect } from '@open-wc/testing';
import { formatsFor } from '../../src/element/formats.js';
import '../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import type { ChurnMrrWaterfall } from '../../src/widgets/mrr-waterfall/mrr-waterfall.js';
import { mounted, part, textOf, unmountAll } from '../helpers/element.js';
import fc from '../helpers/properties.js';

const ROUNDED = 'amounts are rounded and may not add up exactly';

const record = (customerId: string, start: string, mrr: number, rest: object = {}): object => ({
  customerId,
  start,
  mrr,
  currency: 'USD',
  ...rest,
});

/** A thousand a year in a currency without decimals is 83⅓ a month, and three of them are 250. */
const yearly = (id: string, start: string, plan = 'A'): object => ({
  customerId: id,
  start,
  amount: 1000,
  interval: 'year',
  currency: 'JPY',
  plan,
});

function waterfall(data: object[], settings: Partial<ChurnMrrWaterfall> = {}): ChurnMrrWaterfall {
  const element = document.createElement('churn-mrr-waterfall');
  return Object.assign(element, { data, asOf: '2024-04-01' }, settings);
}

const amounts = (element: ChurnMrrWaterfall): string[] =>
  [...part(element, 'chart')!.querySelectorAll('.amount')].map((text) => text.textContent);

describe('amounts of a waterfall as they are written', () => {
  afterEach(unmountAll);

  it('D-17 add up to the total, or are said to be rounded: a currency without decimals', async () => {
    const data = [
      yearly('a', '2024-01-10'),
      yearly('b', '2024-03-02'),
      { ...yearly('c', '2024-01-10'), end: '2024-03-05' },
      yearly('d', '2024-03-05'),
    ];
    const element = await mounted(waterfall(data));
    expect(amounts(element)).to.deep.equal(['¥167', '+¥167', '¥0', '¥0', '¥0', '−¥83', '¥250']);
    expect(textOf(element, 'notes')).to.contain(ROUNDED);
    const whole = data.map((one) => ({ ...one, amount: 1200 }));
    expect(textOf(await mounted(waterfall(whole)), 'notes')).not.to.contain(ROUNDED);
  });

  it('D-17 add up to the total, or are said to be rounded: compact amounts', async () => {
    const data = [
      record('a', '2024-01-10', 1_004_000),
      record('b', '2024-03-02', 12_340),
      record('c', '2024-03-05', 9_996),
    ];
    const element = await mounted(waterfall(data, { axis: 'zero' }));
    expect(amounts(element)).to.deep.equal(['$1M', '+$22.3K', '$0', '$0', '$0', '$0', '$1.03M']);
    expect(textOf(element, 'notes')).to.contain(ROUNDED);
  });

  it('D-21 are said to be rounded where movements of a period do not come to its net', async () => {
    const data = [
      record('a', '2024-01-10', 1),
      record('b', '2024-03-02', 1234.4),
      { ...record('c', '2024-01-10', 1000.4), end: '2024-03-02' },
      record('d', '2024-02-02', 1000.4, { end: '2024-03-02' }),
    ];
    const element = await mounted(waterfall(data, { mode: 'movements' }));
    expect(textOf(element, 'notes')).to.contain(ROUNDED);
    const even = [record('a', '2024-01-10', 1), record('b', '2024-03-02', 1234)];
    const exact = await mounted(waterfall(even, { mode: 'movements' }));
    expect(textOf(exact, 'notes')).not.to.contain(ROUNDED);
  });

  it('are said to be rounded where only those of parts do not add up to the whole', async () => {
    const data = ['A', 'B', 'C'].map((plan) => yearly(plan, '2024-03-02', plan));
    const whole = await mounted(waterfall(data));
    expect(amounts(whole).at(-1)).to.equal('¥250');
    expect(textOf(whole, 'notes')).not.to.contain(ROUNDED);
    const divided = await mounted(waterfall(data, { by: 'plan' }));
    expect(textOf(divided, 'notes')).to.contain(ROUNDED);
  });

  it('D-17 are said to be rounded where changes of parts do not add up to that of the whole', async () => {
    const changed = (id: string, country: string, from: number, to: number): object[] => [
      record(id, '2024-01-10', from, { country, currency: 'JPY', end: '2024-03-10' }),
      record(id, '2024-03-10', to, { country, currency: 'JPY' }),
    ];
    const notes = async (change: number, mode: 'bridge' | 'movements'): Promise<string> => {
      const data = ['DE', 'FR'].flatMap((country) => [
        ...changed(`${country} up`, country, 100, 100 + change),
        ...changed(`${country} down`, country, 100, 100 - change),
      ]);
      return textOf(await mounted(waterfall(data, { by: 'country', mode })), 'notes');
    };
    expect(await notes(1, 'bridge')).not.to.contain(ROUNDED);
    expect(await notes(0.5, 'bridge'), 'two halves, each written as 1').to.contain(ROUNDED);
    expect(await notes(1, 'movements')).not.to.contain(ROUNDED);
    expect(await notes(0.5, 'movements')).to.contain(ROUNDED);
  });

  it('are the same numbers as the texts say, in every currency', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1e7, max: 1e7, noNaN: true }),
        fc.constantFrom('USD', 'JPY', 'KWD', ''),
        (amount, currency) => {
          const { money, fullMoney, writtenMoney, writtenFullMoney } = formatsFor('en', currency);
          const read = (text: string): number => {
            const [, sign, digits, unit] = /^(−?)[^\d−]*([\d,.]+)([KM]?)$/.exec(text)!;
            const factor = unit === 'M' ? 1e6 : unit === 'K' ? 1e3 : 1;
            return Number(digits!.replaceAll(',', '')) * factor * (sign === '−' ? -1 : 1);
          };
          expect(writtenMoney(amount)).to.be.closeTo(read(money(amount)), 1e-6);
          expect(writtenFullMoney(amount)).to.be.closeTo(read(fullMoney(amount)), 1e-6);
        },
      ),
    ));
});
