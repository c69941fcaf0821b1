import { quote } from '../../data/quote.js';
import { ChurnError } from '../../metrics/errors.js';
import { CAUSES, plainReason, reasonCause, type ReasonKind } from '../../metrics/reason-causes.js';
import type { CauseOf } from './reading.scene.js';

/** What a page says of a group of reasons: of one of the package's own, or of a new one. */
export interface CauseGroup {
  /** Its name. Default: that of the package, or for a new group its key. */
  readonly name?: string;
  /** Whether customers chose to leave. Default: what the group is, and `unknown` for a new one. */
  readonly kind?: ReasonKind;
  /** Reasons that belong to it, which may be known to belong to another. */
  readonly reasons?: readonly string[];
  /** What helps against it. */
  readonly remedy?: string;
}

/** Groups by their keys; those of the package are the names of `CAUSES`. */
export type CauseGroups = Readonly<Record<string, CauseGroup>>;

const KINDS: readonly ReasonKind[] = ['voluntary', 'involuntary', 'unknown'];

/** Which group a reason belongs to, by what a page says and then by what is known. */
export function causeOf(groups: CauseGroups): CauseOf {
  const given = new Map<string, string>();
  for (const [id, { reasons = [] }] of Object.entries(groups)) {
    for (const reason of reasons) given.set(comparable(reason), id);
  }
  return (reason) => {
    const id = given.get(comparable(reason)) ?? reasonCause(reason);
    if (id === null) return { id: 'unmapped', kind: 'unknown', name: null, remedy: null };
    const group = Object.hasOwn(groups, id) ? groups[id]! : {};
    const isOurs = Object.hasOwn(CAUSES, id);
    return {
      id,
      kind: group.kind ?? (isOurs ? CAUSES[id as keyof typeof CAUSES].kind : 'unknown'),
      name: group.name ?? (isOurs ? null : id),
      remedy: group.remedy ?? null,
    };
  };
}

/** What of a reason is compared; one without a letter or a digit is compared as it is. */
export function comparable(reason: string): string {
  return plainReason(reason) || reason.trim();
}

/**
 * Groups that a page gives, none where it gives nothing.
 *
 * @throws ChurnError `config/attribute` where they have another form than {@link CauseGroups}
 */
export function causeGroupsFrom(given: object | null): CauseGroups {
  if (given === null) return {};
  if (Array.isArray(given)) throw malformed('causes', given);
  for (const [id, group] of Object.entries(given) as [string, unknown][]) {
    if (!isGroup(group)) throw malformed(`causes.${id.slice(0, 40)}`, group);
  }
  return given as CauseGroups;
}

function isGroup(group: unknown): group is CauseGroup {
  if (typeof group !== 'object' || group === null || Array.isArray(group)) return false;
  const { name, kind, reasons, remedy } = group as Record<string, unknown>;
  const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
  const isKind = kind === undefined || KINDS.some((known) => known === kind);
  const areReasons =
    reasons === undefined ||
    (Array.isArray(reasons) && reasons.every((reason) => typeof reason === 'string'));
  return isText(name) && isText(remedy) && isKind && areReasons;
}

function malformed(place: string, found: unknown): ChurnError {
  return new ChurnError(
    'config/attribute',
    `${place} is ${quote(found)}; write groups by their keys, for example {"price": {"reasons": ["zu teuer"], "remedy": "Offer a smaller plan."}}.`,
    { values: { name: 'causes', text: place } },
  );
}
