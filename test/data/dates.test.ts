import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { DayReader, isDate, parseMoment } from '../../src/data/dates.js';
import { formatDay } from '../../src/metrics/calendar.js';
import { faultOf } from '../helpers/faults.js';

const dayIn = (timeZone: string, text: string): string | null => {
  const day = new DayReader(timeZone).day(text);
  return day === null ? null : formatDay(day);
};

describe('dates', () => {
  it('takes a bare date for that calendar day in every time zone', () => {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
      expect(dayIn(zone, '2024-03-31')).to.equal('2024-03-31');
    }
  });

  const moments: [zone: string, text: string, day: string][] = [
    ['UTC', '2024-03-01T23:30:00Z', '2024-03-01'],
    ['Europe/Berlin', '2024-03-01T23:30:00Z', '2024-03-02'],
    ['America/New_York', '2024-03-01T04:59:59.999Z', '2024-02-29'],
    ['America/New_York', '2024-03-01T05:00Z', '2024-03-01'],
    ['UTC', '2024-03-01T00:30:00+02:00', '2024-02-29'],
    ['UTC', '2024-02-29 23:30:00-0100', '2024-03-01'],
    ['UTC', '2024-03-01 00:30:00+02', '2024-02-29'],
    ['Europe/Berlin', '2024-10-27T22:59:59Z', '2024-10-27'],
    ['Europe/Berlin', '2024-10-27T23:00:00Z', '2024-10-28'],
    ['Europe/Berlin', '2024-03-31T21:59:59Z', '2024-03-31'],
    ['Europe/Berlin', '2024-03-31T22:00:00Z', '2024-04-01'],
    ['Pacific/Kiritimati', '2024-12-31T10:00:00Z', '2025-01-01'],
    ['UTC', '2016-12-31T23:59:60Z', '2016-12-31'],
    ['UTC', '2024-03-01T23:59:59.99999999999999999999Z', '2024-03-01'],
  ];
  for (const [zone, text, day] of moments) {
    it(`R-9 finds that ${text} is ${day} in ${zone}, daylight saving and leap seconds included`, () => {
      expect(dayIn(zone, text)).to.equal(day);
    });
  }

  it('takes a timestamp without an offset for one in the zone of reading', () => {
    expect(dayIn('America/New_York', '2024-03-01T00:00:00')).to.equal('2024-03-01');
    expect(dayIn('Asia/Tokyo', '2024-03-01T23:59')).to.equal('2024-03-01');
  });

  for (const text of [
    '',
    '2024-02-30T00:00Z',
    '2024-03-01T',
    '2024-03-01T24:00Z',
    '2024-03-01T12',
    '2024-03-01T12:60Z',
    '2024-03-01T12:00:61Z',
    '2024-03-01T12:00:00.Z',
    '2024-03-01T12:00+02:',
    '2024-03-01T12:00+24:00',
    '2024-03-01T12:00 UTC',
    '2024-03-01x12:00Z',
    '1709251200',
    'March 1, 2024',
  ]) {
    it(`does not take ${JSON.stringify(text)} for a date`, () => {
      expect(isDate(text)).to.equal(false);
      expect(dayIn('UTC', text)).to.equal(null);
      expect(dayIn('Europe/Berlin', text)).to.equal(null);
    });
  }

  it('reads every moment that the ECMAScript clock writes', () => {
    const range = { min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const text = date.toISOString();
        expect(parseMoment(text)).to.equal(date.getTime());
        expect(dayIn('UTC', text)).to.equal(text.slice(0, 10));
      }),
    );
  });

  it('refuses a time zone that does not exist and says how one is written', async () => {
    const fault = await faultOf(() => new DayReader('Mars/Base'), 'config/attribute');
    expect(fault.message).to.equal(
      'time-zone="Mars/Base" is not a time zone; write it like Europe/Berlin or UTC.',
    );
    await faultOf(() => new DayReader('x'.repeat(5000)), 'config/attribute');
  });
});
