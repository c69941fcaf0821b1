import { strong } from '../messages/text.js';
import type { WaterfallMessages } from '../messages/waterfall.js';
import { movements, values } from './movements.js';

/** What an MRR waterfall says, in English. */
export const waterfall: WaterfallMessages = {
  heading: 'MRR movements',
  names: movements,
  net: 'Net change',
  table: {
    movement: 'Movement',
    mrr: 'MRR',
    customers: 'Customers',
    period: 'Period',
    running: (period) => `${period} (still running)`,
  },
  bar: ({ name, amount, customers }) =>
    `${name}: ${amount}${customers ? `, ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}` : ''}`,
  part: ({ of, name, amount, customers }) =>
    `${of}, ${name}: ${amount}${customers ? `, ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}` : ''}`,
  stack: ({ of, parts, net, complete }) =>
    `${of}${complete ? '' : ' (still running)'}: ${parts.map(({ name, amount }) => `${name} ${amount}`).join(', ')}; net ${net}`,
  began: ({ from, to, periods, closing }) =>
    periods === 1
      ? [`MRR reached `, strong(closing), ` in ${to}, its first period.`]
      : [`MRR grew from nothing in ${from} to `, strong(closing), ` in ${to}.`],
  nothing: (to) => [`There is no MRR at the end of ${to}.`],
  moved: ({
    from,
    to,
    periods,
    closing,
    direction,
    growth,
    won,
    lost,
    shareLost,
    hasLosses,
    outweighed,
  }) => {
    const when = periods === 1 ? `in ${to}` : `from ${from} to ${to}`;
    const verdict =
      direction === 0
        ? ['MRR stayed at ', strong(closing), ` ${when}`]
        : [`MRR ${direction > 0 ? 'grew' : 'fell'} `, strong(growth), ` ${when}`];
    if (!hasLosses) return [...verdict, '; nothing was lost.'];
    if (shareLost === null)
      return [...verdict, `; churn and contraction took ${lost}, and nothing was won.`];
    if (outweighed)
      return [...verdict, `; churn and contraction took ${lost}, more than the ${won} won.`];
    return [...verdict, `; churn and contraction took back ${shareLost} of what was won.`];
  },
  axisStartsAt: (amount) => `changes only: axis starts at ${amount}`,
  leftOut: (period) => `${period} is still running and left out`,
  hatched: (period) => `hatched = ${period}, still running`,
  stillRunning: (period) => `${period} is still running`,
  allPeriods: 'All periods',
  before: 'Period before',
  after: 'Period after',
  headingBy: (dimension) => `MRR movements by ${dimension}`,
  all: 'All',
  ...values,
  movedBetween: (dimension) =>
    `entering, leaving = from one ${dimension} to another, which in the whole is expansion or contraction`,
  sameScale: 'same scale for all',
  partsCut: 'same scale for all, each cut at an amount of its own',
  notDivided: (dimension) => `not divided: no record has ${dimension}`,
  rounded: 'amounts are rounded and may not add up exactly',
  lack: 'The chart of several periods could not be loaded; one period is shown.',
};
