import { expect } from '@open-wc/testing';
import { between } from '../../src/scene/between.js';

describe('the scenes between two', () => {
  it('begin at the first and end at the second', () => {
    const from = { height: 10, bars: [{ key: 'new', y: 4 }] };
    const to = { height: 20, bars: [{ key: 'new', y: 8 }] };
    const at = between(from, to);
    expect(at(0)).to.deep.equal(from);
    expect(at(0.5)).to.deep.equal({ height: 15, bars: [{ key: 'new', y: 6 }] });
    expect(at(1)).to.deep.equal(to);
  });

  it('follow a mark by its key, wherever it stands in the list', () => {
    const from = [
      { key: 'may', x: 0 },
      { key: 'june', x: 100 },
    ];
    const to = [
      { key: 'june', x: 50 },
      { key: 'july', x: 100 },
    ];
    expect(between(from, to)(0)).to.deep.equal([
      { key: 'june', x: 100 },
      { key: 'july', x: 100 },
    ]);
  });

  it('follow what has no key by its index', () => {
    expect(between([0, 10], [10, 20, 30])(0.5)).to.deep.equal([5, 15, 30]);
  });

  it('have the texts of the second scene, and its numbers where the first had none, from the start', () => {
    const from = { label: '2%', target: null, interval: [0.01, 0.03], old: 1 };
    const to = { label: '3%', target: 0.5, interval: null, path: 'M0 0H4' };
    expect(between(from, to)(0)).to.deep.equal(to);
  });
});
