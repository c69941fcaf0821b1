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

/** Names that a field must not have, because objects have something else by them. */
export const UNSAFE_FIELDS = ['__proto__', 'constructor', 'prototype'] as const;
