const LEAST = 240;
const MOST = 330;
const PER_WIDTH = 0.36;

/** How tall a waterfall of this width is, in px: wide ones are taller, within limits. */
export function chartHeight(width: number): number {
  return Math.round(Math.max(LEAST, Math.min(MOST, width * PER_WIDTH)));
}
