import { expect } from '@open-wc/testing';
import { FIELDS, UNSAFE_FIELDS } from '../../src/data/field-names.js';
import { NO_DATE } from '../../src/data/scan/days.js';
import {
  FIELD_SHIFT,
  KIND_BITS,
  KIND_SHIFT,
  LENGTH_BITS,
  Literals,
  ROOT,
} from '../../src/data/scan/literals.js';
import * as slots from '../../src/data/scan/slots.js';
import {
  CODE,
  codeAt,
  findValue,
  KIND,
  LENGTH,
  NEW,
  tagOf,
  Values,
} from '../../src/data/scan/values.js';

/** The bytes of a text, with more after them, as in a window. */
function viewOf(text: string): DataView {
  const bytes = new Uint8Array(text.length + 80);
  new TextEncoder().encodeInto(text, bytes);
  return new DataView(bytes.buffer);
}

describe('The slots of a row', () => {
  it('are where the fields are in the list of their names', () => {
    const named = {
      customerId: slots.CUSTOMER,
      start: slots.START,
      end: slots.END,
      mrr: slots.MRR,
      plan: slots.PLAN,
      currency: slots.CURRENCY,
      cancelReason: slots.REASON,
      id: slots.ID,
      amount: slots.AMOUNT,
      interval: slots.INTERVAL,
      intervalCount: slots.INTERVAL_COUNT,
      quantity: slots.QUANTITY,
      cancelledAt: slots.CANCELLED_AT,
      status: slots.STATUS,
      trialEnd: slots.TRIAL_END,
      updatedAt: slots.UPDATED_AT,
    };
    for (const [name, slot] of Object.entries(named)) {
      expect(FIELDS[slot / slots.SLOT], name).to.equal(name);
    }
    expect(FIELDS.filter((name) => !(name in named))).to.deep.equal(['discount']);
  });

  it('begin with the fields of most payloads, and end with dimensions', () => {
    expect(slots.FIRST_SELDOM).to.equal(FIELDS.indexOf('amount'));
    expect(slots.FIRST_UNSAFE).to.equal(FIELDS.length);
    expect(slots.FIRST_SPLIT).to.equal(FIELDS.length + UNSAFE_FIELDS.length);
    expect(slots.UNKNOWN).to.equal(NO_DATE);
  });
});

describe('Values that came before', () => {
  const PLAN = 4;
  const REGION = 20;

  /** Remembers a text that is followed by a quote, and returns what looks for one. */
  function learned(text: string): {
    values: Values;
    find: (other: string, tag?: number) => number;
  } {
    const values = new Values();
    const tag = tagOf(PLAN, true);
    values.learn(viewOf(`${text}","mrr":`), 0, text.length, tag, slots.TEXT, 0);
    return {
      values,
      find: (other, otherTag = tag) => findValue(values.entries, viewOf(other), 0, otherTag),
    };
  }

  for (const text of [
    '',
    'S',
    'Pro',
    'Team',
    'Starter',
    'Business',
    'Enterprise',
    '1234567890123456789',
  ]) {
    it(`are found as a whole: "${text}"`, () => {
      const { values, find } = learned(text);
      const place = find(`${text}","mrr":9`);
      expect(values.entries[place + LENGTH]).to.equal(text.length);
      expect(values.entries[place + KIND]).to.equal(slots.TEXT);
      expect(values.entries[place + CODE]).to.equal(NEW);
      expect(find(`${text}s","mrr":9`)).to.equal(-1);
      expect(find(`?${text.slice(1)}","mrr":9`)).to.equal(-1);
      expect(find(`${text.slice(0, -1)}?","mrr":9`)).to.equal(-1);
    });
  }

  it('are not remembered where they are too long to be compared at once', () => {
    const values = new Values();
    const text = '12345678901234567890';
    const tag = tagOf(PLAN, true);
    expect(values.learn(viewOf(`${text}"`), 0, text.length, tag, slots.TEXT, 0)).to.equal(-1);
  });

  it('are those of their field, as texts or as numbers', () => {
    const { values, find } = learned('12');
    const place = find('12","mrr":9');
    values.entries[place + CODE] = 7;
    expect(find('12","mrr":9', tagOf(PLAN, false))).to.equal(-1);
    expect(find('12","mrr":9', tagOf(REGION, true))).to.equal(-1);
    expect(codeAt(values.entries, place, PLAN)).to.equal(7);
    expect(codeAt(values.entries, place, REGION)).to.equal(NEW - 1);
    expect(codeAt(values.entries, -1, PLAN)).to.equal(NEW - 1);
  });

  it('are given up for a field that has a new one in row after row', () => {
    const values = new Values();
    const tries = Array.from({ length: 5000 }, () => values.isWorthwhile(REGION));
    expect(tries.indexOf(false)).to.equal(4095);
    expect(values.isWorthwhile(PLAN)).to.equal(true);
    expect(values.isWorthwhile(1000)).to.equal(true);
  });
});

describe('What stands between two values', () => {
  /** The field, kind and length of the literal found at the beginning of a text; null for none. */
  function lead(literals: Literals, text: string, state: number): number[] | null {
    const found = literals.find(viewOf(text), 0, state);
    if (found === 0) return null;
    const leads = literals.numbers[found]!;
    return [leads >>> FIELD_SHIFT, (leads >> KIND_SHIFT) & KIND_BITS, leads & LENGTH_BITS];
  }

  function learn(literals: Literals, text: string, state: number, field: number): void {
    literals.learn(viewOf(text), state, 0, text.length, field, slots.TEXT, -1, -1);
  }

  for (const text of ['{"a":"', ',"b": "', '","end":"', '","currency":"', '","cancelReason" : "']) {
    it(`is found where all of it stands: ${text}`, () => {
      const literals = new Literals();
      learn(literals, text, 3, 9);
      expect(lead(literals, `${text}x`, 3)).to.deep.equal([9, slots.TEXT, text.length]);
      for (let i = 0; i < text.length; i++) {
        const other = `${text.slice(0, i)}~${text.slice(i + 1)}`;
        expect(lead(literals, other, 3), other).to.equal(null);
      }
      expect(lead(literals, text, 4)).to.equal(null);
    });
  }

  it('is found by its first bytes after a field that many others may follow', () => {
    const literals = new Literals();
    const texts = Array.from({ length: 40 }, (_, i) => `","field${String(i)}":"`);
    texts.forEach((text, i) => learn(literals, text, 5, 30 + i));
    // All of them begin alike, so one place of the table holds the first four and no more.
    const found = texts.map((text) => lead(literals, text, 5)?.[0] ?? null);
    expect(found.slice(0, 5)).to.deep.equal([30, 31, 32, 33, null]);
    const others = Array.from(
      { length: 26 },
      (_, i) => `","${String.fromCharCode(97 + i)}_name":"`,
    );
    others.forEach((text, i) => learn(literals, text, 5, 100 + i));
    const fields = others.map((text) => lead(literals, text, 5)?.[0]);
    expect(fields).to.deep.equal(others.map((_, i) => 100 + i));
    // The table is of all fields: what was learned after another one is found after this one.
    expect(lead(literals, others[7]!, 6)).to.equal(null);
  });

  it('is learned no more when there is no more room, and what is known stays', () => {
    const literals = new Literals();
    const texts = Array.from({ length: 300 }, (_, i) => `","number ${String(i)}":"`);
    texts.forEach((text, i) => learn(literals, text, i + 1, i));
    expect(lead(literals, texts[0]!, 1)?.[0]).to.equal(0);
    expect(lead(literals, texts[254]!, 255)?.[0]).to.equal(254);
    expect(lead(literals, texts[255]!, 256)).to.equal(null);
    expect(lead(literals, texts[0]!, ROOT)).to.equal(null);
  });
});
