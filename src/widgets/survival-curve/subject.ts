import type { Drawing } from '../../element/churn-element.js';
import type { SurvivalComparison } from '../../metrics/survival-comparison.js';
import type { SurvivalPoint } from '../../metrics/survival.js';
import { spokenAges, unitOf, type Age } from './ages.scene.js';
import { FEW_AT_RISK, lastDayOf, readingAt, type Curve } from './reading.scene.js';

/** What a survival curve is read from. */
export interface SurvivalAnswer {
  readonly points: readonly SurvivalPoint[];
  /** Null where no dimension was asked for, or it does not occur. */
  readonly comparison: SurvivalComparison | null;
}

/** What a survival curve speaks of. */
export interface SurvivalSubject {
  /** That of all customers. */
  readonly whole: Curve;
  /** Those of the values of a dimension; null where all are drawn together. */
  readonly parts: readonly Curve[] | null;
  readonly comparison: SurvivalComparison | null;
  readonly unit: Age['unit'];
  /** The age at which shares are compared; null where too few have been seen at any. */
  readonly spoken: Age | null;
  /** The day from which on customers who leave are in the data; null where they are whole. */
  readonly observedFrom: string | null;
}

/** What a chart speaks of, and what it draws. */
export function survivalSubject(
  { points, comparison }: SurvivalAnswer,
  observedFrom: string | null,
  drawing: Drawing,
): SurvivalSubject {
  const customers = points.reduce((sum, { events, censored }) => sum + events + censored, 0);
  const whole: Curve = { key: 'all', name: '', value: null, isRest: false, customers, points };
  const parts = comparison && comparison.parts.length > 0 ? partsOf(comparison, drawing) : null;
  const lastDay = lastDayOf(whole);
  return {
    whole,
    parts,
    comparison,
    unit: unitOf(lastDay),
    spoken: spokenAges(lastDay).find(({ day }) => isTelling(parts, whole, day)) ?? null,
    observedFrom,
  };
}

/** The curves that are drawn. */
export function curvesOf({ whole, parts }: SurvivalSubject): readonly Curve[] {
  return parts ?? [whole];
}

/** Whether a curve has enough customers at an age to speak of their share. */
export function tellsOf(curve: Curve, day: number): boolean {
  return (readingAt(curve, day)?.atRisk ?? 0) >= FEW_AT_RISK;
}

/** Whether there is enough to say of an age: of two parts, where there are any, else of all. */
function isTelling(parts: readonly Curve[] | null, whole: Curve, day: number): boolean {
  if (!parts || parts.length < 2) return tellsOf(whole, day);
  return parts.filter((part) => !part.isRest && tellsOf(part, day)).length > 1;
}

function partsOf(
  { dimension, of, parts }: SurvivalComparison,
  { messages: { survivalCurve }, formats }: Drawing,
): Curve[] {
  return parts.map(({ values, isRest, customers, points }, i): Curve => {
    const { length } = values;
    const rest = survivalCurve.others({ value: length, text: formats.count(length) });
    // Who begins with a value of a record dimension is not all who ever have it.
    const isListed = of === 'customer' && !isRest;
    return {
      key: String(i),
      name: isRest ? rest : values[0] || survivalCurve.noValue,
      value: isListed ? [dimension, values[0]!] : null,
      isRest,
      customers,
      points,
    };
  });
}
