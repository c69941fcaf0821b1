import type { Issue } from '../metrics/ledger.js';
import { SIGNALS, type Signal, type SignalKind } from '../metrics/risk-rules.js';
import { isDate } from './dates.js';
import { toText } from './fields.js';
import type { Slices } from './slices.js';

/** What became of a payload's `signals`. */
export interface SignalsResult {
  readonly signals: readonly Signal[];
  /** Signals that were left out; `row` is the number of the signal, from 1. */
  readonly issues: readonly Issue[];
  /** How many were left out; `issues` may list fewer. */
  readonly unreadable: number;
}

const SIGNALS_A_LOOK = 1024;
const DATE_LENGTH = 10;

/**
 * Reads signals about customers, `{customerId, kind, value | date}`; it accepts exactly those that
 * `signalSchema` accepts. One that cannot be read is listed, and makes no row of a record bad.
 */
export async function readSignals(
  list: readonly unknown[],
  mostIssues: number,
  slices: Slices,
): Promise<SignalsResult> {
  const signals: Signal[] = [];
  const issues: Issue[] = [];
  let unreadable = 0;
  for (let i = 0; i < list.length; i++) {
    if (i % SIGNALS_A_LOOK === 0 && slices.isOver) await slices.pause();
    const signal = signalAt(list, i);
    if (signal) signals.push(signal);
    else if (++unreadable <= mostIssues) issues.push({ row: i + 1, ...(await faultAt(list, i)) });
  }
  return { signals, issues, unreadable };
}

function signalAt(list: readonly unknown[], i: number): Signal | null {
  try {
    const entry = list[i];
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return null;
    const { customerId, kind, value, date } = entry as Readonly<Record<string, unknown>>;
    const isNamed = typeof customerId === 'string' || Number.isFinite(customerId);
    if (!isNamed || typeof kind !== 'string' || !Object.hasOwn(SIGNALS, kind)) return null;
    const isNumber = value == null || Number.isFinite(value);
    const isDay = date == null || (typeof date === 'string' && isDate(date));
    if (!isNumber || !isDay) return null;
    const about = { customerId: toText(customerId as string | number), kind: kind as SignalKind };
    if (SIGNALS[about.kind] === 'number') {
      return value == null ? null : { ...about, value: value as number };
    }
    return date == null ? null : { ...about, date: date.slice(0, DATE_LENGTH) };
  } catch {
    // A getter of the page may throw; that spoils this signal and no other.
    return null;
  }
}

async function faultAt(list: readonly unknown[], i: number): Promise<Omit<Issue, 'row'>> {
  const { signalFaultOf, UNREADABLE } = await import('./schema.js');
  let fault = UNREADABLE;
  try {
    fault = signalFaultOf(list[i]);
  } catch {
    // The list has getters of its own.
  }
  return { ...fault, field: fault.field === null ? 'signals' : `signals.${fault.field}` };
}
