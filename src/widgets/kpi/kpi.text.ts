import type { Drawing } from '../../element/churn-element.js';
import { currencyNotes } from '../../element/notes.js';
import type { KpiCause, KpiMessages } from '../../locales/messages/kpi.js';
import type { Rich } from '../../locales/messages/text.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { Formats } from '../../scene/formats.js';
import { isLowerBetter, isOfMoney, kindOf, type KpiName } from './figure.scene.js';
import type { KpiText } from './kpi.scene.js';
import type { KpiChange, KpiReading } from './reading.scene.js';

/** What a number speaks of. */
export interface KpiSubject {
  readonly figure: KpiName;
  readonly unit: PeriodUnit;
  /** Null where no period is complete. */
  readonly reading: KpiReading | null;
  /** The name of the running period, which is left out; null where there is none. */
  readonly running: string | null;
}

/** Churn of fewer customers than this says little. */
const FEW_CUSTOMERS = 30;

/** How a figure is written; `isExact` for a table, where money has all its digits. */
export function writeOf(
  figure: KpiName,
  formats: Formats,
  isExact = false,
): (value: number) => string {
  const kind = kindOf(figure);
  if (kind === 'money') return isExact ? formats.fullMoney : formats.money;
  return kind === 'rate' ? formats.rate : formats.count;
}

/** What stands on the face. */
export function kpiText(
  { figure, unit, reading }: KpiSubject,
  { messages: { kpi }, formats }: Drawing,
): KpiText {
  const write = writeOf(figure, formats);
  if (!reading) {
    const names = { from: '', to: '' };
    return { ...NOTHING, number: '–', reason: kpi.noPeriodShort[unit], names };
  }
  const { value, change, previous, course } = reading;
  const names = { from: formats.period(course[0]!.period), to: formats.period(reading.period) };
  if (value === null) {
    const cause = causeOf(figure, reading.nullReason);
    // Whoever loses nothing wins any number of times as much.
    return {
      ...NOTHING,
      number: cause === 'no-losses' ? '∞' : '–',
      reason: kpi.causes[cause],
      names,
    };
  }
  const isSame = change?.direction === 'same';
  return {
    number: write(value),
    unit: kindOf(figure) === 'months' ? kpi.months({ value, text: '' }) : '',
    change: change && !isSame ? changeText(figure, change, kpi, formats) : '',
    before: !previous ? '' : isSame ? kpi.unchanged : kpi.from(write(previous.value)),
    reason: '',
    names,
  };
}

const NOTHING = { unit: '', change: '', before: '', reason: '' };

/** By how much a figure has changed, without a sign; empty where that cannot be said of nothing. */
function changeText(
  figure: KpiName,
  { by }: KpiChange,
  kpi: KpiMessages,
  formats: Formats,
): string {
  if (by === null) return '';
  if (kindOf(figure) === 'rate') return kpi.points({ value: by, text: formats.decimal(by) });
  return by < 1 ? formats.rate(by) : formats.wholePercent(by);
}

/** Why there is no figure, as far as readers are told. */
function causeOf(figure: KpiName, reason: string | null): KpiCause {
  const code = reason?.split(':')[0];
  if (code === 'no-losses') return figure === 'quickRatio' ? 'no-losses' : 'nobody-left';
  return (code ?? 'no-customers') as KpiCause;
}

/** The sentence above the number: what it is, when, and how it changed. */
export function kpiTakeaway(subject: KpiSubject, drawing: Drawing): Rich {
  const { figure, unit, reading, running } = subject;
  const {
    formats,
    messages: { kpi },
  } = drawing;
  if (!reading) return kpi.noPeriod(unit, running ? formats.longPeriod(running) : '');
  const { value, nullReason, previous, change } = reading;
  const period = formats.longPeriod(reading.period);
  if (value === null) return kpi.noFigure(figure, period, causeOf(figure, nullReason));
  const write = writeOf(figure, formats);
  return kpi.takeaway({
    figure,
    unit,
    period,
    value: { value, text: write(value) },
    change:
      previous && change
        ? {
            direction: change.direction,
            by: change.direction === 'same' ? '' : changeText(figure, change, kpi, formats),
            before: write(previous.value),
          }
        : undefined,
  });
}

/** What a reader has to know to trust the number; only what is unusual where there is little room. */
export function kpiNotes(
  { figure, unit, reading, running }: KpiSubject,
  facts: LedgerFacts,
  { messages, formats, compact }: Drawing,
): string[] {
  const { kpi } = messages;
  const few = fewCustomers(figure, reading);
  const sample = few === null ? [] : [kpi.smallSample({ value: few, text: formats.count(few) })];
  if (compact) return sample;
  return [
    ...(isLowerBetter(figure) ? [kpi.lowerIsBetter] : []),
    ...(isOfMoney(figure) ? currencyNotes(facts, messages, formats) : []),
    ...sample,
    ...(running && reading ? [kpi.runningLeftOut[unit]] : []),
  ];
}

/** How many customers a rate is of where they are few; null where they are enough. */
function fewCustomers(figure: KpiName, reading: KpiReading | null): number | null {
  if (figure !== 'customerChurnRate' && figure !== 'periodLogo') return null;
  const [, customers] = reading?.point.parts[figure] ?? [0, FEW_CUSTOMERS];
  return customers < FEW_CUSTOMERS ? customers : null;
}

/** The face in words, for those who do not see it. */
export function kpiWords(
  { reading }: KpiSubject,
  { number, unit, change, before, reason, names }: KpiText,
  { messages: { kpi } }: Drawing,
): string {
  if (reason) return names.to ? kpi.valueOf(names.to, reason) : reason;
  const direction = reading?.change?.direction;
  const isGood = reading?.change?.isGood ?? null;
  return kpi.spoken([
    kpi.valueOf(names.to, unit ? `${number} ${unit}` : number),
    ...(change && direction && direction !== 'same' ? [kpi.moved[direction](change)] : []),
    ...(before ? [before] : []),
    ...(isGood === null ? [] : [isGood ? kpi.better : kpi.worse]),
  ]);
}
