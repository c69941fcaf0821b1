/**
 * Mulberry32, a public-domain generator with 32 bits of state: fractions in [0, 1).
 * It is integer arithmetic only, so every machine draws the same numbers.
 */
function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything random in the data comes from this one stream. */
const random = mulberry32(1);

export const chance = (probability) => random() < probability;

/** An integer from low to high, both included. */
export const between = (low, high) => low + Math.floor(random() * (high - low + 1));

/** The same, with small ones much more frequent, as team sizes are. */
export function mostlySmall(low, high) {
  const r = random();
  return low + Math.floor(r * r * (high - low + 1));
}

/** A value out of [value, weight] pairs. */
export function pick(pairs) {
  let r = random() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
  return pairs.find(([, weight]) => (r -= weight) < 0)[0];
}
