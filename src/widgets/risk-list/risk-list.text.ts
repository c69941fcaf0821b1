import type { Drawing } from '../../element/churn-element.js';
import { currencyNotes } from '../../element/notes.js';
import { lackOfCode } from '../../element/states.js';
import type { Lack } from '../../element/view.js';
import type { Counted, Rich } from '../../locales/messages/text.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { RiskGroup, RiskPage, RiskRow } from '../../metrics/risk-list.js';
import type { RiskRule, SignalKind } from '../../metrics/risk-rules.js';
import type { KeptSignals } from './given-signals.js';
import type { RiskListAnswer } from './page.js';
import { markOfRow } from './risk-list.marks.js';
import type { RiskListText } from './risk-list.scene.js';
import { isFraction } from './rules.js';

/** A sign of leaving, and what each rule that applies to it has added. */
export interface SignText {
  readonly key: string;
  readonly text: string;
  readonly points: readonly string[];
}

/** A customer at risk, as it is written. */
export interface RowText {
  /** The `data-mark`. */
  readonly key: string;
  readonly name: string;
  /** Its plan and since when it pays. */
  readonly detail: string;
  readonly signs: readonly SignText[];
  /** A fraction of all the points that there can be. */
  readonly share: number;
  readonly score: string;
  /** Where the points add up to more than a score can be; empty where they do not. */
  readonly capped: string;
  readonly mrr: string;
  readonly fullMrr: string;
}

/** How the scene writes, in the page's language. */
export function riskListText({ groups }: RiskPage, drawing: Drawing): RiskListText {
  const { messages, formats } = drawing;
  const { riskList } = messages;
  const count = (group: RiskGroup): Counted => counted(groups[group].customers, drawing);
  return {
    words: (shown) =>
      riskList.list(
        shown.map((group) =>
          riskList.group(
            riskList.groups[group],
            count(group),
            formats.fullMoney(groups[group].mrr),
          ),
        ),
      ),
    name: (group) => riskList.groups[group],
    customers: (group) => riskList.customers(count(group)),
    mrr: (group) => formats.money(groups[group].mrr),
  };
}

/** The sentence above the chart: how much is at risk, and how much of that is sure to leave. */
export function riskListTakeaway({ groups }: RiskPage, drawing: Drawing): Rich {
  const { messages, formats } = drawing;
  const { leaving, several, one, none } = groups;
  const customers = leaving.customers + several.customers + one.customers;
  if (customers === 0) return messages.riskList.nobody(counted(none.customers, drawing));
  const mrr = leaving.mrr + several.mrr + one.mrr;
  return messages.riskList.takeaway({
    mrr: formats.money(mrr),
    all: formats.money(mrr + none.mrr),
    customers: counted(customers, drawing),
    leaving:
      leaving.customers > 0
        ? { customers: counted(leaving.customers, drawing), mrr: formats.money(leaving.mrr) }
        : null,
  });
}

/** The length of the name of a month at the beginning of a day. */
const MONTH = 7;

/** The longest text that a list shows of an id or a plan; a table shows them in full. */
const MOST_CHARACTERS = 256;

/** What a row of the list says. */
export function rowText(
  row: RiskRow,
  rules: readonly RiskRule[],
  showsIds: boolean,
  drawing: Drawing,
): RowText {
  const { messages, formats } = drawing;
  const { riskList } = messages;
  const since = riskList.since(formats.period(row.start.slice(0, MONTH)));
  const sum = row.reasons.reduce((total, { points }) => total + points, 0);
  return {
    key: markOfRow(row),
    name: shortened(nameOf(row, showsIds, drawing)),
    detail: row.plan === null ? since : `${shortened(row.plan)} · ${since}`,
    signs: signTexts(row, rules, drawing),
    share: row.score / 100,
    score: formats.count(row.score),
    capped: sum > row.score ? riskList.capped(formats.count(sum)) : '',
    mrr: formats.money(row.mrr),
    fullMrr: formats.fullMoney(row.mrr),
  };
}

/** What a customer is called: by its id where that may be shown, else by its place. */
export function nameOf(row: RiskRow, showsIds: boolean, { messages, formats }: Drawing): string {
  return showsIds ? row.customerId : messages.riskList.customer(formats.count(row.rank));
}

/** Two rules on one signal, by the same value, are one sign with the points of both. */
export function signTexts(
  { reasons }: RiskRow,
  rules: readonly RiskRule[],
  drawing: Drawing,
): SignText[] {
  const { riskList } = drawing.messages;
  const signals = new Map(rules.map(({ id, signal }) => [id, signal]));
  const signs = new Map<string, SignText & { readonly points: string[] }>();
  for (const { rule, points, value } of reasons) {
    const signal = signals.get(rule);
    if (signal === undefined || points === 0) continue;
    const key = `${signal} ${value}`;
    const added = riskList.points(drawing.formats.count(points));
    const known = signs.get(key);
    if (known) known.points.push(added);
    else signs.set(key, { key, text: signText(signal, value, drawing), points: [added] });
  }
  return [...signs.values()];
}

function signText(signal: SignalKind, value: number | string, drawing: Drawing): string {
  const { messages, formats } = drawing;
  const write = messages.riskList.signs[signal];
  if (typeof value === 'string') return write({ value: 0, text: formats.day(value) });
  if (isFraction(signal)) return write({ value, text: signedPercent(signal, value, drawing) });
  return write({ value, text: signal === 'arrears' ? formats.money(value) : formats.count(value) });
}

/** A change has its sign, a share has none. */
function signedPercent(signal: SignalKind, value: number, { formats }: Drawing): string {
  const text = formats.wholePercent(value);
  return signal.endsWith('-change') && value > 0 ? `+${text}` : text;
}

/** What is said where signals could not be had: by what scores are instead, and why. */
export function lackOfSignals(
  { fault, readAt }: KeptSignals,
  { messages, formats }: Drawing,
): Lack | null {
  if (!fault) return null;
  const { none, earlier, noList } = messages.riskList.lack;
  const title = readAt === null ? none : earlier(formats.time(readAt));
  const { code, message: detail } = fault;
  // The package's own code is missing, of which its message says nothing more.
  if (code === 'render/failed') return lackOfCode(title, messages);
  const why = messages.errors[code];
  if (code === 'data/too-large') return { title, lines: [why.title], detail };
  return code.startsWith('data/')
    ? { title, lines: [noList], detail }
    : { title, lines: [why.title, why.advice], detail };
}

/** What a reader has to know to trust the list. */
export function riskListNotes(
  { page: { notes, total }, sorting, given }: RiskListAnswer,
  facts: LedgerFacts,
  drawing: Drawing,
): string[] {
  const { messages, formats } = drawing;
  const texts = messages.riskList.notes;
  const unknown = notes.find(({ code }) => code === 'signals-unknown')?.count ?? 0;
  const left =
    (given?.unreadable ?? 0) +
    (facts.notes.find(({ code }) => code === 'signals-unreadable')?.count ?? 0);
  return [
    ...currencyNotes(facts, messages, formats),
    ...(total > 0 && !sorting ? [texts.stake] : []),
    ...(total > 0 ? [texts.score] : []),
    ...(unknown > 0 ? [texts.unknown(counted(unknown, drawing))] : []),
    ...(left > 0 ? [texts.unreadable(counted(left, drawing))] : []),
  ];
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}

function counted(value: number, { formats }: Drawing): Counted {
  return { value, text: formats.count(value) };
}
