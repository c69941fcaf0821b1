/** ln √π, where the logarithm of the gamma function begins for odd degrees of freedom. */
const LOG_GAMMA_OF_HALF = 0.5723649429247001;
const PRECISION = 1e-16;
const MOST_TERMS = 100_000;

/**
 * The probability that a chi-squared variable exceeds `x`: the p-value of a test.
 *
 * It is the regularised upper incomplete gamma function Q(degrees ÷ 2, x ÷ 2), by its series below
 * degrees ÷ 2 + 1 and by its continued fraction above.
 *
 * @param x 0 or more
 * @param degrees of freedom, a whole number from 1 on
 * @returns a fraction, with a relative error below 1e-10
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29, 6.5.31 and 26.4.19
 */
export function chiSquaredTail(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const a = degrees / 2;
  const z = x / 2;
  const scale = Math.exp(a * Math.log(z) - z - logGammaOfHalves(degrees));
  return z < a + 1 ? 1 - scale * series(a, z) : scale * continuedFraction(a, z);
}

/** ln Γ(n ÷ 2), by Γ(a + 1) = a Γ(a). */
function logGammaOfHalves(n: number): number {
  let sum = n % 2 === 0 ? 0 : LOG_GAMMA_OF_HALF;
  for (let a = n % 2 === 0 ? 1 : 0.5; a < n / 2; a++) sum += Math.log(a);
  return sum;
}

/** Σ z^k ÷ (a (a + 1) … (a + k)). */
function series(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MOST_TERMS && term > sum * PRECISION; k++) {
    term *= z / (a + k);
    sum += term;
  }
  return sum;
}

/** 1 ÷ (z + 1 − a − 1 (1 − a) ÷ (z + 3 − a − 2 (2 − a) ÷ (z + 5 − a − …))), by Lentz's method. */
function continuedFraction(a: number, z: number): number {
  let b = z + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < MOST_TERMS; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < PRECISION * 10) break;
  }
  return fraction;
}
