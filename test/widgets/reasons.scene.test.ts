import { expect } from '@open-wc/testing';
import type { ReasonShare } from '../../src/metrics/reasons.js';
import { reasons } from '../../src/metrics/reasons.js';
import { causeGroupsFrom, causeOf, comparable } from '../../src/widgets/reasons/causes.js';
import {
  reasonsReading,
  type ReadingSettings,
  type ReasonsReading,
} from '../../src/widgets/reasons/reading.scene.js';
import { reasonsScene, type ReasonsInput } from '../../src/widgets/reasons/reasons.scene.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

const SETTINGS: ReadingSettings = {
  basis: 'customers',
  most: 10,
  causeOf: causeOf({}),
  comparable,
};

/** Customers lost for each reason, who paid 10 each. */
function shares(
  ...lost: [reason: string | null, customers: number, mrr?: number][]
): ReasonShare[] {
  const all = lost.reduce((sum, [, customers]) => sum + customers, 0);
  return lost.map(([reason, customers, mrr = customers * 10]) => ({
    reason,
    kind: 'unknown',
    customers,
    mrr,
    share: customers / all,
  }));
}

function read(
  lost: readonly ReasonShare[],
  settings: Partial<ReadingSettings> = {},
): ReasonsReading {
  return reasonsReading(lost, { ...SETTINGS, ...settings });
}

/** Rows as their role, name and customers. */
const told = ({ rows }: ReasonsReading): string[] =>
  rows.map(({ role, name, customers }) => [role, name, customers].filter(Boolean).join(' '));

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10}%`;

function input(settings: Partial<ReasonsInput> = {}): ReasonsInput {
  return {
    reading: read(shares(['price', 5], ['card expired', 3], [null, 2])),
    width: 640,
    compact: false,
    direction: 'ltr',
    text: {
      heads: { lost: 'Customers', share: 'Share', sum: 'Added up' },
      kind: (kind) => kind,
      name: ({ role, name }) => name || role,
      lost: ({ customers }) => String(customers),
      rate: percent,
      words: ({ name, share }, wording) => `${wording?.reason ?? name} ${percent(share)}`,
      kindWords: ({ kind, share }) => `${kind} ${percent(share)}`,
    },
    ...settings,
  };
}

describe('why customers leave, as it is read', () => {
  it('D-34 sorts reasons from the largest, and has "other" and no reason last, never as one', () => {
    const reading = read(
      shares(['other', 9], [null, 8], ['bugs', 2], ['price', 7], ['we moved', 1]),
    );
    expect(told(reading)).to.deep.equal([
      'reason price 7',
      'reason bugs 2',
      'reason we moved 1',
      'other other 9',
      'none 8',
    ]);
  });

  it('D-34 draws so many reasons, and the rest of them as one before no reason', () => {
    const many = Array.from({ length: 5000 }, (_, i) => [`matter ${i}`, 1] as [string, number]);
    const reading = read(shares(['price', 9], ...many, ['other', 3], [null, 4]), { most: 3 });
    expect(told(reading)).to.deep.equal([
      'reason price 9',
      'reason matter 0 1',
      'reason matter 1 1',
      'other other 3',
      'rest 4998',
      'none 4',
    ]);
    expect(reading.rows.find(({ role }) => role === 'rest')!.count).to.equal(4998);
    expect(reading.total.customers).to.equal(5016);
  });

  it('draws one more where the rest would be a single reason', () => {
    const four = shares(['a', 4], ['b', 3], ['c', 2], ['d', 1]);
    expect(told(read(four, { most: 3 })).slice(0, 4)).to.deep.equal([
      'reason a 4',
      'reason b 3',
      'reason c 2',
      'reason d 1',
    ]);
  });

  it('D-35 adds shares up from the top to 100 %', () => {
    const sums = read(shares(['price', 5], ['bugs', 3], [null, 2])).rows.map(({ sum }) => sum);
    expect(sums.map(percent)).to.deep.equal(['50%', '80%', '100%']);
  });

  it('D-36 makes one reason of wordings that differ in case and signs, and tells them apart in it', () => {
    const reading = read(
      shares(['Payment failed', 3], ['bugs', 4], ['payment_failed', 2], [' PAYMENT  failed! ', 1]),
    );
    expect(told(reading).slice(0, 2)).to.deep.equal(['reason Payment failed 6', 'reason bugs 4']);
    expect(reading.rows[0]!.wordings.map(({ reason }) => reason)).to.deep.equal([
      'Payment failed',
      'payment_failed',
      ' PAYMENT  failed! ',
    ]);
  });

  it('D-36 draws a few wordings by themselves and the others together', () => {
    const wordings = Array.from(
      { length: 40 },
      (_, i) => [`bugs${'!'.repeat(i)}`, 1] as [string, number],
    );
    const [row] = read(shares(...wordings)).rows;
    expect(row!.wordings.map(({ customers }) => customers)).to.deep.equal([1, 1, 1, 1, 1, 35]);
    expect(row!.wordings.at(-1)!.reason).to.equal(undefined);
  });

  it('D-36 cuts what is as long as a letter, and keeps signs apart that are all of a reason', () => {
    const reading = read(shares(['x'.repeat(9000), 3], ['?', 2], ['!!', 1]));
    expect(reading.rows[0]!.name.length).to.equal(256);
    expect(told(reading).slice(1, 3)).to.deep.equal(['reason ? 2', 'reason !! 1']);
  });

  it('D-37 always has the share without a reason, also where it is none or all', () => {
    expect(read(shares(['price', 5])).none.share).to.equal(0);
    expect(told(read(shares(['price', 5]))).at(-1)).to.equal('none');
    const all = read(shares([null, 7]));
    expect(told(all)).to.deep.equal(['none 7']);
    expect(all.none.share).to.equal(1);
  });

  it('tells voluntary, involuntary and unknown apart, and counts nothing twice', () => {
    const { kinds, total } = read(
      shares(['price', 5], ['card expired', 3], ['moon in retrograde', 1], [null, 2]),
    );
    expect(kinds.map(({ kind, customers }) => [kind, customers])).to.deep.equal([
      ['voluntary', 5],
      ['involuntary', 3],
      ['unknown', 3],
    ]);
    expect(kinds.reduce((sum, { customers }) => sum + customers, 0)).to.equal(total.customers);
  });

  it('says that failed payments can be won back, and disputed ones cannot', () => {
    const { recoverable } = read(
      shares(['card expired', 3], ['chargeback', 4], ['insufficient funds', 2], ['price', 5]),
    );
    expect(recoverable).to.deep.include({
      customers: 5,
      mrr: 50,
      reasons: ['card expired', 'insufficient funds'],
    });
    expect(read(shares(['price', 5], ['fraud', 1])).recoverable).to.equal(null);
  });

  it('adds up the groups of reasons, with those of no group and no reason last', () => {
    const { causes } = read(
      shares(['bugs', 2], ['outages', 3], ['moon', 9], [null, 8], ['card expired', 4]),
    );
    expect(
      causes.map(({ cause, customers, reasons: names }) => [cause?.id ?? null, customers, names]),
    ).to.deep.equal([
      ['quality', 5, ['outages', 'bugs']],
      ['card-expired', 4, ['card expired']],
      ['unmapped', 9, ['moon']],
      [null, 8, []],
    ]);
  });

  it('lets a page put reasons into other groups, and make its own', () => {
    const groups = causeGroupsFrom({
      price: { reasons: ['zu teuer'], remedy: 'Half of it.' },
      sales: { name: 'Oversold', kind: 'voluntary', reasons: ['OVERSOLD', 'bugs'] },
    });
    const reading = read(shares(['Zu teuer', 4], ['oversold', 2], ['price', 1], ['bugs', 1]), {
      causeOf: causeOf(groups),
    });
    expect(reading.causes.map(({ cause, customers }) => [cause, customers])).to.deep.equal([
      [{ id: 'price', kind: 'voluntary', name: null, remedy: 'Half of it.' }, 5],
      [{ id: 'sales', kind: 'voluntary', name: 'Oversold', remedy: null }, 3],
    ]);
    expect(reading.kinds[0]!.customers).to.equal(8);
  });

  it('E-11 names a group that cannot be read', async () => {
    for (const [groups, place] of [
      [[], 'causes'],
      [{ price: 'zu teuer' }, 'causes.price'],
      [{ price: { reasons: 'zu teuer' } }, 'causes.price'],
      [{ price: { reasons: [1] } }, 'causes.price'],
      [{ price: { kind: 'maybe' } }, 'causes.price'],
      [{ price: { name: 7 } }, 'causes.price'],
    ] as const) {
      const fault = await faultOf(() => causeGroupsFrom(groups), 'config/attribute');
      expect(fault.values['text']).to.equal(place);
    }
  });

  it('shares MRR where that is the basis, and is 0 where none was in the currency', () => {
    const lost = shares(['price', 1, 90], ['bugs', 9, 10]);
    const byMrr = read(lost, { basis: 'revenue' });
    expect(byMrr.rows.map(({ name, share }) => [name, share])).to.deep.equal([
      ['price', 0.9],
      ['bugs', 0.1],
      ['', 0],
    ]);
    const none = read(shares(['price', 3, 0]), { basis: 'revenue' });
    expect(none.rows[0]!.share).to.equal(0);
  });

  it('has as many customers as were lost, of a ledger', async () => {
    const left = (customerId: string, cancelReason: string | null): TestRecord => ({
      customerId,
      start: '2024-01-10',
      end: '2024-02-10',
      mrr: 10,
      cancelReason,
    });
    const ledger = await ledgerOf([left('a', 'price'), left('b', 'Price'), left('c', null)], {
      asOf: '2024-03-01',
    });
    expect(told(read(reasons(ledger)))).to.deep.equal(['reason Price 2', 'none 1']);
  });

  it('reads nothing lost', () => {
    const reading = read([]);
    expect(reading.total).to.deep.equal({ customers: 0, mrr: 0 });
    expect(reading.kinds.map(({ share }) => share)).to.deep.equal([0, 0, 0]);
    expect(reading.causes).to.deep.equal([]);
  });
});

describe('why customers leave, as it is laid out', () => {
  it('draws bars as long as their shares, the largest over all the room', () => {
    const { bars } = reasonsScene(input());
    const widths = bars.map(({ parts }) => parts[0]!.width);
    expect(widths[1]! / widths[0]!).to.be.closeTo(3 / 5, 0.01);
    expect(widths[2]! / widths[0]!).to.be.closeTo(2 / 5, 0.01);
  });

  it('D-35 writes the running sum in a column of its own, and leaves it out where there is no room', () => {
    const wide = reasonsScene(input());
    expect(wide.heads.map(({ text }) => text)).to.deep.equal(['Customers', 'Share', 'Added up']);
    expect(wide.bars.map(({ sum }) => sum!.text)).to.deep.equal(['50%', '80%', '100%']);
    const narrow = reasonsScene(input({ width: 240 }));
    expect(narrow.heads).to.deep.equal([]);
    expect(narrow.bars.map(({ sum }) => sum)).to.deep.equal([null, null, null]);
  });

  for (const width of [180, 240, 320, 420, 640, 900]) {
    it(`lays nothing outside of ${width} px, in either direction`, () => {
      for (const direction of ['ltr', 'rtl'] as const) {
        const reading = read(
          shares(
            ['a reason that takes more than one line to be written down in full', 9],
            ['payment failed', 4],
            ['Payment_failed', 4],
            [null, 1],
          ),
        );
        const { kinds, bars, height } = reasonsScene(input({ width, direction, reading }));
        for (const { x, width: length } of [...kinds, ...bars.flatMap(({ parts }) => parts)]) {
          expect(x).to.be.at.least(0);
          expect(x + length).to.be.at.most(width + 0.02);
          expect(length).to.be.at.least(0);
        }
        expect(bars.at(-1)!.hit.y + bars.at(-1)!.hit.height).to.be.at.most(height + 0.02);
      }
    });
  }

  it('mirrors every place where words are written from the right', () => {
    const ltr = reasonsScene(input());
    const rtl = reasonsScene(input({ direction: 'rtl' }));
    rtl.bars.forEach(({ parts, name }, i) => {
      const [there] = ltr.bars[i]!.parts;
      expect(parts[0]!.x).to.be.closeTo(640 - there!.x - there!.width, 0.05);
      expect(name[0]!.x).to.equal(640 - ltr.bars[i]!.name[0]!.x);
    });
  });

  it('A-9 gives every row at least 24 px to point at', () => {
    for (const compact of [false, true]) {
      for (const width of [240, 640]) {
        const { bars } = reasonsScene(input({ compact, width }));
        for (const { hit } of bars) expect(hit.height).to.be.at.least(24);
      }
    }
  });

  it('shows a bar of what is little, and none of nothing', () => {
    const reading = read(shares(['price', 100_000], ['bugs', 1]));
    const { bars } = reasonsScene(input({ reading }));
    expect(bars[1]!.parts[0]!.width).to.be.at.least(1);
    expect(bars[2]!.parts[0]!.width).to.equal(0);
  });

  it('draws nothing that is not a number where nothing was lost', () => {
    const scene = reasonsScene(input({ reading: read([]) }));
    expect(JSON.stringify(scene)).not.to.match(/null,"width"|NaN/);
    expect(scene.bars.map(({ parts }) => parts[0]!.width)).to.deep.equal([0]);
  });
});
