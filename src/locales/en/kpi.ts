import type { KpiName } from '../../metrics/kpi-history.js';
import type { KpiCause, KpiMessages } from '../messages/kpi.js';
import { strong } from '../messages/text.js';
import { units } from './units.js';

const heading: KpiMessages['heading'] = {
  mrr: 'MRR',
  arr: 'Annual run rate',
  customers: 'Customers',
  arpa: 'MRR per customer',
  ltv: 'Lifetime value',
  customerChurnRate: 'Customer churn',
  grossMrrChurnRate: 'MRR churn',
  netMrrChurnRate: 'Net MRR churn',
  periodLogo: 'Customer retention',
  periodGrr: 'MRR retention',
  nrr: 'Net revenue retention',
  grr: 'Gross revenue retention',
  quickRatio: 'Quick ratio',
  lifetimeMonths: 'Customer lifetime',
  cac: 'Cost of a new customer',
  paybackMonths: 'Payback time',
};

/** What stands before and after a figure of a period. */
const sentence: Readonly<Record<KpiName, (period: string) => readonly [string, string]>> = {
  mrr: (period) => ['MRR was ', ` at the end of ${period}`],
  arr: (period) => ['The annual run rate was ', ` at the end of ${period}`],
  customers: (period) => ['', ` at the end of ${period}`],
  arpa: (period) => ['A customer paid ', ` a month on average at the end of ${period}`],
  ltv: (period) => ['A customer was worth ', ` over its lifetime at the end of ${period}`],
  customerChurnRate: (period) => ['', ` of customers left in ${period}`],
  grossMrrChurnRate: (period) => ['', ` of MRR was lost in ${period}`],
  netMrrChurnRate: (period) => ['', ` of MRR was lost in ${period}, upgrades taken off`],
  periodLogo: (period) => ['', ` of customers stayed in ${period}`],
  periodGrr: (period) => ['', ` of MRR was kept in ${period}`],
  nrr: (period) => [
    '',
    ` of the MRR of twelve months before was there in ${period}, with upgrades`,
  ],
  grr: (period) => [
    '',
    ` of the MRR of twelve months before was kept to ${period}, without upgrades`,
  ],
  quickRatio: (period) => ['', ` times as much MRR was won as lost in ${period}`],
  lifetimeMonths: (period) => ['At the churn of ', `${period} a customer stays `],
  cac: (period) => ['A new customer cost ', ` in ${period}`],
  paybackMonths: (period) => ['A new customer has paid back its cost after ', ` as of ${period}`],
};

const causes: Readonly<Record<KpiCause, string>> = {
  'no-customers': 'there were no customers',
  'no-mrr': 'there was no MRR before',
  'no-losses': 'nothing was lost',
  'nobody-left': 'nobody has left',
  'no-spend': 'what was spent is not given',
  'no-new-customers': 'nobody new came',
  'no-margin': 'there is no margin',
  'too-short': 'there are fewer than twelve months before',
};

const months = (count: number): string => (count === 1 ? 'month' : 'months');

/** What a single number says, in English. */
export const kpi: KpiMessages = {
  heading,
  takeaway: ({ figure, unit, period, value, change }) => {
    const isGrowth = figure === 'netMrrChurnRate' && value.value < 0;
    const [before, after] = isGrowth
      ? ['Net MRR churn was ', ` in ${period}, more upgrades than losses`]
      : sentence[figure](period);
    const isMonths = figure === 'lifetimeMonths' || figure === 'paybackMonths';
    const counted = isMonths
      ? `${value.text} ${months(value.value)}`
      : figure === 'customers'
        ? `${value.text} ${value.value === 1 ? 'customer' : 'customers'}`
        : value.text;
    const moved = !change
      ? ''
      : change.direction === 'same'
        ? `, as in the ${units[unit][0]} before`
        : `, ${change.direction}${change.by && ` ${change.by}`} from ${change.before} the ${units[unit][0]} before`;
    if (figure === 'lifetimeMonths') return [before, after, strong(counted), `${moved}.`];
    return [before, strong(counted), `${after}${moved}.`];
  },
  noFigure: (figure, period, cause) => [
    `${heading[figure]} in ${period} cannot be computed: ${causes[cause]}.`,
  ],
  noPeriod: (unit, running) => [
    `No ${units[unit][0]} is complete yet: ${running} is still running.`,
  ],
  noPeriodShort: {
    month: 'no complete month yet',
    quarter: 'no complete quarter yet',
    year: 'no complete year yet',
  },
  causes,
  months: ({ value }) => months(value),
  points: ({ value, text }) => `${text} ${value === 1 ? 'point' : 'points'}`,
  from: (before) => `from ${before}`,
  unchanged: 'as before',
  lowerIsBetter: 'lower is better',
  smallSample: ({ value, text }) =>
    `a small sample: ${text} ${value === 1 ? 'customer' : 'customers'}`,
  runningLeftOut: {
    month: 'the running month is left out',
    quarter: 'the running quarter is left out',
    year: 'the running year is left out',
  },
  valueOf: (period, value) => `${period}: ${value}`,
  moved: { up: (by) => `up ${by}`, down: (by) => `down ${by}` },
  better: 'better',
  worse: 'worse',
  spoken: (statements) => statements.join(', '),
  table: { period: 'Period', change: 'Change', changeInPoints: 'Change, points' },
};
