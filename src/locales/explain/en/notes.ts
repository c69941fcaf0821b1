import type { ExplainMessages } from '../messages.js';
import type { Counted } from '../../messages/text.js';

/** `1 record`, `12 records` */
const records = ({ value, text }: Counted): string =>
  `${text} ${value === 1 ? 'record' : 'records'}`;

const one = ({ value }: Counted): boolean => value === 1;

/** What there is to note of the records, in English. */
export const notes: ExplainMessages['notes'] = {
  'unnamed-customers': ({ count }) =>
    one(count)
      ? 'One row names no customer; it counts as a customer of its own.'
      : `${count.text} rows name no customer; each counts as a customer of its own.`,
  'unsafe-fields': ({ count }) =>
    `${count.text} ${one(count) ? 'field was' : 'fields were'} dropped for an unsafe name, such as __proto__.`,
  'changes-merged': ({ count }) =>
    `${count.text} ${one(count) ? 'change was' : 'changes were'} superseded by a later one of the same record and day.`,
  'signals-unknown': ({ count }) =>
    `${count.text} ${one(count) ? 'signal is' : 'signals are'} about customers who are not in the records.`,
  'signals-unreadable': ({ count }) =>
    `${count.text} ${one(count) ? 'signal was' : 'signals were'} left out: of an unknown kind, or without a number or day.`,
  'currency-absent': ({ subjects }) =>
    `No record is in ${subjects.join(', ')}, so there is no MRR.`,
  'trials-only': ({ count }) =>
    `${records(count)} ${one(count) ? 'is a trial' : 'are trials'} that never became paid, and count${one(count) ? 's' : ''} nowhere.`,
  free: ({ count }) =>
    `${records(count)} ${one(count) ? 'has' : 'have'} an MRR of 0, and count${one(count) ? 's' : ''} nowhere.`,
  'zero-length': ({ count }) =>
    `${records(count)} ${one(count) ? 'ends' : 'end'} on the day of the start, and count${one(count) ? 's' : ''} nowhere.`,
  'duplicates-merged': ({ count }) =>
    `${records(count)} ${one(count) ? 'is an older version' : 'are older versions'} of one with the same id and start; only the newest counts.`,
  twins: ({ count }) =>
    one(count)
      ? 'One row says the same as another and has no id; both count.'
      : `${count.text} rows say the same as others and have no id; all of them count.`,
  'dimension-left-out': ({ subjects }) =>
    `Not to be filtered by, because they may name people or have too many values: ${subjects.join(', ')}.`,
  'scheduled-starts': ({ count }) =>
    `${records(count)} ${one(count) ? 'starts' : 'start'} after the data ends, and will count from then on.`,
  'scheduled-cancellations': ({ count }) =>
    `${records(count)} ${one(count) ? 'is' : 'are'} set to end after the data does; until then nothing is lost.`,
  'several-currencies': ({ count, currency }) =>
    `The records are in ${count.text} currencies: customers of all of them are counted, money is ${currency} only.`,
  converted: ({ count, subjects, currency }) =>
    `The MRR of ${records(count)} was converted to ${currency} at ${subjects.join(', ')}.`,
  'no-rate': ({ count, subjects }) =>
    `${records(count)} ${one(count) ? 'is' : 'are'} in a currency without a rate${subjects.length > 0 ? ` (${subjects.join(', ')})` : ''}: customers are counted, money is not.`,
  'guessed-field': ({ subjects }) =>
    `Fields read by what their names are likely to mean: ${subjects.join(', ')}.`,
  'more-pages': () =>
    'The list says that it is one page of several; what is on the others is missing here.',
  'nothing-ended': () =>
    'No subscription in the list has ended. It may hold only those that are running, so that losses are missing.',
  'no-plan-history': () =>
    'The list says how subscriptions are now, not how they were: expansion, contraction and past pauses cannot be seen.',
  'history-begins-late': ({ count }) =>
    `${one(count) ? 'One subscription began' : `${count.text} subscriptions began`} before the first event; changes of price until then are missing.`,
  'interval-from-period': ({ count }) =>
    `The list does not name billing intervals; ${one(count) ? 'that of one subscription was' : `those of ${count.text} subscriptions were`} told from the current periods of the plan.`,
  'deleted-left-out': ({ count }) =>
    `${count.text} deleted ${one(count) ? 'subscription was' : 'subscriptions were'} left out.`,
  'never-started': ({ count }) =>
    `${count.text} ${one(count) ? 'subscription' : 'subscriptions'} never came into effect or ${one(count) ? 'is' : 'are'} never billed, and count${one(count) ? 's' : ''} nowhere.`,
  'events-ignored': ({ count }) =>
    `${count.text} ${one(count) ? 'event says' : 'events say'} nothing about how a subscription is.`,
  'test-mode': ({ count }) =>
    `${count.text} ${one(count) ? 'entry comes' : 'entries come'} from a test, not from real customers.`,
  'tiered-prices': ({ count }) =>
    `${count.text} ${one(count) ? 'subscription has' : 'subscriptions have'} prices in tiers, which the list does not hold, and count${one(count) ? 's' : ''} nowhere.`,
  'metered-left-out': ({ count }) =>
    `${count.text} ${one(count) ? 'item is' : 'items are'} billed by usage, which is not part of MRR.`,
  'components-left-out': () =>
    'MRR is the price of the product; components and add-ons are not in the list.',
  'discounts-not-applied': ({ count }) =>
    one(count)
      ? 'One subscription has a discount that is not taken off its price.'
      : `${count.text} subscriptions have discounts that are not taken off their prices.`,
  'tax-included': ({ count }) =>
    `The prices of ${count.text} ${one(count) ? 'subscription include' : 'subscriptions include'} tax, which is not taken off.`,
  'past-due-counted': ({ count }) =>
    `${count.text} ${one(count) ? 'subscription is' : 'subscriptions are'} past due or unpaid, and count${one(count) ? 's' : ''} until ended.`,
  'pause-not-dated': ({ count }) =>
    `${count.text} ${one(count) ? 'subscription is' : 'subscriptions are'} paused, nobody says since when, and still count${one(count) ? 's' : ''}.`,
  'ends-on-request': ({ count }) =>
    `The data has the day of cancellation and not the end of what was paid; ${one(count) ? 'one subscription ends' : `${count.text} subscriptions end`} on that day.`,
  filtered: ({ subjects }) => `Only ${subjects.join('; ')} counts.`,
  selected: () => 'Only the customers count who were selected in another chart of the dashboard.',
  'where-unknown-name': ({ subjects }) =>
    `The filter names ${subjects.join(', ')}, which no record has, so nothing is selected by it.`,
  'where-unknown-value': ({ subjects }) =>
    `The filter names values that no record has: ${subjects.join(', ')}.`,
  preset: ({ subjects }) =>
    `Records are read and metrics computed by the definitions that ${subjects.join(', ')} publishes.`,
};
