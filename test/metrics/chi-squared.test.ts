import { expect } from '@open-wc/testing';
import { chiSquaredTail } from '../../src/metrics/chi-squared.js';

/** The probability above x for so many degrees of freedom, computed with 30 digits elsewhere. */
const KNOWN: readonly (readonly [x: number, degrees: number, tail: number])[] = [
  [3.841458820694124, 1, 0.05000000000000006],
  [16.79, 1, 4.1752751389197894e-5],
  [0.001, 1, 0.9747728793699604],
  [1e-8, 3, 0.999999999999734],
  [5.991464547107979, 2, 0.05000000000000007],
  [7.81, 3, 0.050106056350005944],
  [25, 3, 1.5440498291101365e-5],
  [100, 2, 1.9287498479639178e-22],
  [300, 10, 1.5546747543803181e-58],
  [50, 49, 0.4334366972557608],
  [1200, 1000, 1.2255942330622905e-5],
  [0.5, 7, 0.9994464813904249],
  [700, 1, 2.9902269751246203e-154],
  [10, 10, 0.4404932850652124],
];

describe('the tail of the chi-squared distribution', () => {
  for (const [x, degrees, tail] of KNOWN) {
    it(`is ${tail} above ${x} for ${degrees} degrees of freedom, to ten digits`, () => {
      expect(chiSquaredTail(x, degrees) / tail).to.be.closeTo(1, 1e-10);
    });
  }

  it('is exp(−x ÷ 2) for two degrees of freedom', () => {
    for (let x = 0; x < 40; x += 0.37) {
      expect(chiSquaredTail(x, 2) / Math.exp(-x / 2)).to.be.closeTo(1, 1e-12);
    }
  });

  it('is 1 at 0 and falls from there to 0', () => {
    for (const degrees of [1, 2, 3, 7]) {
      expect(chiSquaredTail(0, degrees)).to.equal(1);
      expect(chiSquaredTail(1e6, degrees)).to.equal(0);
      for (let x = 0.5; x < 60; x += 0.5) {
        expect(chiSquaredTail(x, degrees)).to.be.below(chiSquaredTail(x - 0.5, degrees));
      }
    }
  });
});
