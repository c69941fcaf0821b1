import { expect } from '@open-wc/testing';
import { quote, shorten } from '../../src/data/quote.js';

describe('data in messages', () => {
  it('is cut to 40 characters, never through the middle of one', () => {
    expect(shorten('x'.repeat(40))).to.equal('x'.repeat(40));
    expect(shorten('x'.repeat(41))).to.equal(`${'x'.repeat(40)}…`);
    expect(shorten(`${'x'.repeat(39)}𝒳𝒳`)).to.equal(`${'x'.repeat(39)}…`);
    expect(quote('\u0000'.repeat(100)).length).to.be.at.most(43);
  });

  it('is quoted where it is text, and named where it is more than one value', () => {
    const values = ['a "b"', 1.5, NaN, true, null, undefined, 5n, [], {}, new Date(0)];
    expect(values.map(quote)).to.deep.equal([
      '"a \\"b\\""',
      '1.5',
      'NaN',
      'true',
      'null',
      'undefined',
      '5n',
      'a list',
      'an object',
      'a Date object',
    ]);
  });
});
