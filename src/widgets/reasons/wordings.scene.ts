import type { ReasonShare } from '../../metrics/reasons.js';
import type { Loss, ReadingSettings, ReasonCause, Wording } from './reading.scene.js';

/** Texts are shown up to this length. */
const MOST_CHARACTERS = 256;
/** So many wordings of a reason are told apart. */
const MOST_WORDINGS = 6;

/** A reason with all its wordings. */
export interface Named extends Loss {
  readonly key: string;
  readonly name: string;
  readonly cause: ReasonCause;
  readonly wordings: readonly Wording[];
}

/** Wordings that differ by nothing but case and signs are one reason; the largest come first. */
export function namedReasons(
  shares: readonly ReasonShare[],
  { causeOf, comparable }: ReadingSettings,
  add: (parts: readonly Omit<Loss, 'share'>[]) => Loss,
): Named[] {
  const groups = new Map<string, ReasonShare[]>();
  for (const share of shares) {
    if (share.reason === null) continue;
    const key = comparable(share.reason);
    const group = groups.get(key);
    if (group) group.push(share);
    else groups.set(key, [share]);
  }
  return [...groups]
    .map(([key, wordings]): Named => ({
      key: `reason ${key}`,
      name: shortened(wordings[0]!.reason!),
      cause: causeOf(wordings[0]!.reason!),
      wordings: wordingsOf(wordings, add),
      ...add(wordings),
    }))
    .sort((a, b) => b.share - a.share);
}

function wordingsOf(
  shares: readonly ReasonShare[],
  add: (parts: readonly Omit<Loss, 'share'>[]) => Loss,
): Wording[] {
  const shown = shares.slice(0, shares.length > MOST_WORDINGS ? MOST_WORDINGS - 1 : MOST_WORDINGS);
  const rest = shares.slice(shown.length);
  return [...shown, ...(rest.length > 0 ? [{ reason: undefined, ...add(rest) }] : [])];
}

function shortened(text: string): string {
  const tidy = text.replace(/\s+/gu, ' ').trim();
  return tidy.length > MOST_CHARACTERS ? `${tidy.slice(0, MOST_CHARACTERS - 1)}…` : tidy;
}
