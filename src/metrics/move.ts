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

/** What a change of the MRR of a customer is who is one before and after. */
export function changeOf(from: number, to: number): Move {
  if (from === 0) return MOVE.currencyIn;
  if (to === 0) return MOVE.currencyOut;
  return to > from ? MOVE.expansion : MOVE.contraction;
}

/** Visits the change of the MRR of a customer who is one before and after, if there is any. */
export function visitChange(
  visit: VisitMove,
  customer: number,
  period: number,
  from: number,
  to: number,
  before: EpochDay,
  after: EpochDay,
): void {
  if (from !== to) {
    visit(changeOf(from, to), customer, period, Math.abs(to - from), before, after);
  }
}
