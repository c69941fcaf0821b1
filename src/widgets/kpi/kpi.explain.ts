import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation, TermId } from '../../element/explanation.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { Formats } from '../../scene/formats.js';
import type { KpiName } from './figure.scene.js';
import { writeOf, type KpiSubject } from './kpi.text.js';
import type { KpiReading } from './reading.scene.js';

/** What is counted for a figure. */
const TERMS: Readonly<Record<KpiName, readonly TermId[]>> = {
  ...{ mrr: ['closing'], arr: ['closing'], arpa: ['closing'], customers: ['closing'] },
  ...{ customerChurnRate: ['lostCustomer'], periodLogo: ['lostCustomer'] },
  ...{ ltv: ['closing', 'lostCustomer'], lifetimeMonths: ['lostCustomer'] },
  ...{ grossMrrChurnRate: ['churn', 'contraction'], periodGrr: ['churn', 'contraction'] },
  netMrrChurnRate: ['churn', 'contraction', 'expansion'],
  ...{ nrr: [], grr: [] },
  quickRatio: ['new', 'expansion', 'contraction', 'churn'],
  ...{ cac: ['new'], paybackMonths: ['new', 'closing'] },
};

/**
 * How a number was computed.
 *
 * @param hasCourse whether the line of the last periods is drawn
 */
export function explainKpi(
  { figure, unit, reading, running }: KpiSubject,
  options: MetricOptions,
  hasCourse: boolean,
  { formats }: Drawing,
): Explanation {
  const hasFigure = reading !== null && reading.value !== null;
  return {
    reading: [hasFigure ? 'kpi' : 'kpi-none', ...(hasCourse ? (['kpi-course'] as const) : [])],
    keys: ['tab-past'],
    figures: [
      {
        figure,
        options: { period: unit, spend: spendIn(reading, options) },
        ...numbersOf(figure, reading, options, formats),
        result: hasFigure ? writeOf(figure, formats, true)(reading.value!) : null,
        nullReason: reading ? (reading.nullReason ?? undefined) : 'too-short:0',
      },
    ],
    period: reading ? formats.days(reading.point.start, reading.point.end) : null,
    terms: reading ? TERMS[figure].map((term) => ({ term })) : [],
    running: running && reading ? formats.longPeriod(running) : null,
  };
}

/** What was spent in the period that is shown, where that is given by period. */
function spendIn(
  reading: KpiReading | null,
  { spend }: MetricOptions,
): NonNullable<MetricOptions['spend']> {
  if (typeof spend !== 'object') return spend ?? Number.NaN;
  return (reading && spend[reading.period]) ?? Number.NaN;
}

/** The two numbers of a figure as they are written; one of them, or none, where it has no others. */
function numbersOf(
  figure: KpiName,
  reading: KpiReading | null,
  { ltv }: MetricOptions,
  { count, fullMoney, rate }: Formats,
): Pick<ExplainedFigure, 'numerator' | 'denominator'> {
  if (figure === 'arr' && reading) return { numerator: fullMoney(reading.point.mrr!) };
  const parts = reading?.point.parts[figure];
  if (!parts) return {};
  const [part, whole] = parts;
  const written: Partial<Record<KpiName, readonly [string, string]>> = {
    arpa: [fullMoney(part), count(whole)],
    ltv: [fullMoney(part), ltv === 'km' ? count(whole) : rate(whole)],
    customerChurnRate: [count(part), count(whole)],
    periodLogo: [count(part), count(whole)],
    lifetimeMonths: [count(part), rate(whole)],
    cac: [fullMoney(part), count(whole)],
  };
  const [numerator, denominator] = written[figure] ?? [fullMoney(part), fullMoney(whole)];
  return { numerator, denominator };
}
