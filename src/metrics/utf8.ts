/*
 * Texts as UTF-8 bytes and back, without the platform's coders, which this layer does without.
 * Half of a surrogate pair, which UTF-8 has no bytes for, is written in three bytes as though it
 * were a character, so that every text comes back as it was.
 */

/** The most bytes that one UTF-16 unit of a text takes. */
export const MOST_BYTES_A_UNIT = 3;

/**
 * Writes a text as UTF-8 and returns where it ends.
 *
 * @param bytes with room for {@link MOST_BYTES_A_UNIT} bytes a unit of the text
 */
export function writeText(text: string, bytes: Uint8Array, from: number): number {
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    const codePoint = text.codePointAt(i)!;
    if (codePoint > 0xffff) i++;
    at = writeCodePoint(codePoint, bytes, at);
  }
  return at;
}

/** Writes one code point as UTF-8, half a surrogate pair too, and returns where it ends. */
export function writeCodePoint(codePoint: number, bytes: Uint8Array, from: number): number {
  let at = from;
  if (codePoint < 0x80) {
    bytes[at++] = codePoint;
  } else if (codePoint < 0x800) {
    bytes[at++] = 0xc0 | (codePoint >> 6);
    bytes[at++] = 0x80 | (codePoint & 0x3f);
  } else if (codePoint < 0x10000) {
    bytes[at++] = 0xe0 | (codePoint >> 12);
    bytes[at++] = 0x80 | ((codePoint >> 6) & 0x3f);
    bytes[at++] = 0x80 | (codePoint & 0x3f);
  } else {
    bytes[at++] = 0xf0 | (codePoint >> 18);
    bytes[at++] = 0x80 | ((codePoint >> 12) & 0x3f);
    bytes[at++] = 0x80 | ((codePoint >> 6) & 0x3f);
    bytes[at++] = 0x80 | (codePoint & 0x3f);
  }
  return at;
}

const UNITS_AT_ONCE = 4096;

/** The text in bytes that were written by {@link writeText}, or are known to be UTF-8. */
export function readText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  const units: number[] = [];
  for (let at = from; at < to;) {
    const first = bytes[at]!;
    let codePoint = first;
    let length = 1;
    if (first >= 0xf0) {
      codePoint = first & 0x07;
      length = 4;
    } else if (first >= 0xe0) {
      codePoint = first & 0x0f;
      length = 3;
    } else if (first >= 0xc0) {
      codePoint = first & 0x1f;
      length = 2;
    }
    for (let i = 1; i < length; i++) codePoint = (codePoint << 6) | (bytes[at + i]! & 0x3f);
    at += length;
    if (codePoint > 0xffff) {
      units.push(0xd7c0 + (codePoint >> 10), 0xdc00 | (codePoint & 0x3ff));
    } else {
      units.push(codePoint);
    }
    if (units.length >= UNITS_AT_ONCE) {
      text += String.fromCharCode(...units);
      units.length = 0;
    }
  }
  return text + String.fromCharCode(...units);
}
