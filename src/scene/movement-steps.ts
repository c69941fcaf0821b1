import type { PeriodMovement } from '../metrics/movements.js';

/** The steps from opening to closing MRR, in the order in which they are always drawn. */
export const MOVEMENT_STEPS = [
  'new',
  'reactivation',
  'expansion',
  'entering',
  'contraction',
  'churn',
  'leaving',
] as const;

/** One kind of movement between opening and closing MRR. */
export type MovementStep = (typeof MOVEMENT_STEPS)[number];

/** Steps that a ledger of one currency without filters does not have, and that are drawn only where they occur. */
const OCCASIONAL: ReadonlySet<MovementStep> = new Set(['entering', 'leaving']);
/** Of a source that says only how subscriptions are now, none of these is a zero that anybody knows. */
const UNKNOWN_WITHOUT_HISTORY: ReadonlySet<MovementStep> = new Set(['expansion', 'contraction']);

/** The change of MRR by one step, in major units; losses are negative. */
export function changeBy(step: MovementStep, movement: PeriodMovement): number {
  switch (step) {
    case 'new':
      return movement.newMrr;
    case 'reactivation':
      return movement.reactivationMrr;
    case 'expansion':
      return movement.expansionMrr;
    case 'entering':
      return movement.enteringMrr;
    case 'contraction':
      return -movement.contractionMrr;
    case 'churn':
      return -movement.churnedMrr;
    case 'leaving':
      return -movement.leavingMrr;
  }
}

/** Whether a step is drawn only where it occurs. */
export function isOccasional(step: MovementStep): boolean {
  return OCCASIONAL.has(step);
}

/** Whether a step takes MRR away. */
export function isLoss(step: MovementStep): boolean {
  return step === 'contraction' || step === 'churn' || step === 'leaving';
}

/**
 * The steps to draw for these periods.
 *
 * @param hasHistory false where the source does not tell changes of price
 */
export function stepsOf(movements: readonly PeriodMovement[], hasHistory: boolean): MovementStep[] {
  const occurs = (step: MovementStep): boolean =>
    movements.some((movement) => changeBy(step, movement) !== 0);
  return MOVEMENT_STEPS.filter(
    (step) =>
      occurs(step) || !(isOccasional(step) || (!hasHistory && UNKNOWN_WITHOUT_HISTORY.has(step))),
  );
}

/** Whether there was any customer in these periods; a filter may have left none. */
export function hasCustomers(movements: readonly PeriodMovement[]): boolean {
  return movements.some(
    ({ openingCustomers, closingCustomers, joinedAndLeft }) =>
      openingCustomers + closingCustomers + joinedAndLeft > 0,
  );
}

/** MRR won in a period: new, reactivation, expansion. */
export function won(movement: PeriodMovement): number {
  return movement.newMrr + movement.reactivationMrr + movement.expansionMrr;
}

/** MRR lost in a period: contraction and churn; positive. */
export function lost(movement: PeriodMovement): number {
  return movement.contractionMrr + movement.churnedMrr;
}

/** Net change of MRR in a period. */
export function netOf(movement: PeriodMovement): number {
  return movement.closingMrr - movement.openingMrr;
}
