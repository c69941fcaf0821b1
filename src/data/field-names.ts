/** Fields of a record that are read by name; every other one is a dimension. */
export const FIELDS = [
  'customerId',
  'start',
  'end',
  'mrr',
  'plan',
  'currency',
  'cancelReason',
  'id',
  'amount',
  'interval',
  'intervalCount',
  'quantity',
  'discount',
  'cancelledAt',
  'status',
  'trialEnd',
  'updatedAt',
] as const;

/** The name of a field that is read by name. */
export type FieldName = (typeof FIELDS)[number];

/** Names that a field must not have, because objects have something else by them. */
export const UNSAFE_FIELDS = ['__proto__', 'constructor', 'prototype'] as const;

/** Whether a record has its customer, start and price by their native names: nothing in it is guessed. */
export function isNative(has: (field: FieldName) => boolean): boolean {
  return has('customerId') && has('start') && (has('mrr') || has('amount'));
}
