import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { RowLog, type RowFault } from '../../src/data/row-log.js';

const fault = (row: number): RowFault => ({ field: null, code: 'value', message: `row ${row}` });

/** A log of so many rows, those of which are rejected early are so when they come. */
function logOf(rows: number, early: ReadonlySet<number>): RowLog {
  const log = new RowLog();
  for (let row = 1; row <= rows; row++) {
    log.count();
    if (early.has(row)) log.reject(undefined, fault(row));
  }
  return log;
}

describe('RowLog', () => {
  it('R-8 knows the number of every accepted row, in whatever order others were rejected', async () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 60 }));
    await fc.assert(
      fc.asyncProperty(rows, fc.func(fc.boolean()), async (rejected, isEarly) => {
        const early = rejected.filter((row) => isEarly(row));
        const late = rejected.filter((row) => !isEarly(row));
        const log = logOf(60, new Set(early));
        for (const row of late) log.rejectEarlier(row, fault(row));
        const accepted = Array.from({ length: 60 }, (_, i) => i + 1).filter(
          (row) => !rejected.includes(row),
        );
        expect(accepted.map((_, i) => log.numberOf(i))).to.deep.equal(accepted);
        expect(log.rejected).to.have.length(rejected.length);
        const sorted = early.sort((a, b) => a - b);
        expect((await log.explain()).map(({ row }) => row)).to.deep.equal([...sorted, ...late]);
      }),
    );
  });

  it('rejects a million rows late without a look at all others for each', () => {
    const log = logOf(1_000_000, new Set());
    for (let row = 1_000_000; row > 1; row--) log.rejectEarlier(row, fault(row));
    expect(log.rejected).to.have.length(999_999);
    expect(log.numberOf(0)).to.equal(1);
  });
});
