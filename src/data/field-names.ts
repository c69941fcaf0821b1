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

/**
 * What other programs call the fields of a record, the most likely name first, in lower case and
 * without what divides words.
 *
 * A name that would have to be guessed twice is not here: `unit_amount` is in cents or it is not,
 * `state` is a status or a part of a country.
 */
export const ALIASES: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  customerId: [
    ...['customerid', 'customer', 'accountid', 'account', 'accountcode', 'userid', 'user'],
    ...['clientid', 'subscriberid', 'organizationid', 'companyid', 'customeremail', 'email'],
  ],
  start: [
    ...['startdate', 'startedat', 'startsat', 'startat', 'subscriptionstart', 'activatedat'],
    ...['createdat', 'created'],
  ],
  end: [
    ...['enddate', 'endedat', 'endsat', 'endat', 'subscriptionend', 'terminatedat', 'churnedat'],
    ...['churndate', 'expiredat', 'expiresat', 'cancelledat', 'canceledat'],
  ],
  mrr: ['monthlyamount', 'monthlyprice', 'monthlyrevenue', 'monthlyrecurringrevenue'],
  amount: ['price'],
  interval: ['billinginterval', 'planinterval'],
  intervalCount: ['intervalcount', 'billingintervalcount', 'planintervalcount'],
  currency: ['currencycode', 'plancurrency'],
  plan: ['planname', 'plancode', 'planid', 'product', 'productname'],
  id: ['subscriptionid', 'subscription', 'subscriptionuuid'],
  cancelReason: ['cancelreason', 'cancellationreason', 'churnreason', 'reason'],
  trialEnd: ['trialend', 'trialenddate', 'trialendsat', 'trialendedat'],
  updatedAt: ['updatedat', 'modifiedat'],
};
