import { titleOf } from '../../element/customers.js';
import type { Messages } from '../../locales/messages.js';
import { conditionsOf } from '../../metrics/where.js';
import type { Formats } from '../../scene/formats.js';
import { dayBefore, type Range } from './range.js';
import type { DashboardState } from './state.js';

/** A filter that is in force, in words, and what it is about. */
export interface ActiveFilter {
  readonly key: string;
  readonly words: string;
  readonly about: { readonly dimension: string } | 'range' | 'selection';
}

/** So many values of a filter are named. */
const MOST_NAMED = 3;

/** The filters that are in force: by dimensions, by time, and by a selection. */
export function activeFilters(
  { where, from, to, selection }: DashboardState,
  messages: Messages,
  formats: Formats,
): ActiveFilter[] {
  const { dashboard: texts } = messages;
  const { none } = messages.selection;
  const conditions = conditionsOf(where).map(({ name, isNot, values }) => {
    const named = values.slice(0, MOST_NAMED).map((value) => value ?? none);
    const left = values.length - named.length;
    const all = left > 0 ? [...named, texts.moreValues(formats.count(left))] : named;
    return {
      key: `where ${name}`,
      words: texts.condition(name, all, isNot),
      about: { dimension: name },
    };
  });
  const range = rangeText({ from, to }, messages, formats);
  return [
    ...conditions,
    ...(range === null ? [] : [{ key: 'range', words: range, about: 'range' as const }]),
    ...(selection === null
      ? []
      : [
          {
            key: 'selection',
            words: titleOf(selection, messages, formats),
            about: 'selection' as const,
          },
        ]),
  ];
}

/** The days that are listed, in words; null for all. */
function rangeText(
  { from, to }: Range,
  { dashboard: texts }: Messages,
  formats: Formats,
): string | null {
  if (from !== null && to !== null && from < to) return formats.days(from, to);
  const begins = from === null ? null : texts.since(formats.day(from));
  const ends = to === null ? null : texts.upTo(formats.day(dayBefore(to)));
  return [begins, ends].filter((one) => one !== null).join(' ') || null;
}
