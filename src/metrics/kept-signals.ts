import type { Ledger } from './ledger.js';
import type { Signal } from './risk-rules.js';

const kept = new WeakMap<Ledger, Map<number, readonly Signal[]>>();

/** Keeps signals beside a ledger under a number, in place of those that it had; none to forget them. */
export function keepSignals(ledger: Ledger, number: number, signals: readonly Signal[]): void {
  let lists = kept.get(ledger);
  if (!lists) kept.set(ledger, (lists = new Map<number, readonly Signal[]>()));
  if (signals.length > 0) lists.set(number, signals);
  else lists.delete(number);
}

/** The signals of a number; those that came with the records where there is no number. */
export function signalsOf(ledger: Ledger, number: number | undefined): readonly Signal[] {
  return number === undefined ? ledger.signals : (kept.get(ledger)?.get(number) ?? []);
}
