import { writeCodePoint } from '../../metrics/utf8.js';
import { hexDigit } from './tokens.js';

const BACKSLASH = 0x5c;
const SHORT: Readonly<Record<number, number>> = {
  0x62: 0x08,
  0x66: 0x0c,
  0x6e: 0x0a,
  0x72: 0x0d,
  0x74: 0x09,
};

/**
 * Writes out the inside of a JSON string, whose escapes are known to be right, and returns where it
 * ends. What is written is never longer than what was read.
 */
export function unescapeJson(
  bytes: Uint8Array,
  from: number,
  to: number,
  into: Uint8Array,
): number {
  let at = 0;
  for (let p = from; p < to;) {
    const c = bytes[p]!;
    if (c !== BACKSLASH) {
      into[at++] = c;
      p++;
    } else if (bytes[p + 1] !== 0x75) {
      into[at++] = SHORT[bytes[p + 1]!] ?? bytes[p + 1]!;
      p += 2;
    } else {
      let codePoint = unitAt(bytes, p);
      p += 6;
      const isHigh = codePoint >= 0xd800 && codePoint < 0xdc00;
      if (isHigh && p + 6 <= to && bytes[p] === BACKSLASH && bytes[p + 1] === 0x75) {
        const low = unitAt(bytes, p);
        if (low >= 0xdc00 && low < 0xe000) {
          codePoint = 0x10000 + ((codePoint - 0xd800) << 10) + (low - 0xdc00);
          p += 6;
        }
      }
      at = writeCodePoint(codePoint, into, at);
    }
  }
  return at;
}

/** The UTF-16 unit that `\uXXXX` stands for. */
function unitAt(bytes: Uint8Array, p: number): number {
  let unit = 0;
  for (let i = p + 2; i < p + 6; i++) unit = unit * 16 + hexDigit(bytes[i]!);
  return unit;
}

/** Writes out the inside of a quoted CSV cell, in which a quote is written twice. */
export function unquoteCsv(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
  let at = 0;
  for (let p = from; p < to; p++) {
    into[at++] = bytes[p]!;
    if (bytes[p] === 0x22) p++;
  }
  return at;
}
