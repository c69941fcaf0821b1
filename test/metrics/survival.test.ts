import { expect } from '@open-wc/testing';
import { formatDay, parseDay } from '../../src/metrics/calendar.js';
import { survival, type SurvivalPoint } from '../../src/metrics/survival.js';
import { ledgerOf } from '../helpers/ledger.js';
import { DATA_SETS, referenceFile, referenceLedger } from '../helpers/reference-data.js';

interface ExpectedPoint {
  t: number;
  nRisk: number;
  nEvent: number;
  surv: number;
  se: number | null;
  lower: number | null;
  upper: number | null;
  lowerLogLog: number | null;
  upperLogLog: number | null;
  lowerLog: number | null;
  upperLog: number | null;
}

const AS_OF = '2024-01-01';

/** The curve of customers with these durations, of whom those with a 0 are still there. */
async function curveOf(
  times: readonly number[],
  events: readonly number[],
  interval?: 'log-log' | 'log' | 'plain',
): Promise<SurvivalPoint[]> {
  const asOf = parseDay(AS_OF)!;
  const records = times.map((time, i) => ({
    customerId: String(i),
    start: formatDay(asOf - time),
    end: events[i] === 1 ? AS_OF : null,
  }));
  return survival(await ledgerOf(records, { asOf: AS_OF }), interval ? { interval } : {});
}

/** The points at which somebody left, which is where published tables have a row. */
function steps(points: readonly SurvivalPoint[]): SurvivalPoint[] {
  return points.filter(({ events }) => events > 0);
}

/** Durations as textbooks write them: `13+` is a customer still there after 13. */
function durations(text: string): [times: number[], events: number[]] {
  const words = text.split(' ');
  return [words.map((word) => Number.parseInt(word)), words.map((w) => (w.endsWith('+') ? 0 : 1))];
}

function expectClose(value: number | null, wanted: number | null, what: string): void {
  if (wanted === null) expect(value, what).to.equal(null);
  else expect(value, what).to.be.closeTo(wanted, 1e-9);
}

const ENDS = [
  ['log-log', 'lowerLogLog', 'upperLogLog'],
  ['log', 'lowerLog', 'upperLog'],
  ['plain', 'lower', 'upper'],
] as const;

function expectSteps(
  points: readonly SurvivalPoint[],
  wanted: readonly ExpectedPoint[],
  [, lower, upper]: (typeof ENDS)[number],
): void {
  const rows = steps(points);
  expect(rows.map(({ day }) => day)).to.deep.equal(wanted.map(({ t }) => t));
  rows.forEach((row, i) => {
    const want = wanted[i]!;
    expect(row.atRisk, `at risk on day ${row.day}`).to.equal(want.nRisk);
    expect(row.events, `events on day ${row.day}`).to.equal(want.nEvent);
    expectClose(row.survival, want.surv, `survival on day ${row.day}`);
    expectClose(row.standardError, want.se, `standard error on day ${row.day}`);
    expectClose(row.lower, want[lower], `lower end on day ${row.day}`);
    expectClose(row.upper, want[upper], `upper end on day ${row.day}`);
  });
}

describe('survival', () => {
  for (const name of DATA_SETS) {
    for (const ends of ENDS) {
      it(`equals R's curve of ${name} with the ${ends[0]} interval`, async function () {
        const ledger = await referenceLedger(this, name);
        const { km } = await referenceFile<{ km: ExpectedPoint[] }>(this, `${name}/expected.json`);
        expectSteps(survival(ledger, { interval: ends[0] }), km, ends);
      });
    }
  }

  for (const ends of ENDS) {
    it(`T37 equals R for Freireich's 21 patients with the ${ends[0]} interval`, async function () {
      const { times, events, km } = await referenceFile<{
        times: number[];
        events: number[];
        km: ExpectedPoint[];
      }>(this, 'km-freireich/km.json');
      expectSteps(await curveOf(times, events, ends[0]), km, ends);
    });
  }

  const MERCAPTOPURINE = durations(
    '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+',
  );

  it('T37 prints the table of the textbooks: day, at risk, share and standard error', async () => {
    const table = steps(await curveOf(...MERCAPTOPURINE)).map((point) =>
      [point.day, point.atRisk, point.survival.toFixed(3), point.standardError?.toFixed(4)].join(
        ' ',
      ),
    );
    expect(table).to.deep.equal([
      '6 21 0.857 0.0764',
      '7 17 0.807 0.0869',
      '10 15 0.753 0.0963',
      '13 12 0.690 0.1068',
      '16 11 0.627 0.1141',
      '22 7 0.538 0.1282',
      '23 6 0.448 0.1346',
    ]);
  });

  for (const [kind, printed] of [
    [
      'log',
      '0.720 1.000, 0.653 0.996, 0.586 0.968, 0.510 0.935, 0.439 0.896, 0.337 0.858, 0.249 0.807',
    ],
    [
      'log-log',
      '0.620 0.952, 0.563 0.923, 0.503 0.889, 0.432 0.849, 0.368 0.805, 0.268 0.747, 0.188 0.680',
    ],
    [
      'plain',
      '0.707 1.000, 0.636 0.977, 0.564 0.942, 0.481 0.900, 0.404 0.851, 0.286 0.789, 0.184 0.712',
    ],
  ] as const) {
    it(`T37 prints R's ${kind} interval${kind === 'log-log' ? ', the default' : ''}`, async () => {
      const points = await curveOf(...MERCAPTOPURINE, kind);
      const ends = steps(points).map(
        ({ lower, upper }) => `${lower?.toFixed(3)} ${upper?.toFixed(3)}`,
      );
      expect(ends.join(', ')).to.equal(printed);
      if (kind === 'log-log') expect(await curveOf(...MERCAPTOPURINE)).to.deep.equal(points);
    });
  }

  it('T38 is the plain share of those left where nobody is censored, and ends at 0 without errors', async () => {
    const control = durations('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');
    const points = await curveOf(...control);
    const afterEight = points.find(({ day }) => day === 8)!;
    expect(afterEight.survival).to.be.closeTo(8 / 21, 1e-12);
    expect(afterEight.standardError!.toFixed(3)).to.equal('0.106');
    expect(points.at(-1)).to.deep.equal({
      day: 23,
      atRisk: 1,
      events: 1,
      censored: 0,
      survival: 0,
      standardError: null,
      lower: null,
      upper: null,
    });
  });

  it("T39 equals R for the maintained arm of its data set 'aml'", async () => {
    const points = steps(await curveOf(...durations('9 13 13+ 18 23 28+ 31 34 45+ 48 161+')));
    expect(points.map((point) => point.survival.toFixed(3).slice(1))).to.deep.equal(
      '.909 .818 .716 .614 .491 .368 .184'.split(' '),
    );
    expect(points.map((point) => point.standardError!.toFixed(4).slice(1))).to.deep.equal(
      '.0867 .1163 .1397 .1526 .1642 .1627 .1535'.split(' '),
    );
  });

  it('lists the days on which customers were only censored, at 1 without an interval before the first loss', async () => {
    expect(await curveOf([3, 5], [0, 1])).to.deep.equal([
      {
        day: 3,
        atRisk: 2,
        events: 0,
        censored: 1,
        survival: 1,
        standardError: 0,
        lower: null,
        upper: null,
      },
      {
        day: 5,
        atRisk: 1,
        events: 1,
        censored: 0,
        survival: 0,
        standardError: null,
        lower: null,
        upper: null,
      },
    ]);
  });

  it('counts those censored on a day among those at risk on it', async () => {
    const [point] = await curveOf([4, 4], [0, 1]);
    expect(point).to.include({ day: 4, atRisk: 2, events: 1, censored: 1, survival: 0.5 });
  });

  const days = async (...records: { start: string; end?: string }[]): Promise<string[]> => {
    const points = survival(await ledgerOf(records, { asOf: '2024-03-01' }));
    return points.map(({ day, events }) => `${day} ${events === 1 ? 'left' : 'stays'}`);
  };

  it('ends a stay at a gap of one day and does not count the return', async () => {
    expect(
      await days({ start: '2024-01-01', end: '2024-01-11' }, { start: '2024-01-12' }),
    ).to.deep.equal(['10 left']);
  });

  it('goes on through seamless and overlapping records', async () => {
    expect(
      await days(
        { start: '2024-01-01', end: '2024-01-11' },
        { start: '2024-01-11', end: '2024-01-21' },
        { start: '2024-01-15', end: '2024-01-16' },
        { start: '2024-01-20', end: '2024-01-31' },
      ),
    ).to.deep.equal(['30 left']);
  });

  it('takes an end on the as-of day for a loss and a later one for a customer who is still there', async () => {
    expect(await days({ start: '2024-02-01', end: '2024-03-01' })).to.deep.equal(['29 left']);
    expect(await days({ start: '2024-02-01', end: '2024-03-02' })).to.deep.equal(['29 stays']);
  });

  it('does not take a change of price on the as-of day for a loss', async () => {
    expect(
      await days({ start: '2024-02-01', end: '2024-03-01' }, { start: '2024-03-01' }),
    ).to.deep.equal(['29 stays']);
  });

  it('knows nothing of customers who start on the as-of day or later', async () => {
    expect(await days({ start: '2024-03-01' })).to.deep.equal([]);
  });

  it('looks from the as-of day of the call', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-01', end: '2024-01-31' }], {
      asOf: '2024-03-01',
    });
    expect(survival(ledger, { asOf: '2024-01-11' })).to.have.lengthOf(1);
    expect(survival(ledger, { asOf: '2024-01-11' })[0]).to.include({ day: 10, censored: 1 });
    expect(survival(ledger)[0]).to.include({ day: 30, events: 1 });
  });
});
