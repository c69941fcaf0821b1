import type { RateFigure } from '../../scene/rate-figure.js';
import type { RateTrendMessages } from '../messages/rate-trend.js';
import { strong } from '../messages/text.js';
import { units } from './units.js';

const names: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: 'Customer churn',
  grossMrrChurnRate: 'MRR churn',
  periodLogo: 'Customer retention',
  periodGrr: 'MRR retention',
};

const happened: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: 'of customers left',
  grossMrrChurnRate: 'of MRR was lost',
  periodLogo: 'of customers stayed',
  periodGrr: 'of MRR was kept',
};

const whole: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: 'No customer left',
  grossMrrChurnRate: 'No MRR was lost',
  periodLogo: 'All customers stayed',
  periodGrr: 'All MRR was kept',
};

const inAYear: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: 'lose',
  grossMrrChurnRate: 'lose',
  periodLogo: 'keep',
  periodGrr: 'keep',
};

const isOfCustomers = (figure: RateFigure): boolean =>
  figure === 'customerChurnRate' || figure === 'periodLogo';

/** What a trend of rates says, in English. */
export const rateTrend: RateTrendMessages = {
  lack: 'The charts of each value could not be loaded; all are shown together.',
  heading: {
    customerChurnRate: (unit) => `${names.customerChurnRate} by ${units[unit][0]}`,
    grossMrrChurnRate: (unit) => `${names.grossMrrChurnRate} by ${units[unit][0]}`,
    periodLogo: (unit) => `${names.periodLogo} by ${units[unit][0]}`,
    periodGrr: (unit) => `${names.periodGrr} by ${units[unit][0]}`,
  },
  takeaway: ({ figure, unit, period, rate, lossless, change, yearBefore, annual }) => {
    const before = `the ${units[unit][0]} before`;
    const moved = !change
      ? ''
      : change.direction === 'same'
        ? `, as in ${before}`
        : lossless
          ? `, after ${change.before} ${before}`
          : `, ${change.direction} from ${change.before} ${before}`;
    const subject = lossless ? [strong(whole[figure])] : [strong(rate), ` ${happened[figure]}`];
    const year = yearBefore === undefined ? '' : `; a year before it was ${yearBefore}`;
    const years =
      annual === undefined
        ? ''
        : ` If every ${units[unit][0]} were like this one, a year would ${inAYear[figure]} ${annual}.`;
    return [...subject, ` in ${period}${moved}${year}.${years}`];
  },
  compared: ({ figure, period, highest, lowest, whole: all }) => [
    `${names[figure]} in ${period} was highest for ${highest.name}, `,
    strong(highest.rate),
    `, and lowest for ${lowest.name}, ${lowest.rate}${all === undefined ? '.' : `; overall it was ${all}.`}`,
  ],
  noRate: (figure) => [
    `${names[figure]} cannot be computed yet: there was ${isOfCustomers(figure) ? 'nobody' : 'no MRR'} at the start of any complete period.`,
  ],
  noPeriod: (unit, running) => [
    `No ${units[unit][0]} is complete yet: ${running} is still running.`,
  ],
  names: {
    average: (unit, { text }) => `Average of ${text} ${units[unit][1]}`,
    before: 'A year before',
    target: 'Target',
  },
  noValue: '(none)',
  others: ({ text, value }) => `${text} ${value === 1 ? 'other' : 'others'}`,
  point: ({
    figure,
    name,
    period,
    rate,
    part,
    whole: of,
    interval,
    average,
    yearBefore,
    complete,
  }) => {
    const counted = isOfCustomers(figure)
      ? `${part} of ${of.text} ${of.value === 1 ? 'customer' : 'customers'}`
      : `${part} of ${of.text} MRR`;
    const said = [
      rate === null ? 'no rate' : `${rate}, ${counted}`,
      ...(interval ? [`95% interval ${interval[0]} – ${interval[1]}`] : []),
      ...(average === null ? [] : [`average ${average}`]),
      ...(yearBefore === null ? [] : [`a year before ${yearBefore}`]),
      ...(complete ? [] : ['still running']),
    ];
    return `${name === undefined ? '' : `${name}, `}${period}: ${said.join(', ')}`;
  },
  part: (name, rate) => `${name}: ${rate ?? 'no rate yet'}`,
  notes: {
    average: (name) => `thin line = ${name.toLowerCase()}`,
    before: 'dotted = a year before',
    target: (rate) => `line across = target ${rate}`,
    interval: 'band = 95% interval',
    cut: (rate) => `the band goes on beyond ${rate}`,
    axisStartsAt: (rate) => `axis starts at ${rate}`,
    running: (period) => `dashed = ${period}, still running`,
    whole: 'grey = all together',
    unknown: (dimension) => `the records have no ${dimension}`,
    smallSample: ({ value, text }) =>
      `a small sample: ${text} ${value === 1 ? 'customer' : 'customers'}`,
    better: { lost: 'lower is better', kept: 'higher is better' },
  },
  table: {
    period: 'Period',
    rate: { ...names, customerChurnRate: 'Churn', periodLogo: 'Retention' },
    part: {
      customerChurnRate: 'Customers lost',
      grossMrrChurnRate: 'MRR lost',
      periodLogo: 'Customers kept',
      periodGrr: 'MRR kept',
    },
    whole: { customers: 'Customers at start', revenue: 'MRR at start' },
    intervalFrom: '95% from',
    intervalTo: '95% to',
    before: 'A year before',
    all: 'All',
    running: (period) => `${period} (running)`,
  },
};
