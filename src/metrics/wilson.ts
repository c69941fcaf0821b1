/** The 97.5 % point of the standard normal distribution, which makes an interval a 95 % one. */
export const Z = 1.959963984540054;

/**
 * The Wilson 95 % interval of a proportion, as fractions.
 *
 * Unlike the rate plus or minus two standard errors it stays between 0 and 1 and is fair to small
 * samples (Wilson, J. Am. Stat. Assoc. 22, 1927).
 *
 * @returns null where `of` is 0
 */
export function wilsonInterval(count: number, of: number): [number, number] | null {
  if (of === 0) return null;
  const p = count / of;
  const z2 = Z * Z;
  const centre = p + z2 / (2 * of);
  const spread = Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  const scale = 1 + z2 / of;
  const lower = count === 0 ? 0 : (centre - spread) / scale;
  const upper = count === of ? 1 : (centre + spread) / scale;
  return [lower, upper];
}
