import type { Drawing } from '../../element/churn-element.js';
import { currencyNotes } from '../../element/notes.js';
import type { Counted, Rich } from '../../locales/messages/text.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import { NUMBERS, type AssumptionField } from './assumptions.js';
import type { CostText } from './cost.scene.js';
import type { CostReading, WhatIf } from './reading.js';

/** How the scene writes, in the page's language. */
export function costText({ whatIf }: CostReading, drawing: Drawing): CostText {
  const { messages, formats } = drawing;
  const { cost } = messages;
  return {
    name: (id) => cost.lines[id],
    range: (low, high) => rangeOf(low, high, formats.money, drawing),
    words: (id, low, high) =>
      cost.bar(cost.lines[id], rangeOf(low, high, formats.fullMoney, drawing)),
    title: whatIf ? cost.paths.title(formats.longPeriod(whatIf.period)) : '',
    asIs: cost.paths.asIs,
    kept: cost.paths.kept,
    money: formats.money,
    month: (month) => cost.paths.month({ value: month, text: formats.count(month) }),
    pathWords: ({ asIs, kept }) =>
      cost.paths.words(formats.fullMoney(asIs), formats.fullMoney(kept)),
  };
}

/** An amount, or two where they are written differently. */
export function rangeOf(
  low: number,
  high: number,
  write: (amount: number) => string,
  { messages }: Drawing,
): string {
  const [from, to] = [write(low), write(high)];
  return from === to ? from : messages.cost.range(from, to);
}

/** The sentence above the chart. */
export function costTakeaway(reading: CostReading | null, drawing: Drawing): Rich {
  const { messages, formats } = drawing;
  const { cost } = messages;
  if (!reading) return cost.noPeriod;
  const { period, cost: costs } = reading;
  const when = formats.longPeriod(period.period);
  if (period.churnedCustomers === 0) return cost.nobody(when);
  const [now, later] = costs.lines.map(({ low }) => low) as [number, number];
  const total = rangeOf(costs.low, costs.high, formats.money, drawing);
  const revenue = formats.money(now + later);
  return cost.takeaway({
    period: when,
    customers: counted(period.churnedCustomers, drawing),
    total,
    revenue: revenue === total ? null : revenue,
    months: counted(costs.assumptions.remainingMonths, drawing),
    isMargin: costs.assumptions.margin < 1,
  });
}

/** How many customers must be won; null where none was lost. */
export function toWinText({ period, cost }: CostReading, drawing: Drawing): Rich | null {
  const { churnedCustomers } = period;
  if (churnedCustomers === 0) return null;
  return drawing.messages.cost.toWin({
    all: counted(cost.customersToWin, drawing),
    each: counted(churnedCustomers, drawing),
  });
}

/** What keeping so many points more would be worth in a year. */
export function whatIfText(
  { rate, kept, points, months }: WhatIf,
  { messages, formats }: Drawing,
): Rich {
  const last = months.at(-1)!;
  return messages.cost.whatIf({
    points: { value: points, text: formats.count(points) },
    rate: formats.rate(rate),
    less: formats.rate(kept),
    asIs: formats.money(last.asIs),
    kept: formats.money(last.kept),
    more: formats.money(last.kept - last.asIs),
  });
}

/** A field of the form. */
export interface FieldText {
  readonly field: AssumptionField;
  readonly label: string;
  /** What it is counted in; empty where the label says so. */
  readonly unit: string;
  /** As an input takes it. */
  readonly value: string;
  readonly step: string;
  readonly most: string | null;
}

const FIELDS: readonly AssumptionField[] = [
  'remainingMonths',
  'margin',
  'retentionCost',
  'replacementLow',
  'replacementHigh',
  'refunds',
  'fees',
  'supportHours',
  'hourlyCost',
  'badReviews',
  'lostInsight',
];

/** Every assumption in force, to be seen and changed. */
export function fieldTexts(
  { cost: { assumptions } }: CostReading,
  currency: string,
  { messages }: Drawing,
): FieldText[] {
  const { fields, units } = messages.cost;
  const [low, high] = assumptions.replacementMultiple;
  return FIELDS.map((field): FieldText => {
    const number = NUMBERS.find((known) => known === field);
    const value = number ? assumptions[number] : field === 'replacementLow' ? low : high;
    return {
      field,
      label: fields[field],
      unit:
        field === 'margin' ? '%' : field in units ? units[field as keyof typeof units] : currency,
      value: written(field === 'margin' ? value * 100 : value),
      step: 'any',
      most: field === 'margin' ? '100' : null,
    };
  });
}

/** A number as an input takes it, without digits that nobody has assumed. */
function written(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** What a reader has to know to trust the numbers. */
export function costNotes(
  reading: CostReading | null,
  running: string | null,
  facts: LedgerFacts,
  { messages, formats }: Drawing,
): string[] {
  const { notes } = messages.cost;
  if (!reading) return [];
  return [
    formats.period(reading.period.period),
    ...currencyNotes(facts, messages, formats),
    ...(reading.isMeasured ? [notes.measured] : []),
    ...(reading.cost.assumptions.margin < 1 ? [] : [notes.revenue]),
    ...(reading.whatIf ? [notes.projection] : []),
    ...(running ? [notes.running(formats.period(running))] : []),
  ];
}

function counted(value: number, { formats }: Drawing): Counted {
  return { value, text: formats.count(value) };
}
