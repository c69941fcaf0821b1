import type { Drawing } from '../../element/churn-element.js';
import type { Counted, Rich } from '../../locales/messages/text.js';
import type { AgeText } from '../../locales/messages/survival-curve.js';
import { roundAge, type Age } from './ages.scene.js';
import {
  eventsOf,
  hasCensored,
  hasFew,
  FEW_AT_RISK,
  lastDayOf,
  medianOf,
  readingAt,
  type Curve,
  type Reading,
} from './reading.scene.js';
import { curvesOf, tellsOf, type SurvivalSubject } from './subject.js';
import type { SurvivalText } from './survival-curve.scene.js';

/** A difference that chance brings about less often than this is unlikely to be chance. */
const UNLIKELY = 0.05;
/** Smaller probabilities are told as being smaller. */
const LEAST_P = 0.001;

/** How the scene writes, in the page's language. */
export function survivalText({ unit }: SurvivalSubject, drawing: Drawing): SurvivalText {
  const {
    formats,
    messages: { survivalCurve },
  } = drawing;
  return {
    count: formats.count,
    rate: formats.rate,
    tick: formats.wholePercent,
    words: (curve, age, reading) => readingWords(curve, age, reading, drawing),
    age: (age) => survivalCurve.after(ageText(age, drawing)),
    median: (day) => survivalCurve.median(ageText(roundAge(day, unit), drawing)),
    atRisk: survivalCurve.atRisk,
    units: survivalCurve.units,
  };
}

/** An age, for sentences. */
export function ageText({ value, unit }: Age, { formats }: Pick<Drawing, 'formats'>): AgeText {
  return { unit, value, text: formats.count(value) };
}

function readingWords(
  { name }: Curve,
  age: Age,
  { survival, interval, atRisk, left }: Reading,
  drawing: Drawing,
): string {
  const {
    formats,
    messages: { survivalCurve },
  } = drawing;
  return survivalCurve.reading({
    name,
    age: ageText(age, drawing),
    share: formats.rate(survival),
    interval: interval && [formats.rate(interval[0]), formats.rate(interval[1])],
    atRisk: counted(atRisk, drawing),
    left: counted(left, drawing),
    few: atRisk < FEW_AT_RISK,
  });
}

function counted(value: number, { formats }: Pick<Drawing, 'formats'>): Counted {
  return { value, text: formats.count(value) };
}

/** A probability as it is written in a sentence: `p = 0.012`, `p < 0.001`. */
export function chanceText(pValue: number, { formats }: Pick<Drawing, 'formats'>): string {
  if (pValue < LEAST_P) return `p\u00a0<\u00a0${formats.decimal(LEAST_P)}`;
  return `p\u00a0=\u00a0${formats.decimal(Number(pValue.toPrecision(2)))}`;
}

/** The sentence above the chart. */
export function survivalTakeaway(subject: SurvivalSubject, drawing: Drawing): Rich {
  const { whole, unit, spoken } = subject;
  const {
    formats,
    messages: { survivalCurve },
  } = drawing;
  const left = eventsOf(whole);
  const customers = counted(whole.customers, drawing);
  if (left === 0) {
    const longest = ageText(roundAge(lastDayOf(whole), unit), drawing);
    return survivalCurve.nobodyLeft(customers, longest);
  }
  if (!spoken) return survivalCurve.tooFew(customers, counted(left, drawing));
  const compared = comparedText(subject, drawing);
  if (compared) return compared;
  const median = medianOf(whole);
  return survivalCurve.takeaway({
    share: formats.rate(readingAt(whole, spoken.day)!.survival),
    age: ageText(spoken, drawing),
    median: median === null ? null : ageText(roundAge(median, unit), drawing),
  });
}

/** What is said of the parts of which most and fewest stay; null where there are no two to compare. */
function comparedText(
  { parts, spoken, comparison }: SurvivalSubject,
  drawing: Drawing,
): Rich | null {
  const { formats, messages } = drawing;
  const told = (parts ?? [])
    .filter((part) => !part.isRest && tellsOf(part, spoken!.day))
    .map((part) => ({ name: part.name, survival: readingAt(part, spoken!.day)!.survival }))
    .sort((a, b) => b.survival - a.survival);
  if (told.length < 2) return null;
  const [highest, lowest] = [told[0]!, told[told.length - 1]!].map(({ name, survival }) => ({
    name,
    share: formats.rate(survival),
  }));
  const pValue = comparison?.pValue ?? null;
  return messages.survivalCurve.compared({
    age: ageText(spoken!, drawing),
    highest: highest!,
    lowest: lowest!,
    chance:
      pValue === null ? null : { isUnlikely: pValue < UNLIKELY, text: chanceText(pValue, drawing) },
  });
}

/** What a reader has to know to trust the chart, and what is not named in it. */
export function survivalNotes(
  subject: SurvivalSubject,
  hasBands: boolean,
  unknown: string | null,
  { messages, formats }: Drawing,
): string[] {
  const { notes } = messages.survivalCurve;
  const curves = curvesOf(subject);
  return [
    ...(unknown === null ? [] : [notes.unknown(unknown)]),
    ...(curves.every((curve) => eventsOf(curve) === 0)
      ? []
      : [hasBands ? notes.band : notes.noBand]),
    ...(curves.some(hasCensored) ? [notes.tick] : []),
    ...(curves.some(hasFew) ? [notes.few(formats.count(FEW_AT_RISK))] : []),
    ...(subject.observedFrom === null ? [] : [notes.observed(formats.day(subject.observedFrom))]),
  ];
}
