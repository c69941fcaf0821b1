import type { Drawing } from '../../element/churn-element.js';
import { currencyNotes } from '../../element/notes.js';
import type { CauseName } from '../../locales/messages/reasons.js';
import type { Counted, Rich } from '../../locales/messages/text.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { CauseLoss, Loss, ReasonRow, ReasonsReading } from './reading.scene.js';
import type { ReasonsText } from './reasons.scene.js';

/** What the drawing and its sentences speak of. */
export interface ReasonsSubject {
  readonly reading: ReasonsReading;
  readonly basis: 'customers' | 'revenue';
  /** The complete periods in which customers were lost or not, and the running one after them. */
  readonly first: PeriodMovement | null;
  readonly last: PeriodMovement | null;
  readonly running: string | null;
}

/** How the scene writes, in the page's language. */
export function reasonsText({ basis }: ReasonsSubject, drawing: Drawing): ReasonsText {
  const { messages, formats } = drawing;
  const { reasons } = messages;
  return {
    heads: { lost: reasons.lost[basis], share: reasons.share, sum: reasons.sum },
    kind: (kind) => reasons.kinds[kind],
    name: (row) => nameOf(row, drawing),
    lost: ({ customers, mrr }) =>
      basis === 'revenue' ? formats.money(mrr) : formats.count(customers),
    rate: formats.rate,
    words: (row, wording) =>
      reasons.bar({
        name: typeof wording?.reason === 'string' ? wording.reason : nameOf(row, drawing),
        ...lossText(wording ?? row, drawing),
        kind: row.role === 'none' || row.kind === null ? null : reasons.kinds[row.kind],
        sum: wording ? null : formats.rate(row.sum),
      }),
    kindWords: (loss) =>
      reasons.kindBar({ name: reasons.kinds[loss.kind], ...lossText(loss, drawing) }),
  };
}

function lossText(
  { customers, mrr, share }: Loss,
  { formats }: Drawing,
): { customers: Counted; mrr: string; share: string } {
  return {
    customers: counted(customers, formats),
    mrr: formats.fullMoney(mrr),
    share: formats.rate(share),
  };
}

/** The name of a row: the reason itself, unless it stands for several or for none. */
export function nameOf({ role, name, count }: ReasonRow, { messages, formats }: Drawing): string {
  const { reasons } = messages;
  if (role === 'none') return reasons.none;
  return role === 'rest' ? reasons.rest(counted(count, formats)) : name;
}

/** The sentence above the chart. */
export function reasonsTakeaway(subject: ReasonsSubject, { messages, formats }: Drawing): Rich {
  const { reasons } = messages;
  const { reading, basis, first } = subject;
  const { total, rows, kinds, none } = reading;
  const customers = counted(total.customers, formats);
  if (!first) return reasons.noPeriod;
  if (total.customers === 0) return reasons.nobody;
  if (basis === 'revenue' && total.mrr === 0) return reasons.noMoney(customers);
  const top =
    rows.find(({ role }) => role === 'reason') ?? rows.find(({ role }) => role === 'other');
  if (!top) return reasons.unexplained(customers);
  const involuntary = kinds.find(({ kind }) => kind === 'involuntary')!;
  return reasons.takeaway({
    basis,
    name: top.name,
    share: formats.rate(top.share),
    customers,
    mrr: formats.money(total.mrr),
    involuntary: involuntary.customers > 0 ? formats.rate(involuntary.share) : null,
    none: none.customers > 0 ? formats.rate(none.share) : null,
  });
}

/** What can be won back; null where nothing can. */
export function recoverableText(
  { reading }: ReasonsSubject,
  { messages, formats }: Drawing,
): Rich | null {
  const { recoverable } = reading;
  if (!recoverable) return null;
  return messages.reasons.recoverable({
    customers: counted(recoverable.customers, formats),
    mrr: formats.money(recoverable.mrr),
    reasons: someOf(recoverable.reasons),
  });
}

/** A group of reasons, how much was lost to it, and what helps. */
export interface RemedyText {
  readonly key: string;
  readonly name: string;
  readonly share: string;
  /** The reasons that belong to it; empty where it has the name of the only one. */
  readonly reasons: string;
  /** Empty where a page gave a group of its own none. */
  readonly remedy: string;
}

/** What helps against each group that occurs. */
export function remedyTexts({ reading }: ReasonsSubject, drawing: Drawing): RemedyText[] {
  const { messages, formats } = drawing;
  return reading.causes.map((loss): RemedyText => {
    const name = causeName(loss, drawing);
    const reasons = someOf(loss.reasons);
    return {
      key: loss.cause?.id ?? 'none',
      name,
      share: formats.rate(loss.share),
      reasons: isSame(reasons, name) ? '' : messages.reasons.list(reasons),
      remedy: loss.cause?.remedy ?? ownText(loss, drawing)?.remedy ?? '',
    };
  });
}

function isSame([reason, ...others]: readonly string[], name: string): boolean {
  return others.length === 0 && reason?.toLowerCase() === name.toLowerCase();
}

/** The name of a group. */
export function causeName(loss: Pick<CauseLoss, 'cause'>, drawing: Drawing): string {
  return loss.cause?.name ?? ownText(loss, drawing)?.name ?? loss.cause?.id ?? '';
}

function ownText(
  { cause }: Pick<CauseLoss, 'cause'>,
  { messages }: Drawing,
): { readonly name: string; readonly remedy: string } | undefined {
  const { causes } = messages.reasons;
  const id = cause?.id ?? 'none';
  return Object.hasOwn(causes, id) ? causes[id as CauseName] : undefined;
}

/** So many reasons of a group are named. */
const MOST_NAMED = 6;

function someOf(reasons: readonly string[]): readonly string[] {
  return reasons.length > MOST_NAMED ? [...reasons.slice(0, MOST_NAMED - 1), '…'] : reasons;
}

/** What a reader has to know to trust the chart. */
export function reasonsNotes(
  { reading, basis, first, last, running }: ReasonsSubject,
  facts: LedgerFacts,
  { messages, formats }: Drawing,
): string[] {
  const { reasons } = messages;
  const { total, none } = reading;
  if (!first || !last) return [];
  return [
    first === last
      ? formats.period(first.period)
      : reasons.notes.periods(formats.period(first.period), formats.period(last.period)),
    ...(total.customers > 0 ? [reasons.notes.none(formats.rate(none.share))] : []),
    ...(total.customers > 0 && total.customers < ENOUGH
      ? [reasons.notes.small(counted(total.customers, formats))]
      : []),
    ...(basis === 'revenue' || reading.recoverable ? currencyNotes(facts, messages, formats) : []),
    ...(running ? [reasons.notes.running(formats.period(running))] : []),
  ];
}

/** Shares of fewer customers than this say little. */
const ENOUGH = 30;

function counted(value: number, { count }: Drawing['formats']): Counted {
  return { value, text: count(value) };
}
