const LEAST = 240;
const MOST = 330;
const PER_WIDTH = 0.36;
const COMPACT = 0.7;

/** How tall a waterfall of this width is, in px: wide ones are taller, within limits. */
export function chartHeight(width: number, compact = false): number {
  const height = Math.max(LEAST, Math.min(MOST, width * PER_WIDTH));
  return Math.round(compact ? COMPACT * height : height);
}
