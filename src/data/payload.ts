import { ChurnError } from '../metrics/errors.js';
import { quote, shorten } from './quote.js';

/** What a payload says about all of its rows. */
export interface Head {
  /** A day or timestamp, where the payload names its as-of day. */
  readonly asOf: string | null;
  /** The currency of records that name none; empty where the payload does not say. */
  readonly currency: string;
  /** Changes of MRR within records, see `applyChanges`. */
  readonly changes: readonly unknown[];
  /** What was noticed about customers, see `readSignals`. */
  readonly signals: readonly unknown[];
  /** Whether the payload says of itself that it is one page of several. */
  readonly hasMore: boolean;
}

/** The name of the list of records in an envelope. */
export const NATIVE_LIST = 'subscriptions';

/** What a mere list of rows says about them. */
export const NO_HEAD: Head = {
  asOf: null,
  currency: '',
  changes: [],
  signals: [],
  hasMore: false,
};

/** Where payloads say that they have further pages. */
export const PAGING = ['has_more', 'next', 'next_offset', 'cursor', 'meta'] as const;

/** The fields of an envelope, which may hold anything at all. */
export interface Envelope extends Readonly<Partial<Record<(typeof PAGING)[number], unknown>>> {
  readonly subscriptions?: unknown;
  readonly asOf?: unknown;
  readonly currency?: unknown;
  readonly changes?: unknown;
  readonly signals?: unknown;
}

/**
 * Takes apart an array of records, or an envelope `{asOf?, currency?, subscriptions, changes?}`.
 *
 * What the envelope says about its rows is looked at after them ({@link headOf}), as it is where it
 * may come after them.
 *
 * @throws ChurnError `data/schema` for any other shape
 */
export function payloadOf(value: unknown): { rows: readonly unknown[]; envelope: Envelope } {
  try {
    if (Array.isArray(value)) return { rows: value, envelope: {} };
    const isObject = typeof value === 'object' && value !== null;
    const envelope: Envelope = isObject ? value : {};
    const { subscriptions, asOf, currency, changes, signals } = envelope;
    if (!Array.isArray(subscriptions)) throw noList(value);
    const paging = Object.fromEntries(PAGING.map((name) => [name, envelope[name]]));
    return { rows: subscriptions, envelope: { asOf, currency, changes, signals, ...paging } };
  } catch (cause) {
    if (cause instanceof ChurnError) throw cause;
    throw new ChurnError('data/schema', 'The data could not be read: looking at it failed.', {
      cause,
    });
  }
}

/** What an envelope says about its rows. @throws ChurnError `data/schema` where it says it wrongly */
export function headOf(envelope: Envelope): Head {
  const { asOf, currency, changes, signals } = envelope;
  return {
    asOf: optionalText('asOf', asOf, 'a day such as 2025-01-31') || null,
    currency: optionalText('currency', currency, 'a code such as "EUR"').toUpperCase(),
    changes: optionalList('changes', changes),
    signals: optionalList('signals', signals),
    hasMore: hasMore(envelope),
  };
}

/** Whether a payload says of itself that it is one page of several. */
export function hasMore(envelope: Envelope): boolean {
  const { has_more: more, next, next_offset: offset, meta } = envelope;
  if (typeof more === 'boolean') return more;
  if (isText(next) || isText(offset)) return true;
  if (typeof meta !== 'object' || meta === null) return false;
  const { next_page: page, pagination } = meta as Record<string, unknown>;
  if (typeof page === 'number') return true;
  if (typeof pagination !== 'object' || pagination === null) return false;
  return (pagination as Record<string, unknown>)['has_more'] === true;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** What to say of a value that is neither a list of records nor an envelope of one. */
export function noList(value: unknown): ChurnError {
  return new ChurnError(
    'data/schema',
    `The data must be a list of subscription records, or an object with a list named "subscriptions"; it is ${shapeOf(value)}.`,
  );
}

function optionalText(name: string, value: unknown, wanted: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  throw new ChurnError('data/schema', `The data's ${name} must be ${wanted}, not ${quote(value)}.`);
}

function optionalList(name: string, value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new ChurnError('data/schema', `The data's ${name} must be a list, not ${quote(value)}.`);
}

function shapeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return value === null ? 'null' : `a ${typeof value}`;
  }
  const names = Object.keys(value);
  if (names.length === 0) return 'an empty object';
  // Names with digits or signs may be ids, as where customers are listed by theirs.
  const told = names.filter((name) => /^[A-Za-z_]+$/.test(name));
  return told.length === 0 ? 'an object' : `an object with ${shorten(told.join(', '))}`;
}
