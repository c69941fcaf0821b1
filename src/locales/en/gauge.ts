import { strong, type GaugeMessages } from '../messages.js';
import { units } from './units.js';

/** What a gauge says, in English. */
export const gauge: GaugeMessages = {
  heading: {
    churn: { customers: 'Customer churn', revenue: 'MRR churn' },
    retention: { customers: 'Customer retention', revenue: 'MRR retention' },
  },
  takeaway: ({ measure, basis, unit, period, rate, lossless, change, target }) => {
    const before = `the ${units[unit][0]} before`;
    const none = basis === 'customers' ? 'No customer' : 'No MRR';
    const all = basis === 'customers' ? 'Every customer' : 'All MRR';
    const of = basis === 'customers' ? ' of customers ' : ' of MRR ';
    const verb = {
      churn: { customers: 'left', revenue: 'was lost' },
      retention: { customers: 'stayed', revenue: 'was kept' },
    }[measure][basis];
    const subject = lossless
      ? [strong(measure === 'churn' ? none : all), ` ${verb}`]
      : [strong(rate), `${of}${verb}`];
    const moved = change && {
      up: `, up from ${change.before} ${before}`,
      down: `, down from ${change.before} ${before}`,
      same: `, as in ${before}`,
    };
    const compared = !change || !moved ? '' : moved[change.direction];
    const told =
      lossless && change && change.direction !== 'same'
        ? `, after ${change.before} ${before}`
        : compared;
    return [...subject, ` in ${period}${told}${target ? `; the target is ${target}` : ''}.`];
  },
  noRate: ({ measure, basis, period }) => [
    `${basis === 'customers' ? 'Customer' : 'MRR'} ${measure} in ${period} cannot be computed: there ${basis === 'customers' ? 'were no customers' : 'was no MRR'} at the start.`,
  ],
  noPeriod: ({ unit, running }) => [
    `No ${units[unit][0]} is complete yet: ${running} is still running.`,
  ],
  smallSample: (customers) =>
    customers
      ? ` A small sample: ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'} at the start.`
      : ' A small sample: fewer than five customers left.',
  smallSampleShort: 'small sample',
  parts: ({ basis, part, whole }) =>
    basis === 'revenue'
      ? `${part} of ${whole.text} MRR`
      : `${part} of ${whole.text} ${whole.value === 1 ? 'customer' : 'customers'}`,
  interval: (lower, upper) => `95% interval ${lower} – ${upper}`,
  noRateShort: { customers: 'no customers at the start', revenue: 'no MRR at the start' },
  noPeriodShort: {
    month: 'no complete month yet',
    quarter: 'no complete quarter yet',
    year: 'no complete year yet',
  },
  target: (rate) => `Target ${rate}`,
  rateOf: (period, rate) => `${period}: ${rate}`,
  beyond: {
    above: (end) => `off the scale, above ${end}`,
    below: (end) => `off the scale, below ${end}`,
  },
  targetBeyond: (target) => `the target of ${target} lies outside the scale`,
  table: {
    period: 'Period',
    intervalFrom: '95% from',
    intervalTo: '95% to',
    columns: {
      churn: {
        customers: { rate: 'Churn', part: 'Customers lost', whole: 'Customers at start' },
        revenue: { rate: 'Gross MRR churn', part: 'MRR lost', whole: 'MRR at start' },
      },
      retention: {
        customers: { rate: 'Retention', part: 'Customers kept', whole: 'Customers at start' },
        revenue: { rate: 'MRR retention', part: 'MRR kept', whole: 'MRR at start' },
      },
    },
  },
  formula: {
    churn: {
      customers: 'customers lost ÷ customers at the start',
      revenue: 'MRR lost to churn and downgrades ÷ MRR at the start',
    },
    retention: {
      customers: 'customers kept ÷ customers at the start',
      revenue: 'MRR kept, upgrades aside ÷ MRR at the start',
    },
  },
  better: { churn: 'lower is better', retention: 'higher is better' },
  scaleStartsAt: (start) => `scale starts at ${start}`,
  runningLeftOut: {
    month: 'the running month is left out',
    quarter: 'the running quarter is left out',
    year: 'the running year is left out',
  },
  spoken: (statements) => statements.join(', '),
};
