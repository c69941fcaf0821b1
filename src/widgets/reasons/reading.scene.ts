import type { ReasonKind } from '../../metrics/reason-causes.js';
import type { ReasonShare } from '../../metrics/reasons.js';
import { namedReasons, type Named } from './wordings.scene.js';

/** The group that a reason belongs to. */
export interface ReasonCause {
  /** A name of `CAUSES`, a key of the page's own, or `unmapped` where the reason is not known. */
  readonly id: string;
  readonly kind: ReasonKind;
  /** What a page calls it, and says of what helps; null where the package says it. */
  readonly name: string | null;
  readonly remedy: string | null;
}

/** The group of a reason that the records name. */
export type CauseOf = (reason: string) => ReasonCause;

/** Customers and MRR that were lost, and their part of all. */
export interface Loss {
  readonly customers: number;
  /** In major units a month. */
  readonly mrr: number;
  /** A fraction of all customers lost, or of all MRR lost, by basis. */
  readonly share: number;
}

/** A reason in one wording, or several of them. */
export interface Wording extends Loss {
  /** As the records have it, null for none; undefined where it stands for several. */
  readonly reason: string | null | undefined;
}

/** What is drawn as one bar. */
export interface ReasonRow extends Loss {
  readonly key: string;
  /** A reason, what the records call "other", all reasons beyond those that are drawn, or no reason. */
  readonly role: 'reason' | 'other' | 'rest' | 'none';
  /** The commonest wording; empty for `rest` and `none`. */
  readonly name: string;
  /** How many reasons it is; 1 unless it is the rest. */
  readonly count: number;
  /** Null where there is none, or there are several. */
  readonly cause: ReasonCause | null;
  readonly kind: ReasonKind | null;
  /** The share of this row and all above it. */
  readonly sum: number;
  /** The wordings of the reason, the commonest first. */
  readonly wordings: readonly Wording[];
}

/** All that was lost for reasons of a group; the cause is null for no reason at all. */
export interface CauseLoss extends Loss {
  readonly cause: ReasonCause | null;
  /** The reasons as they are drawn, the commonest first. */
  readonly reasons: readonly string[];
}

/** Why customers left, as it is drawn. */
export interface ReasonsReading {
  readonly total: Omit<Loss, 'share'>;
  /** Always all three. */
  readonly kinds: readonly (Loss & { readonly kind: ReasonKind })[];
  /** The largest first; the rest and no reason are last, and never one. */
  readonly rows: readonly ReasonRow[];
  /** Groups that occur, the largest first, reasons of no group and no reason after them. */
  readonly causes: readonly CauseLoss[];
  /** What was lost without anybody's decision and can be won back; null where nothing was. */
  readonly recoverable: Omit<CauseLoss, 'cause'> | null;
  /** No reason at all; always there. */
  readonly none: Loss;
}

const KINDS: readonly ReasonKind[] = ['voluntary', 'involuntary', 'unknown'];
/** A payment that was disputed or refused is not tried again. */
const UNRECOVERABLE = 'refused';

/** How reasons are read. */
export interface ReadingSettings {
  readonly basis: 'customers' | 'revenue';
  /** So many reasons are drawn by themselves. */
  readonly most: number;
  readonly causeOf: CauseOf;
  /** What of a reason is compared. */
  readonly comparable: (reason: string) => string;
}

/** Reads the reasons that were counted: wordings of the same reason are one, groups are added up. */
export function reasonsReading(
  shares: readonly ReasonShare[],
  settings: ReadingSettings,
): ReasonsReading {
  const { basis, most } = settings;
  const { customers, mrr } = sumOf(shares, null);
  const total = { customers, mrr };
  const whole = basis === 'revenue' ? mrr : customers;
  const add = (parts: readonly Omit<Loss, 'share'>[]): Loss => sumOf(parts, [basis, whole]);
  const none = add(shares.filter(({ reason }) => reason === null));
  const named = namedReasons(shares, settings, add);
  const plain = named.filter(({ cause, name }) => !isOther(cause, name));
  const others = named.filter(({ cause, name }) => isOther(cause, name));
  const shown = plain.slice(0, plain.length > most + 1 ? most : plain.length);
  const rest = plain.slice(shown.length);
  const rows = [
    ...shown.map((reason) => rowOf(reason, 'reason')),
    ...others.map((reason) => rowOf(reason, 'other')),
    ...(rest.length > 0 ? [restOf(rest, add(rest))] : []),
    noneOf(none),
  ];
  let sum = 0;
  const causes = causesOf(named, none, add);
  const won = causes.filter(
    ({ cause }) => cause?.kind === 'involuntary' && cause.id !== UNRECOVERABLE,
  );
  return {
    total,
    kinds: KINDS.map((kind) => ({
      kind,
      ...add([
        ...named.filter(({ cause }) => cause.kind === kind),
        ...(kind === 'unknown' ? [none] : []),
      ]),
    })),
    rows: rows.map((row) => ({ ...row, sum: Math.min(1, (sum += row.share)) })),
    causes,
    recoverable:
      won.length === 0 ? null : { reasons: won.flatMap(({ reasons }) => reasons), ...add(won) },
    none,
  };
}

/** What is called "other" names no reason, and is last wherever reasons are listed. */
function isOther({ id }: ReasonCause, name: string): boolean {
  return id === 'unsaid' && name.trim().toLowerCase() === 'other';
}

type Row = Omit<ReasonRow, 'sum'>;

function rowOf(reason: Named, role: 'reason' | 'other'): Row {
  return { ...reason, role, count: 1, kind: reason.cause.kind };
}

function restOf(rest: readonly Named[], loss: Loss): Row {
  const [first] = rest;
  const isAlike = rest.every(({ cause }) => cause.kind === first!.cause.kind);
  return {
    key: 'rest',
    role: 'rest',
    name: '',
    count: rest.length,
    cause: null,
    kind: isAlike ? first!.cause.kind : null,
    wordings: [{ reason: undefined, ...loss }],
    ...loss,
  };
}

function noneOf(loss: Loss): Row {
  return {
    key: 'none',
    role: 'none',
    name: '',
    count: 1,
    cause: null,
    kind: 'unknown',
    wordings: [{ reason: null, ...loss }],
    ...loss,
  };
}

function causesOf(
  named: readonly Named[],
  none: Loss,
  add: (parts: readonly Omit<Loss, 'share'>[]) => Loss,
): CauseLoss[] {
  const groups = new Map<string, Named[]>();
  for (const reason of named) {
    const group = groups.get(reason.cause.id);
    if (group) group.push(reason);
    else groups.set(reason.cause.id, [reason]);
  }
  const losses = [...groups.values()].map((reasons): CauseLoss => ({
    cause: reasons[0]!.cause,
    reasons: reasons.map(({ name }) => name),
    ...add(reasons),
  }));
  const isLast = ({ cause }: CauseLoss): number => Number(cause!.id === 'unmapped');
  losses.sort((a, b) => isLast(a) - isLast(b) || b.share - a.share);
  return none.customers > 0 ? [...losses, { cause: null, reasons: [], ...none }] : losses;
}

function sumOf(
  parts: readonly Omit<Loss, 'share'>[],
  of: readonly ['customers' | 'revenue', number] | null,
): Loss {
  const customers = parts.reduce((sum, part) => sum + part.customers, 0);
  const mrr = parts.reduce((sum, part) => sum + part.mrr, 0);
  const part = of?.[0] === 'revenue' ? mrr : customers;
  return { customers, mrr, share: of && of[1] > 0 ? part / of[1] : 0 };
}
