import { expect } from '@open-wc/testing';
import { wrapText } from '../../src/scene/wrap-text.js';

describe('wrapped text', () => {
  it('ends lines after spaces and makes them about as long as each other', () => {
    expect(wrapText('customers who left in March', 110, 12, 3)).to.deep.equal([
      'customers who',
      'left in March',
    ]);
  });

  it('ends Chinese anywhere but before a mark that closes something', () => {
    for (let room = 40; room < 160; room += 4) {
      const lines = wrapText('增长 104.1%；新增收入的（一半）被抵消。', room, 12, 12);
      expect(lines.length).to.be.above(1);
      for (const line of lines) expect(line).not.to.match(/^[；）。]/);
    }
  });

  it('ends what does not fit in an ellipsis', () => {
    expect(wrapText('all of these words', 40, 12, 1)).to.deep.equal(['all of…']);
  });
});
