import type { Messages } from '../messages.js';
import { movements, values } from './movements.js';
import { shared } from './shared.js';

/** What the tools of a chart say, in English. */
export const tools: Pick<Messages, 'selection' | 'tools'> = {
  selection: {
    movement: (name, period) => `${name}, ${period}`,
    movements: {
      ...movements,
      joinedAndLeft: 'Joined and left',
      lost: 'Churn and contraction',
      kept: 'Kept',
      lostCustomers: 'Customers lost',
      netChurn: 'Net churn with gains',
      netRetained: 'Net retention over twelve months',
      grossRetained: 'Gross retention over twelve months',
    },
    ...values,
    cohort: (cohort) => `Signed up ${cohort}`,
    cohortAt: (cohort, age) => `Signed up ${cohort}, still here at age ${age}`,
    reason: (reason) => `Churn, ${reason ?? 'no reason given'}`,
    value: (dimension, value) => `${dimension}: ${value ?? '(none)'}`,
    customer: 'The chosen customer',
    summary: (title, customers, mrr) =>
      `${title}: ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}, ${mrr}`,
    show: 'Show customers',
    clear: 'Clear',
    reveal: 'Reveal ids',
    previous: 'Previous',
    next: 'Next',
    page: (first, last, all) => `${first}–${last} of ${all}`,
    columns: {
      id: 'Customer',
      plan: 'Plan',
      mrr: 'MRR',
      start: 'Start',
      end: 'End',
      reason: 'Reason',
    },
    amounts: {
      netChurn: 'MRR lost (gains below 0)',
      netRetained: 'MRR at the end',
      grossRetained: 'MRR kept',
      kept: 'MRR kept',
    },
    failed: 'The customers could not be listed.',
  },
  tools: {
    ...shared.tools,
    showTable: 'Show as table',
    showChart: 'Show as chart',
    saveCsv: 'Download data (CSV)',
    saveSvg: 'Download picture (SVG)',
    savePng: 'Download picture (PNG)',
    sortBy: (column) => `Sort by ${column}`,
    keyboard: 'Keyboard help',
    explainFailed: 'The explanation could not be loaded. Close it and open it again to retry.',
  },
};
