import { MOST_BYTES_A_UNIT, writeText } from './utf8.js';

/** How many bytes past its end a view must have, for texts in it to be read four bytes at a time. */
export const SLACK = 4;

/** Whether so many bytes of two views are the same; both views have {@link SLACK} more bytes. */
export function isSame(
  mine: DataView,
  start: number,
  view: DataView,
  from: number,
  length: number,
): boolean {
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    if (mine.getInt32(start + i) !== view.getInt32(from + i)) return false;
  }
  if (i === length) return true;
  return (mine.getInt32(start + i) ^ view.getInt32(from + i)) >>> ((4 - length + i) << 3) === 0;
}

/** Mixes the bits of a number, so that numbers which differ in a few bits have little in common. */
export function scrambled(word: number): number {
  const mixed = Math.imul(word ^ (word >>> 15), 0x9e3779b1);
  return mixed ^ (mixed >>> 13);
}

/** A hash of 32 bits of the text in some bytes. */
export function hashOf(view: DataView, from: number, to: number, seed: number): number {
  let hash = seed ^ (to - from);
  let i = from;
  for (; i + 4 <= to; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (i < to) {
    hash = Math.imul(hash ^ (view.getInt32(i) >>> ((4 - to + i) << 3)), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

const scratch = { bytes: new Uint8Array(1024), view: new DataView(new ArrayBuffer(0)), length: 0 };
scratch.view = new DataView(scratch.bytes.buffer);

/** A text as bytes, until the next one is asked for. */
export function bytesOf(text: string): { readonly view: DataView; readonly length: number } {
  const most = text.length * MOST_BYTES_A_UNIT + SLACK;
  if (most > scratch.bytes.length) {
    scratch.bytes = new Uint8Array(most);
    scratch.view = new DataView(scratch.bytes.buffer);
  }
  scratch.length = writeText(text, scratch.bytes, 0);
  return scratch;
}
