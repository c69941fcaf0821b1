import type { Drawing } from '../../element/churn-element.js';
import { currencyNotes } from '../../element/notes.js';
import type { GaugeCause } from '../../locales/messages/gauge.js';
import type { Rich } from '../../locales/messages/text.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { GaugeText } from './gauge.scene.js';
import { basisOf, isTrailing, sideShown, type GaugeFigure } from './figure.scene.js';
import type { GaugeReading } from './reading.scene.js';
import { sideOf, type GaugeScale } from './scale.scene.js';
import { zoneOf, type GaugeZone } from './zones.scene.js';

/** What a gauge speaks of. */
export interface GaugeSubject {
  readonly figure: GaugeFigure;
  readonly unit: PeriodUnit;
  /** Null where no period is complete. */
  readonly reading: GaugeReading | null;
  readonly scale: GaugeScale;
  readonly target: number | null;
  /** None without thresholds. */
  readonly zones: readonly GaugeZone[];
}

/** What stands on the face of a gauge. */
export function gaugeText(subject: GaugeSubject, drawing: Drawing): GaugeText {
  const { reading, target } = subject;
  const { formats, messages } = drawing;
  const { gauge } = messages;
  const history = reading?.history ?? [];
  const short = target === null ? '' : formats.exactPercent(target);
  return {
    period: reading ? formats.period(reading.period) : '',
    number: reading && reading.value !== null ? formats.rate(reading.value) : '–',
    details: details(subject, drawing),
    previous: previousText(subject, drawing),
    target: { long: gauge.target(short), short },
    names: {
      from: history[0] ? formats.period(history[0].period) : '',
      to: reading ? formats.period(reading.period) : '',
    },
    tick: formats.exactPercent,
  };
}

function details(
  { figure, unit, reading, scale, zones }: GaugeSubject,
  drawing: Drawing,
): string[] {
  const { formats } = drawing;
  const { gauge } = drawing.messages;
  if (!reading) return [gauge.noPeriodShort[unit]];
  const { value, part, whole, interval, sample } = reading;
  if (value === null) return [gauge.noRateShort[causeOf(figure, reading)]];
  const amount = basisOf(figure) === 'customers' ? formats.count : formats.money;
  const side = sideOf(value, scale);
  const end = side === 'above' ? scale.max : scale.min;
  const zone = zoneOf(zones, value);
  return [
    gauge.parts[figure](amount(part), { value: whole, text: amount(whole) }),
    ...(interval ? [gauge.interval(formats.rate(interval[0]), formats.rate(interval[1]))] : []),
    ...(sample === 'enough' ? [] : [gauge.smallSampleShort]),
    ...(zone ? [zoneText(zone, drawing)] : []),
    ...(side === null ? [] : [gauge.beyond[side](formats.exactPercent(end))]),
  ];
}

function zoneText(
  { name, from, to }: GaugeZone,
  { formats, messages: { gauge } }: Drawing,
): string {
  const end = (bound: number | null): string | null =>
    bound === null ? null : formats.exactPercent(bound);
  return gauge.zone(name, end(from), end(to));
}

function previousText(
  { reading }: GaugeSubject,
  { formats, messages: { gauge } }: Drawing,
): string | null {
  if (!reading?.previous) return null;
  const { period, value } = reading.previous;
  return gauge.rateOf(formats.period(period), formats.rate(value));
}

/** The sentence above a gauge, and others on its zone and on a small sample. */
export function gaugeTakeaway(
  { figure, unit, reading, target, zones }: GaugeSubject,
  running: PeriodMovement | undefined,
  { formats, messages: { gauge } }: Drawing,
): Rich {
  if (!reading) {
    return gauge.noPeriod({ unit, running: running ? formats.longPeriod(running.period) : '' });
  }
  const period = formats.longPeriod(reading.period);
  const { value, previous, interval, lossless, sample, customers } = reading;
  if (value === null) return gauge.noRate({ figure, period, cause: causeOf(figure, reading) });
  const sentence = gauge.takeaway({
    figure,
    unit,
    period,
    rate: formats.rate(value),
    isGrowth: figure === 'netMrrChurnRate' && value < 0,
    lossless,
    change: previous ? changeOf(previous.value, value, formats.rate) : undefined,
    target: target === null ? undefined : formats.exactPercent(target),
  });
  const few = { value: customers, text: formats.count(customers) };
  const zone = zoneOf(zones, value);
  const isCertain = (interval ?? []).every((end) => zoneOf(zones, end) === zone);
  return [
    ...sentence,
    ...(zone ? [gauge.inZone(zone.name, isCertain)] : []),
    ...(sample === 'enough' ? [] : [gauge.smallSample(sample === 'few-customers' ? few : null)]),
  ];
}

/** Why there is no rate. */
function causeOf(figure: GaugeFigure, { nullReason }: GaugeReading): GaugeCause {
  if (isTrailing(figure) && nullReason?.startsWith('too-short')) return 'too-short';
  if (isTrailing(figure)) return 'no-mrr-then';
  return basisOf(figure) === 'customers' ? 'no-customers' : 'no-mrr';
}

/** How a rate changed, as far as its readers can see. */
function changeOf(
  before: number,
  now: number,
  rate: (fraction: number) => string,
): { direction: 'up' | 'down' | 'same'; before: string } {
  const text = rate(before);
  if (text === rate(now)) return { direction: 'same', before: text };
  return { direction: now > before ? 'up' : 'down', before: text };
}

/** What a reader has to know to trust a gauge. */
export function gaugeNotes(
  { figure, unit, reading, scale, target, zones }: GaugeSubject,
  facts: LedgerFacts,
  running: PeriodMovement | undefined,
  drawing: Drawing,
): string[] {
  const { formats, messages } = drawing;
  const { gauge } = messages;
  const hasPreset = facts.notes.some(({ code }) => code === 'preset');
  const outside =
    target !== null && sideOf(target, scale) !== null
      ? [gauge.targetBeyond(formats.exactPercent(target))]
      : [];
  return [
    // Another product's formula is told in full where it is explained.
    ...(hasPreset ? [] : [gauge.formula[figure]]),
    gauge.better[sideShown(figure)],
    ...(zones.length > 0 ? [gauge.zonesNote(zones.map((zone) => zoneText(zone, drawing)))] : []),
    ...(basisOf(figure) === 'revenue' ? currencyNotes(facts, messages, formats) : []),
    ...(scale.min === 0 ? [] : [gauge.scaleStartsAt(formats.exactPercent(scale.min))]),
    ...outside,
    ...(running && reading ? [gauge.runningLeftOut[unit]] : []),
  ];
}

/** The whole face in words, for those who do not see it. */
export function gaugeWords(
  { reading, target }: GaugeSubject,
  text: GaugeText,
  { messages: { gauge } }: Drawing,
): string {
  const hasRate = reading !== null && reading.value !== null;
  return gauge.spoken([
    ...(hasRate ? [gauge.rateOf(text.period, text.number)] : []),
    ...text.details,
    ...(target === null ? [] : [text.target.long]),
    ...(text.previous === null ? [] : [text.previous]),
  ]);
}
