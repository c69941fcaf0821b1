import { ChurnError } from '../metrics/errors.js';

/** A payload taken apart: its rows and what it says about all of them. */
export interface Payload {
  readonly rows: readonly unknown[];
  /** `YYYY-MM-DD`, where the payload names its as-of day. */
  readonly asOf: string | null;
  /** The currency of records that name none; empty where the payload does not say. */
  readonly currency: string;
}

/** Parses the text of a payload. @throws ChurnError `data/parse` where it is not JSON */
export function parsePayload(text: string): Payload {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    throw new ChurnError('data/parse', parseFault(text, cause), { cause });
  }
  return payloadOf(value);
}

/**
 * Takes apart an array of records, or an envelope `{asOf?, currency?, subscriptions: […]}`.
 *
 * @throws ChurnError `data/schema` for any other shape
 */
export function payloadOf(value: unknown): Payload {
  if (Array.isArray(value)) return { rows: value, asOf: null, currency: '' };
  const envelope = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const { subscriptions, asOf, currency } = envelope;
  if (!Array.isArray(subscriptions)) {
    throw new ChurnError(
      'data/schema',
      `The data must be a list of subscription records, or an object with a list named "subscriptions"; it is ${shapeOf(value)}.`,
    );
  }
  return {
    rows: subscriptions,
    asOf: typeof asOf === 'string' ? asOf : null,
    currency: typeof currency === 'string' ? currency : '',
  };
}

const MOST_NAMES = 5;

function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return `a ${typeof value}`;
  const names = Object.keys(value);
  if (names.length === 0) return 'an empty object';
  const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name.slice(0, 40)));
  return `an object with ${shown.join(', ')}${names.length > MOST_NAMES ? ', …' : ''}`;
}

function parseFault(text: string, cause: unknown): string {
  const begin = text.trimStart();
  if (begin === '') return 'The data is empty: there is not one character in it.';
  if (begin.startsWith('<')) {
    return 'The data is a web page (HTML), not JSON. The address may lead to a login page, or not exist.';
  }
  const detail = cause instanceof Error ? cause.message : String(cause);
  return `The data is not valid JSON: ${detail}.`;
}
