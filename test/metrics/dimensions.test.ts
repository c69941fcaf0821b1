import { expect } from '@open-wc/testing';
import { SplitColumn } from '../../src/metrics/dimensions.js';
import { runSteps } from '../../src/metrics/steps.js';

describe('The column of a dimension', () => {
  it('keeps every value of every row as it grows past those that a byte tells apart', () => {
    const column = new SplitColumn('city');
    const cityOf = (row: number): string => `city ${String(row % 700)}`;
    for (let row = 0; row < 2000; row++) {
      if (row % 11 !== 3) column.put(row, column.code(cityOf(row)));
    }
    const expected = (row: number): string | null => (row % 11 === 3 ? null : cityOf(row));
    for (let row = 0; row < 2000; row++) expect(column.valueAt(row)).to.equal(expected(row));
    expect(column.isComplete(2000)).to.equal(false);

    const order = Uint32Array.from({ length: 2000 }, (_, i) => 1999 - i);
    const { codes, values } = runSteps(column.inOrder(order));
    expect(values.length).to.equal(700);
    expect(Array.from(codes, (code) => values[code - 1] ?? null)).to.deep.equal(
      Array.from(order, expected),
    );
  });

  for (const count of [254, 255, 256, 257]) {
    it(`holds ${count} values and rows without one`, () => {
      const column = new SplitColumn('city');
      for (let i = 0; i < count; i++) column.put(i, column.code(`city ${String(i)}`));
      column.put(count + 1, column.code(`city ${String(count - 1)}`));
      expect(column.valueAt(0)).to.equal('city 0');
      expect(column.valueAt(count - 1)).to.equal(`city ${count - 1}`);
      expect(column.valueAt(count)).to.equal(null);
      expect(column.valueAt(count + 1)).to.equal(`city ${count - 1}`);
    });
  }

  it('takes the value of an earlier row, or none where that has none', () => {
    const column = new SplitColumn('city');
    column.put(0, column.code('Oslo'));
    column.setLike(5000, 0);
    column.setLike(5001, 1);
    expect(column.valueAt(5000)).to.equal('Oslo');
    expect(column.valueAt(5001)).to.equal(null);
  });
});
