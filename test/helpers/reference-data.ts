import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import type { Ledger } from '../../src/metrics/ledger.js';

/** The reference data sets with cohorts, movements, survival and reasons computed elsewhere. */
export const DATA_SETS = ['mrr-playbook', 'synthetic-demo', 'fader-hardie-sbg'] as const;

const files = new Map<string, Promise<unknown>>();

async function load(path: string): Promise<unknown> {
  const response = await fetch(`/shared/data/${path}`);
  return response.ok ? response.json() : null;
}

/**
 * A file of the reference data beside the checkout; skips the running test, and says so, where
 * there is none.
 */
export async function referenceFile<T>(test: Mocha.Context, path: string): Promise<T> {
  let file = files.get(path);
  if (!file) files.set(path, (file = load(path)));
  const value = await file;
  if (value === null) {
    console.warn(`Skipped: there is no reference data beside this checkout (${path}).`);
    test.skip();
  }
  return value as T;
}

/** The ledger of a reference data set, read with the as-of day its expected figures are for. */
export async function referenceLedger(
  test: Mocha.Context,
  name: string,
  options: ReadOptions = {},
): Promise<Ledger> {
  const meta = await referenceFile<{ asOf: string }>(test, `${name}/meta.json`);
  const rows = await referenceFile<unknown[]>(test, `${name}/subscriptions.json`);
  return readSubscriptions(rows, { asOf: meta.asOf, ...options });
}
