import { vendorNamed, type Format } from './formats/names.js';
import { NATIVE_LIST } from './payload.js';

/**
 * The records or envelope in a small payload of JSON, as objects, so that a page need not load what
 * reads large ones.
 *
 * @returns undefined where it is written in something else or not as it should be, of which the
 *   reader of bytes knows what to say
 */
export async function objectsIn(
  bytes: Uint8Array,
  format: Format = 'auto',
): Promise<object | undefined> {
  if (format !== 'auto' && format !== 'json' && vendorNamed(format) === null) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const isList =
    Array.isArray(value) || Array.isArray((value as { [NATIVE_LIST]?: unknown })[NATIVE_LIST]);
  if (isList) return value;
  const { vendorPayload } = await import('./formats/objects.js');
  return vendorPayload(value, format) ? value : undefined;
}
