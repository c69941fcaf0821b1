import { textWidth } from '../../scene/text-width.js';
import type { ReasonsInput } from './reasons.scene.js';

/** The size of every text, and how much wider bold ones are. */
export const FONT = 12;
export const BOLD = 1.1;
const GAP = 14;
/** In less room the bar stands under the name. */
const LEAST_WIDE = 400;
/** A bar has at least so much room beside its name; where it has not, running sums are left out. */
const LEAST_BAR = 110;
const MOST_NAME = 0.34;

/** Where names, bars and numbers stand, from the edge at which reading begins. */
export interface Columns {
  readonly narrow: boolean;
  readonly nameRoom: number;
  readonly bar: { readonly from: number; readonly to: number };
  /** The ends of the numbers; the running sum is null where there is no room for it. */
  readonly lost: number;
  readonly share: number;
  readonly sum: number | null;
}

/** As much room for each column as its texts take; the rest is the bars'. */
export function columnsOf({ reading, width, text }: ReasonsInput): Columns {
  const widest = (texts: readonly string[], bold = 1): number =>
    Math.max(0, ...texts.map((one) => textWidth(one, FONT) * bold));
  const { rows } = reading;
  const lost = widest([text.heads.lost, ...rows.map((row) => text.lost(row))]);
  const share = widest([text.heads.share, ...rows.map((row) => text.rate(row.share))], BOLD);
  const sum = widest([text.heads.sum, ...rows.map((row) => text.rate(row.sum))]);
  if (width < LEAST_WIDE) {
    const nameRoom = width - share - widest(rows.map((row) => text.lost(row))) - 2 * GAP;
    return {
      narrow: true,
      nameRoom,
      bar: { from: 0, to: width },
      lost: width - share - 8,
      share: width,
      sum: null,
    };
  }
  const nameRoom = Math.min(widest(rows.map((row) => text.name(row))), width * MOST_NAME);
  const from = nameRoom + GAP;
  const withSum = width - sum - GAP - share - GAP - lost - GAP;
  const hasSum = withSum - from >= LEAST_BAR;
  const shareEnd = hasSum ? width - sum - GAP : width;
  const lostEnd = shareEnd - share - GAP;
  return {
    narrow: false,
    nameRoom,
    bar: { from, to: lostEnd - lost - GAP },
    lost: lostEnd,
    share: shareEnd,
    sum: hasSum ? width : null,
  };
}
