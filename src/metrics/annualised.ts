/**
 * What a churn rate would come to in a year whose periods were all like this one, compounded:
 * 1 − (1 − rate)^n.
 *
 * Twelve times a monthly rate counts customers who have left already, and can exceed 100 %.
 *
 * @param rate a fraction of what was there at the beginning of a period; below 0 where it grew
 * @param periodsInYear 12 for months, 4 for quarters, 365 ÷ days for periods of so many days
 * @returns a fraction; null where the rate is above 1, which no part of a whole can be, or no number
 * @throws Never throws.
 * @see METRICS.md §1.3, annualising; T30
 */
export function annualised(rate: number, periodsInYear = 12): number | null {
  return rate <= 1 && periodsInYear > 0 ? 1 - (1 - rate) ** periodsInYear : null;
}

/**
 * The rate of one period that comes to a rate of a year, when compounded: 1 − (1 − rate)^(1 ÷ n).
 *
 * @param rate a fraction of what was there at the beginning of the year
 * @param periodsInYear 12 for months, 4 for quarters, 365 ÷ days for periods of so many days
 * @returns a fraction; null where the rate is above 1 or no number
 * @throws Never throws.
 * @see METRICS.md §1.3, annualising; T30
 */
export function ratePerPeriod(rate: number, periodsInYear = 12): number | null {
  return annualised(rate, 1 / periodsInYear);
}
