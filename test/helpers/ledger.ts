import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import type { Ledger } from '../../src/metrics/ledger.js';

/** A record as a test writes it; what it leaves out is customer `a`, running, 100 a month. */
export interface TestRecord {
  readonly id?: string;
  readonly customerId?: string;
  readonly start: string;
  readonly end?: string | null;
  readonly mrr?: number;
  readonly [field: string]: unknown;
}

/** A ledger of a few records. */
export function ledgerOf(
  records: readonly TestRecord[],
  options: ReadOptions = {},
): Promise<Ledger> {
  const rows = records.map((record) => ({ customerId: 'a', end: null, mrr: 100, ...record }));
  return readSubscriptions(rows, { today: '2030-01-01', ...options });
}
