import type { Format } from '../../../../src/data/read.js';

/** A small payload in a vendor's shape, and what is to be read from it. */
export interface VendorPayload {
  readonly format: Format;
  /** As its API or export delivers it. */
  readonly payload: object | string;
  /** Customer, first paying day, end, MRR with its currency, plan and reason, worked out by hand. */
  readonly records: readonly string[];
  /** Codes of notes with their counts. */
  readonly notes: Readonly<Record<string, number>>;
  /** Rows that are rejected: number, field, code. */
  readonly issues: readonly (readonly [number, string | null, string])[];
}

/** Seconds since 1970 at noon of a day. */
export const seconds = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;
