import type { PanelMessages } from '../messages.js';
import type { Counted } from '../../messages/text.js';

const one = ({ value }: Counted): boolean => value === 1;

/** What the panel itself says, in English. */
export const panel: PanelMessages = {
  direction: 'ltr',
  rows: {
    reading: 'How to read this',
    period: 'Period',
    terms: 'What counts',
    settings: 'Definitions',
    data: 'Data',
    leftOut: 'Rows left out',
    notes: 'In the records',
    inputs: 'Inputs',
    keyboard: 'Keyboard',
  },
  sentences: (parts) => parts.join(' '),
  running: (period) => `${period} is still running and in none of these figures.`,
  byDefault: 'default',
  byPreset: (product) => `as in ${product}`,
  data: (through, rows) => `Through ${through}, from ${rows.text} ${one(rows) ? 'row' : 'rows'}`,
  customers: (customers, since) =>
    `${customers.text} ${one(customers) ? 'customer' : 'customers'} in the records; first paying day ${since}`,
  currencies: (names) => `${names.length === 1 ? 'Currency' : 'Currencies'}: ${names.join(', ')}`,
  timeZone: (zone) => `timestamps are days in ${zone}`,
  leftOut: (rejected, rows) => `${rejected.text} of ${rows}; no figure counts them`,
  columns: { row: 'Row', field: 'Field', code: 'Code', reason: 'Reason' },
  saveReport: 'Download this list (CSV)',
  change: (number) => `change ${number}`,
  more: ({ text }) => `and ${text} more`,
  inputs: (used, ignored) => `Shown is ${used}. Given as well and not used: ${ignored.join(', ')}.`,
  inputNames: {
    property: 'the property data',
    script: 'the inline script',
    attribute: 'the attribute data',
    src: 'the address in src',
    dashboard: 'the dashboard around it',
  },
};
