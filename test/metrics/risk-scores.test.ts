import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import {
  DEFAULT_RULES,
  SIGNALS,
  type RiskRule,
  type Signal,
  type SignalKind,
} from '../../src/metrics/risk-rules.js';
import { riskScores, type RiskScore } from '../../src/metrics/risk-scores.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf } from '../helpers/ledger.js';

const AS_OF = '2024-03-01';

function three(): Promise<Ledger> {
  return ledgerOf(
    [
      { customerId: 'a', start: '2024-01-10', mrr: 100 },
      { customerId: 'b', start: '2024-01-10', mrr: 40 },
      { customerId: 'gone', start: '2024-01-10', end: '2024-02-10' },
    ],
    { asOf: AS_OF },
  );
}

async function rowsOf(signals: readonly Signal[], rules?: readonly RiskRule[]): Promise<string[]> {
  const { rows } = riskScores(await three(), signals, rules);
  return rows.map(({ customerId, score, reasons }) =>
    [
      `${customerId} ${score}`,
      ...reasons.map((one) => `${one.rule} ${one.points} ${one.value}`),
    ].join(', '),
  );
}

/** A signal that makes the default rules of its kind apply. */
function alarm(kind: SignalKind): Omit<Signal, 'customerId'> {
  if (SIGNALS[kind] === 'day') return { kind, date: '2024-03-10' };
  return { kind, value: kind.endsWith('-change') ? -0.9 : 20 };
}

describe('riskScores', () => {
  it('lists which rules gave how many points, and by what they were decided', async () => {
    expect(
      await rowsOf([
        { customerId: 'a', kind: 'usage-change', value: -0.4 },
        { customerId: 'a', kind: 'renewal', date: '2024-03-20' },
        { customerId: 'a', kind: 'arrears', value: 12.5 },
      ]),
    ).to.deep.equal(['a 35, uses-less 10 -0.4, in-arrears 15 12.5, renews-soon 10 2024-03-20']);
  });

  for (const kind of Object.keys(SIGNALS) as SignalKind[]) {
    it(`has a rule for ${kind} that applies to an alarming value and not to a harmless one`, async () => {
      const harmless = SIGNALS[kind] === 'day' ? { kind, date: '2031-01-01' } : { kind, value: 0 };
      expect(await rowsOf([{ customerId: 'a', ...harmless }])).to.deep.equal([]);
      const [row] = await rowsOf([{ customerId: 'a', ...alarm(kind) }]);
      expect(row).to.match(/^a \d+, /);
    });
  }

  it('reads a scheduled cancellation from the records, as of the day it takes effect', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', end: '2024-03-15', mrr: 20 },
        { customerId: 'b', start: '2024-01-10', end: '2024-03-15' },
        { customerId: 'b', start: '2024-02-10' },
        { customerId: 'c', start: '2024-01-10', end: AS_OF },
      ],
      { asOf: AS_OF },
    );
    expect(riskScores(ledger, []).rows).to.deep.equal([
      {
        customerId: 'a',
        mrr: 20,
        score: 60,
        reasons: [{ rule: 'cancelled', points: 60, value: '2024-03-15' }],
      },
    ]);
  });

  it('scores those only who pay at the as-of day of the call', async () => {
    const signals: Signal[] = ['a', 'gone'].map((customerId) => ({
      customerId,
      kind: 'arrears',
      value: 1,
    }));
    expect(await rowsOf(signals)).to.deep.equal(['a 15, in-arrears 15 1']);
    const { rows } = riskScores(await three(), signals, undefined, { asOf: '2024-02-01' });
    expect(rows.map(({ customerId }) => customerId)).to.have.members(['a', 'gone']);
  });

  it('sorts by what is at stake: MRR × score', async () => {
    const arrears: Signal = { customerId: 'a', kind: 'arrears', value: 1 };
    const leaving: Signal[] = [
      { customerId: 'b', kind: 'cancel-page-visits', value: 1 },
      { customerId: 'b', kind: 'arrears', value: 1 },
    ];
    const order = async (signals: Signal[]): Promise<string[]> =>
      riskScores(await three(), signals).rows.map(
        (row) => `${row.customerId} ${row.mrr * row.score}`,
      );
    expect(await order([arrears, ...leaving])).to.deep.equal(['b 1600', 'a 1500']);
    expect(await order([arrears, leaving[0]!])).to.deep.equal(['a 1500', 'b 1000']);
  });

  it('adds up to 100 at most, and still lists every reason', async () => {
    const signals = (Object.keys(SIGNALS) as SignalKind[]).map((kind) => ({
      customerId: 'a',
      ...alarm(kind),
    }));
    const [row] = riskScores(await three(), signals).rows;
    expect(row!.score).to.equal(100);
    expect(row!.reasons.map(({ rule }) => rule)).to.deep.equal(DEFAULT_RULES.map(({ id }) => id));
  });

  it('lets a page bring its own rules', async () => {
    const rules: RiskRule[] = [
      { id: 'quiet', signal: 'usage-change', when: { below: 0 }, points: 7 },
    ];
    expect(
      await rowsOf(
        [
          { customerId: 'a', kind: 'usage-change', value: -0.01 },
          { customerId: 'b', kind: 'arrears', value: 1000 },
        ],
        rules,
      ),
    ).to.deep.equal(['a 7, quiet 7 -0.01']);
    expect(await rowsOf([{ customerId: 'a', kind: 'arrears', value: 1 }], [])).to.deep.equal([]);
  });

  it('takes a bound itself for neither above nor below it, and for within it', async () => {
    const rules: RiskRule[] = [
      { id: 'above', signal: 'arrears', when: { above: 5 }, points: 1 },
      { id: 'below', signal: 'usage-change', when: { below: -0.5 }, points: 1 },
      { id: 'within', signal: 'renewal', when: { within: 9 }, points: 1 },
    ];
    const at = (value: number, change: number, date: string): Signal[] => [
      { customerId: 'a', kind: 'arrears', value },
      { customerId: 'a', kind: 'usage-change', value: change },
      { customerId: 'a', kind: 'renewal', date },
    ];
    expect(await rowsOf(at(5, -0.5, '2024-03-11'), rules)).to.deep.equal([]);
    expect(await rowsOf(at(5.01, -0.51, '2024-03-10'), rules)).to.deep.equal([
      'a 3, above 1 5.01, below 1 -0.51, within 1 2024-03-10',
    ]);
  });

  it('forgets a renewal that has passed, but not a card that has expired', async () => {
    expect(
      await rowsOf([
        { customerId: 'a', kind: 'renewal', date: '2024-02-29' },
        { customerId: 'a', kind: 'card-expiry', date: '2024-02-01' },
      ]),
    ).to.deep.equal(['a 15, card-expires 15 2024-02-01']);
  });

  it('looks at the signal that speaks most for a rule, whatever their order', async () => {
    const signals: Signal[] = [
      { customerId: 'a', kind: 'usage-change', value: -0.3 },
      { customerId: 'a', kind: 'usage-change', value: -0.8 },
      { customerId: 'a', kind: 'usage-change', value: 0.2 },
      { customerId: 'a', kind: 'renewal', date: '2024-03-20' },
      { customerId: 'a', kind: 'renewal', date: '2024-03-12' },
      { customerId: 'a', kind: 'late-payments', value: 1 },
      { customerId: 'a', kind: 'late-payments', value: 3 },
    ];
    const wanted = await rowsOf(signals);
    expect(wanted[0]).to.contain('uses-less 10 -0.8').and.contain('renews-soon 10 2024-03-12');
    expect(wanted[0]).to.contain('paid-late 10 3');
    expect(await rowsOf(signals.toReversed())).to.deep.equal(wanted);
  });

  it('notes the signals for customers who are not in the records, and those it cannot read', async () => {
    const odd = [
      { customerId: 'nobody', kind: 'arrears', value: 1 },
      { customerId: 'nobody', kind: 'downgrades', value: 1 },
      { customerId: 'gone', kind: 'arrears', value: 1 },
      { customerId: 'a', kind: 'mood', value: 1 },
      { customerId: 'a', kind: 'arrears' },
      { customerId: 'a', kind: 'arrears', value: Number.NaN },
      { customerId: 'a', kind: 'renewal', date: '2024-02-30' },
    ] as Signal[];
    expect(riskScores(await three(), odd)).to.deep.equal({
      rows: [],
      notes: [
        { code: 'signals-unknown', count: 2 },
        { code: 'signals-unreadable', count: 4 },
      ],
    });
  });

  it('follows a filter, by what of a customer passes it, and knows the others nevertheless', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', end: '2024-03-20', mrr: 70, plan: 'Pro' },
        { customerId: 'a', start: '2024-01-10', mrr: 30, plan: 'Basic' },
        { customerId: 'b', start: '2024-01-10', end: '2024-03-20', mrr: 50, plan: 'Pro' },
        { customerId: 'c', start: '2024-01-10', end: '2024-02-10', plan: 'Pro' },
        { customerId: 'c', start: '2024-02-10', plan: 'Basic' },
      ],
      { asOf: AS_OF },
    );
    const signals = ['a', 'c'].map((customerId): Signal => ({
      customerId,
      kind: 'arrears',
      value: 1,
    }));
    const where = { plan: 'Pro' };
    const { rows, notes } = riskScores(ledger, signals, undefined, { where });
    expect(rows.map(({ customerId, mrr, score }) => [customerId, mrr, score])).to.deep.equal([
      ['b', 50, 60],
      ['a', 70, 15],
    ]);
    expect(notes).to.deep.equal([]);
  });

  it('names a rule that it cannot use', async () => {
    const ledger = await three();
    for (const rule of [
      { signal: 'mood', when: { above: 0 }, points: 1 },
      { signal: 'toString', when: { above: 0 }, points: 1 },
      { signal: 'arrears', when: { within: 3 }, points: 1 },
      { signal: 'renewal', when: { above: 0 }, points: 1 },
      { signal: 'arrears', when: {}, points: 1 },
      { signal: 'arrears', when: { above: Number.NaN }, points: 1 },
      { signal: 'arrears', when: { above: 0 }, points: 101 },
      { signal: 'arrears', when: { above: 0 }, points: -1 },
    ]) {
      const rules = [{ id: 'mine', ...rule } as RiskRule];
      const fault = await faultOf(() => riskScores(ledger, [], rules), 'config/attribute');
      expect(fault.message).to.contain('"mine"');
    }
  });

  it('scores as an account by hand does, whatever the signals', async () => {
    const ledger = await three();
    const numbers = (Object.keys(SIGNALS) as SignalKind[]).filter(
      (kind) => SIGNALS[kind] === 'number',
    );
    const signal = fc.record({
      customerId: fc.constantFrom('a', 'b', 'gone', 'nobody'),
      kind: fc.constantFrom(...numbers),
      value: fc.integer({ min: -4, max: 4 }).map((quarters) => quarters / 4),
    });
    fc.assert(
      fc.property(fc.array(signal, { maxLength: 20 }), (signals) => {
        const byHand = ['a', 'b'].map((id): Omit<RiskScore, 'reasons'> => {
          const points = DEFAULT_RULES.filter(({ signal: kind, when }) =>
            signals.some(
              ({ customerId, kind: told, value }) =>
                customerId === id &&
                told === kind &&
                ('above' in when ? value > when.above : 'below' in when && value < when.below),
            ),
          ).map((rule) => rule.points);
          const sum = points.reduce((total, one) => total + one, 0);
          return { customerId: id, mrr: id === 'a' ? 100 : 40, score: Math.min(100, sum) };
        });
        const wanted = byHand.filter(({ score }) => score > 0);
        const { rows } = riskScores(ledger, signals);
        const told = rows.map(({ customerId, mrr, score }) => ({ customerId, mrr, score }));
        expect(told).to.have.deep.members(wanted);
        for (const { score, reasons } of rows) {
          expect(
            Math.min(
              100,
              reasons.reduce((sum, { points }) => sum + points, 0),
            ),
          ).to.equal(score);
        }
      }),
    );
  });
});
