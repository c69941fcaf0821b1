import { parseDay, PERIOD_UNITS, type PeriodUnit } from '../../metrics/calendar.js';
import type { Where } from '../../metrics/options.js';
import { selectionOption, type Selection } from '../../metrics/selection.js';
import { conditionsOf } from '../../metrics/where.js';
import { isPossible } from './possible.js';

/** What a reader chooses in a dashboard. */
export interface DashboardState {
  readonly where: Where | null;
  readonly selection: Selection | null;
  /** The element in which the selection was made, `churn-reasons` or `churn-kpi.2`; null for none. */
  readonly chosenIn: string | null;
  readonly period: PeriodUnit;
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: 'customers' | 'revenue' | null;
  readonly currency: string | null;
}

/** What was read of an address. */
export interface Reading {
  readonly state: Partial<DashboardState>;
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
}

/** A longer text is none that a dashboard has written. */
const MOST_CHARACTERS = 8000;

/** How each part of a state is read; what cannot be is thrown at, or refused. */
const READERS: {
  readonly [Name in keyof DashboardState]: (value: unknown) => value is DashboardState[Name];
} = {
  where: (value): value is Where | null => {
    conditionsOf(value as Where);
    return true;
  },
  selection: (value): value is Selection | null => {
    const selection = selectionOption({ selection: (value ?? undefined) as Selection });
    return selection === null || isPossible(selection);
  },
  chosenIn: isTextOrNull,
  period: (value): value is PeriodUnit => PERIOD_UNITS.includes(value as PeriodUnit),
  from: isDayOrNull,
  to: isDayOrNull,
  basis: (value): value is DashboardState['basis'] =>
    value === null || value === 'customers' || value === 'revenue',
  currency: isTextOrNull,
};

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isDayOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && parseDay(value) !== null);
}

/** A state as a text; null where it differs in nothing from another. */
export function stateText(state: DashboardState, other: DashboardState): string | null {
  const changed = Object.entries(state).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(other[name as keyof DashboardState]),
  );
  return changed.length > 0 ? JSON.stringify(Object.fromEntries(changed)) : null;
}

/** Reads the text of a state. What cannot be read, or is no part of one, is left out. */
export function readState(text: string): Reading {
  let parts: unknown = null;
  try {
    if (text.length <= MOST_CHARACTERS) parts = JSON.parse(text);
  } catch {
    // It is told of below.
  }
  if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) {
    return { state: {}, isWhole: false };
  }
  const entries = Object.entries(parts);
  const known = entries.filter(([name, value]) => isReadable(name, value));
  return { state: Object.fromEntries(known), isWhole: known.length === entries.length };
}

function isReadable(name: string, value: unknown): boolean {
  if (!Object.hasOwn(READERS, name)) return false;
  try {
    return READERS[name as keyof DashboardState](value);
  } catch {
    return false;
  }
}
