import type { FieldName } from '../field-names.js';

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
