import { ChurnError } from '../metrics/errors.js';
import { jsonFaultIn } from './json.js';
import { quote, shorten } from './quote.js';

/** A payload taken apart: its rows and what it says about all of them. */
export interface Payload {
  readonly rows: readonly unknown[];
  /** A day or timestamp, where the payload names its as-of day. */
  readonly asOf: string | null;
  /** The currency of records that name none; empty where the payload does not say. */
  readonly currency: string;
  /** Changes of MRR within records, see `Changes`. */
  readonly changes: readonly unknown[];
  /** How many signals about customers came along; they are not read yet. */
  readonly signals: number;
}

/** Parses the text of a payload. @throws ChurnError `data/parse` where it is not JSON */
export function parsePayload(text: string): Payload {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    throw parseFault(text, cause);
  }
  return payloadOf(value);
}

/**
 * Takes apart an array of records, or an envelope `{asOf?, currency?, subscriptions, changes?}`.
 *
 * @throws ChurnError `data/schema` for any other shape
 */
export function payloadOf(value: unknown): Payload {
  try {
    if (Array.isArray(value)) {
      return { rows: value, asOf: null, currency: '', changes: [], signals: 0 };
    }
    return envelopeOf(value);
  } catch (cause) {
    if (cause instanceof ChurnError) throw cause;
    throw new ChurnError('data/schema', 'The data could not be read: looking at it failed.', {
      cause,
    });
  }
}

function envelopeOf(value: unknown): Payload {
  const isObject = typeof value === 'object' && value !== null;
  const envelope = (isObject ? value : {}) as Record<string, unknown>;
  const { subscriptions, asOf, currency, changes, signals } = envelope;
  if (!Array.isArray(subscriptions)) {
    throw new ChurnError(
      'data/schema',
      `The data must be a list of subscription records, or an object with a list named "subscriptions"; it is ${shapeOf(value)}.`,
    );
  }
  return {
    rows: subscriptions,
    asOf: optionalText('asOf', asOf, 'a day such as 2025-01-31') || null,
    currency: optionalText('currency', currency, 'a code such as "EUR"'),
    changes: optionalList('changes', changes),
    signals: Array.isArray(signals) ? signals.length : signals == null ? 0 : 1,
  };
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
  return names.length === 0 ? 'an empty object' : `an object with ${shorten(names.join(', '))}`;
}

function parseFault(text: string, cause: unknown): ChurnError {
  const begin = text.trimStart();
  if (begin === '') return new ChurnError('data/parse', 'The data is empty.', { cause });
  if (begin.startsWith('<')) {
    return new ChurnError('data/parse', 'The data is a web page (HTML), not JSON.', { cause });
  }
  const { line, column, why } = jsonFaultIn(text);
  return new ChurnError(
    'data/parse',
    `The data is not valid JSON at line ${line}, column ${column}: ${why}.`,
    { cause, values: { line, column, why } },
  );
}
