import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import {
  dateOf,
  dayOf,
  formatDay,
  parseDay,
  periodAfter,
  periodAt,
  periodName,
  periodStart,
} from '../../src/metrics/calendar.js';

describe('calendar', () => {
  it('numbers the days as the ECMAScript clock does, from year 1 to 9999', () => {
    const first = Date.UTC(1970, 0, 1) / 86_400_000 - 719_162;
    for (let day = first; day < 2_932_896; day += 97) {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      expect(formatDay(day)).to.equal(text);
      expect(parseDay(text)).to.equal(day);
    }
  });

  it('gives back the date a day was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const { year, month, dayOfMonth } = dateOf(day);
        expect(dayOf(year, month, dayOfMonth)).to.equal(day);
      }),
    );
  });

  it('knows the leap days of 2000 and 2024, and that 1900 and 2023 have none', () => {
    expect(parseDay('2000-02-29')).to.equal(11_016);
    expect(parseDay('2024-02-29')).to.equal(19_782);
    expect(parseDay('1900-02-29')).to.equal(null);
    expect(parseDay('2023-02-29')).to.equal(null);
  });

  for (const text of [
    '',
    '2024-1-01',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024/04/30',
    '20240430',
    '2024-04-3O',
    ' 2024-04-30',
    '2024-04-30 ',
    '0000-01-01',
    '-024-01-01',
    '２024-01-01',
  ]) {
    it(`does not take ${JSON.stringify(text)} for a day`, () => {
      expect(parseDay(text)).to.equal(null);
    });
  }

  it('names months, quarters and years and finds their first days', () => {
    const day = parseDay('2024-08-15')!;
    expect(periodName(periodAt(day, 'month'), 'month')).to.equal('2024-08');
    expect(periodName(periodAt(day, 'quarter'), 'quarter')).to.equal('2024-Q3');
    expect(periodName(periodAt(day, 'year'), 'year')).to.equal('2024');
    expect(formatDay(periodStart(periodAt(day, 'quarter'), 'quarter'))).to.equal('2024-07-01');
    expect(formatDay(periodStart(periodAt(day, 'year') + 1, 'year'))).to.equal('2025-01-01');
  });

  it('finds the period some periods after a named one', () => {
    expect(periodAfter('2024-11', 3, 'month')).to.equal('2025-02');
    expect(periodAfter('2024-Q2', 3, 'quarter')).to.equal('2025-Q1');
    expect(periodAfter('2007', 12, 'year')).to.equal('2019');
    expect(periodAfter('2024-01', 0, 'month')).to.equal('2024-01');
  });
});
