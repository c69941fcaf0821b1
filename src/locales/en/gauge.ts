import type { GaugeCause, GaugeMessages } from '../messages/gauge.js';
import { strong, type Counted } from '../messages/text.js';
import type { GaugeFigure } from '../../scene/gauge-figure.js';
import { units } from './units.js';

const heading: GaugeMessages['heading'] = {
  customerChurnRate: 'Customer churn',
  grossMrrChurnRate: 'MRR churn',
  netMrrChurnRate: 'Net MRR churn',
  periodLogo: 'Customer retention',
  periodGrr: 'MRR retention',
  nrr: 'Net revenue retention',
  grr: 'Gross revenue retention',
};

const causes: Readonly<Record<GaugeCause, string>> = {
  'no-customers': 'there were no customers at the start',
  'no-mrr': 'there was no MRR at the start',
  'no-mrr-then': 'there was no MRR twelve months before',
  'too-short': 'it takes twelve complete months before it',
};

/** What becomes of upgrades. */
const asides: Readonly<Record<GaugeFigure, string>> = {
  ...{ customerChurnRate: '', periodLogo: '', grossMrrChurnRate: '', periodGrr: '' },
  ...{ netMrrChurnRate: ', upgrades set off', nrr: ', upgrades included', grr: ', upgrades aside' },
};

const ofCustomers = (part: string, { value, text }: Counted): string =>
  `${part} of ${text} ${value === 1 ? 'customer' : 'customers'}`;
const ofMrr = (part: string, { text }: Counted): string => `${part} of ${text} MRR`;
const ofMrrThen = (part: string, { text }: Counted): string => `${part} of ${text} a year before`;

/** What a gauge says, in English. */
export const gauge: GaugeMessages = {
  heading,
  takeaway: ({ figure, unit, period, rate, lossless, isGrowth, change, target }) => {
    const before = `the ${units[unit][0]} before`;
    const [none, verb] = {
      customerChurnRate: ['No customer', ' left'],
      periodLogo: ['Every customer', ' stayed'],
      grossMrrChurnRate: ['No MRR', ' was lost'],
      periodGrr: ['All MRR', ' was kept'],
      netMrrChurnRate: ['', ' was lost'],
      nrr: ['', ' was there'],
      grr: ['All MRR of twelve months before', ' was kept'],
    }[figure] as [string, string];
    const of = {
      ...{ customerChurnRate: ' of customers', periodLogo: ' of customers' },
      ...{ grossMrrChurnRate: ' of MRR', periodGrr: ' of MRR', netMrrChurnRate: ' of MRR' },
      ...{ nrr: ' of the MRR of twelve months before', grr: ' of the MRR of twelve months before' },
    }[figure];
    const rated = isGrowth ? ['Net MRR churn was ', strong(rate)] : [strong(rate), `${of}${verb}`];
    const subject = lossless ? [strong(none), verb] : rated;
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
    const aside = isGrowth ? '' : asides[figure];
    const won = isGrowth ? ': upgrades outgrew losses' : '';
    return [
      ...subject,
      ` in ${period}${aside}${told}${won}${target ? `; the target is ${target}` : ''}.`,
    ];
  },
  noRate: ({ figure, period, cause }) => [
    `${heading[figure]} in ${period} cannot be computed: ${causes[cause]}.`,
  ],
  noPeriod: ({ unit, running }) => [
    `No ${units[unit][0]} is complete yet: ${running} is still running.`,
  ],
  smallSample: (customers) =>
    customers
      ? ` A small sample: ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'} at the start.`
      : ' A small sample: fewer than five customers left.',
  smallSampleShort: 'small sample',
  parts: {
    ...{ customerChurnRate: ofCustomers, periodLogo: ofCustomers },
    ...{ grossMrrChurnRate: ofMrr, periodGrr: ofMrr, netMrrChurnRate: ofMrr },
    ...{ nrr: ofMrrThen, grr: ofMrrThen },
  },
  interval: (lower, upper) => `95% interval ${lower} – ${upper}`,
  noRateShort: {
    'no-customers': 'no customers at the start',
    'no-mrr': 'no MRR at the start',
    'no-mrr-then': 'no MRR twelve months before',
    'too-short': 'fewer than twelve months before',
  },
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
      customerChurnRate: { rate: 'Churn', part: 'Customers lost', whole: 'Customers at start' },
      periodLogo: { rate: 'Retention', part: 'Customers kept', whole: 'Customers at start' },
      grossMrrChurnRate: { rate: 'Gross MRR churn', part: 'MRR lost', whole: 'MRR at start' },
      periodGrr: { rate: 'MRR retention', part: 'MRR kept', whole: 'MRR at start' },
      netMrrChurnRate: {
        rate: 'Net MRR churn',
        part: 'MRR lost on balance',
        whole: 'MRR at start',
      },
      nrr: { rate: 'NRR', part: 'MRR now', whole: 'MRR twelve months before' },
      grr: { rate: 'GRR', part: 'MRR kept', whole: 'MRR twelve months before' },
    },
  },
  zoneNames: { good: 'good', fair: 'fair', bad: 'bad' },
  zone: (name, from, to) => {
    if (from === null) return `${name}: below ${to}`;
    return to === null ? `${name}: from ${from}` : `${name}: ${from} – ${to}`;
  },
  inZone: (name, isCertain) =>
    isCertain
      ? ` It lies in the zone “${name}”.`
      : ` It lies in the zone “${name}”, but its interval reaches beyond.`,
  zonesNote: (zones) => `zones: ${zones.join(', ')}`,
  formula: {
    customerChurnRate: 'customers lost ÷ customers at the start',
    periodLogo: 'customers kept ÷ customers at the start',
    grossMrrChurnRate: 'MRR lost to churn and downgrades ÷ MRR at the start',
    periodGrr: 'MRR kept, upgrades aside ÷ MRR at the start',
    netMrrChurnRate: 'MRR lost to churn and downgrades, less upgrades ÷ MRR at the start',
    nrr: 'MRR now of the customers of twelve months before ÷ their MRR then',
    grr: 'MRR now of the customers of twelve months before, growth left out ÷ their MRR then',
  },
  better: { lost: 'lower is better', kept: 'higher is better' },
  scaleStartsAt: (start) => `scale starts at ${start}`,
  runningLeftOut: {
    month: 'the running month is left out',
    quarter: 'the running quarter is left out',
    year: 'the running year is left out',
  },
  spoken: (statements) => statements.join(', '),
  lack: 'The bullet graph could not be loaded; the rate is shown on an arc.',
};
