import type { EpochDay } from './calendar.js';

/**
 * What can happen to a customer's MRR, by number. `currencyIn` and `currencyOut` move MRR of a
 * customer who stays one in another currency: entering and leaving MRR, but nobody enters or leaves.
 */
export const MOVE = {
  new: 0,
  reactivation: 1,
  expansion: 2,
  contraction: 3,
  churn: 4,
  entering: 5,
  leaving: 6,
  currencyIn: 7,
  currencyOut: 8,
} as const;

/** One of {@link MOVE}. */
export type Move = (typeof MOVE)[keyof typeof MOVE];

/**
 * What a move is visited with: whose it is, in which period, the ledger units won or lost, and the
 * boundaries at which the state before and after it is seen.
 */
export type VisitMove = (
  move: Move,
  customer: number,
  period: number,
  units: number,
  before: EpochDay,
  after: EpochDay,
) => void;

/** A change of the MRR of a customer who is one before and after. */
export function visitChange(
  visit: VisitMove,
  customer: number,
  period: number,
  from: number,
  to: number,
  before: EpochDay,
  after: EpochDay,
): void {
  if (from === to) return;
  if (from === 0) visit(MOVE.currencyIn, customer, period, to, before, after);
  else if (to === 0) visit(MOVE.currencyOut, customer, period, from, before, after);
  else if (to > from) visit(MOVE.expansion, customer, period, to - from, before, after);
  else visit(MOVE.contraction, customer, period, from - to, before, after);
}
