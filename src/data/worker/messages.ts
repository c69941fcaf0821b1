import { ChurnError, type ErrorCode } from '../../metrics/errors.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { Signal } from '../../metrics/risk-rules.js';
import type { MetricName } from '../../metrics/source.js';
import type { ReadOptions, ReadProgress } from '../read.js';

/** What a page tells its worker. */
export type ToWorker =
  | {
      readonly kind: 'read';
      readonly options: Omit<ReadOptions, 'signal' | 'onProgress'>;
      /** How many bytes there will be; null where that is not known. */
      readonly totalBytes: number | null;
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  /** The bytes stop coming. */
  | { readonly kind: 'broken'; readonly fault: Fault }
  /** Some of the signals of a number; those that came before are kept with the last of them. */
  | {
      readonly kind: 'signals';
      readonly number: number;
      readonly signals: readonly Signal[];
      readonly isLast: boolean;
    }
  | {
      readonly kind: 'query';
      readonly id: number;
      readonly metric: MetricName;
      readonly options: MetricOptions;
    };

/** What a worker tells its page. */
export type FromWorker =
  /** It has started. */
  | { readonly kind: 'hello' }
  /** It has taken in a piece of the bytes. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'ready'; readonly facts: LedgerFacts }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly fault: Fault };

/** An error on its way between threads, which would lose its class. */
export interface Fault {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** An error as it can be sent. */
export function faultFrom(cause: unknown): Fault {
  if (cause instanceof ChurnError) {
    const { code, message, values } = cause;
    return { code, message, values };
  }
  return {
    code: null,
    message: cause instanceof Error ? cause.message : String(cause),
    values: {},
  };
}

/** An error as it was before it was sent. */
export function errorFrom({ code, message, values }: Fault): Error {
  return code === null ? new Error(message) : new ChurnError(code, message, { values });
}
