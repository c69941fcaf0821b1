import { amountOf } from './amounts.js';
import { ChurnError } from './errors.js';

/** MRR at the beginning of a month and what is lost of it within the month, in major units. */
export interface MonthlyLoss {
  readonly mrr: number;
  /** At most `mrr`. */
  readonly lostMrr: number;
}

/** What is left of today's MRR after so many months, in major units a month. */
export interface KeptMonth {
  /** Months from now, 0 to 12. */
  readonly month: number;
  /** Where as large a share is lost every month as now. */
  readonly asIs: number;
  /** Where so many percentage points less are lost. */
  readonly kept: number;
}

const MONTHS = 12;

/**
 * What is left of today's MRR over twelve months, as it is and where more of it is kept.
 *
 * Each month loses the same share of what the month before left: MRR × (1 − rate)^month, where the
 * rate is `lostMrr` ÷ `mrr`, and for `kept` that rate less `points` percentage points, not below 0.
 * What is won meanwhile is in neither path, so their difference is what keeping alone is worth. Beyond
 * the data it is a projection, and to be drawn as one. Amounts are in major units a month.
 *
 * @param points percentage points: 1 turns a loss of 5 % a month into one of 4 %; 0 to 100
 * @returns thirteen rows, of which month 0 is today and the same on both paths; never null, all 0
 *   without MRR
 * @throws ChurnError `config/attribute`, naming the input, for one that is not a number from 0 to
 *   2^53, points above 100, or more lost than there is
 * @see METRICS.md §1.3 on compounding, T30 and T40
 */
export function keepMore(loss: MonthlyLoss, points: number): KeptMonth[] {
  const mrr = amountOf('mrr', loss.mrr);
  const lost = amountOf('lostMrr', loss.lostMrr);
  const fewer = amountOf('points', points, 100) / 100;
  if (lost > mrr) {
    throw new ChurnError(
      'config/attribute',
      `lostMrr=${lost} is more than mrr=${mrr}, of which it is a part; give both for the same month.`,
      { values: { name: 'lostMrr', text: String(lost) } },
    );
  }
  const rate = mrr === 0 ? 0 : lost / mrr;
  const better = Math.max(0, rate - fewer);
  return Array.from({ length: MONTHS + 1 }, (_, month) => ({
    month,
    asIs: mrr * (1 - rate) ** month,
    kept: mrr * (1 - better) ** month,
  }));
}
