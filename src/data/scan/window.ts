/** How many bytes are scanned at once: few enough to stay in the processor's cache. */
export const BLOCK = 1 << 16;

/**
 * The first bytes are scanned a few at a time, so that an engine sees early what happens where a
 * window ends: it compiles the scan for what it saw, and anew at whatever it had not seen.
 */
const FIRST_BYTES = 1 << 17;
const FEW = 1 << 11;

/** Words are compared and read beyond the end; what they find there is a zero first. */
const SLACK = 80;

/**
 * The part of a payload that is being scanned.
 *
 * After its last byte comes a zero, which is no character of a payload, so that a scan stops there
 * without asking at each byte how many are left.
 */
export class Window {
  bytes: Uint8Array;
  view: DataView;
  /** Where the bytes end. */
  end = 0;
  /** How many bytes of the payload came before these. */
  offset = 0;
  /** Whether the payload ends where these bytes end. */
  isLast = false;

  /** @param expected how many bytes the payload is said to have */
  constructor(expected = BLOCK) {
    this.bytes = new Uint8Array(Math.min(BLOCK, expected + 1) + SLACK);
    this.view = new DataView(this.bytes.buffer);
  }

  /** How many bytes fit in. */
  get size(): number {
    return this.bytes.length - SLACK;
  }

  /** Takes bytes of a chunk from a place on, no more than fit, and returns the place after them. */
  fill(chunk: Uint8Array, from: number): number {
    const room = this.size - this.end;
    const isFirst = this.offset + this.end < FIRST_BYTES;
    const to = Math.min(chunk.length, from + (isFirst ? Math.min(room, FEW) : room));
    this.bytes.set(from === 0 && to === chunk.length ? chunk : chunk.subarray(from, to), this.end);
    this.end += to - from;
    this.bytes[this.end] = 0;
    return to;
  }

  /** Forgets the first bytes. */
  drop(count: number): void {
    if (count === 0) return;
    this.bytes.copyWithin(0, count, this.end);
    this.end -= count;
    this.offset += count;
    this.bytes[this.end] = 0;
  }

  /** Makes room for twice as many bytes. */
  grow(): void {
    const bytes = new Uint8Array(this.size * 2 + SLACK);
    bytes.set(this.bytes.subarray(0, this.end));
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }

  /** The text of some of the bytes, where what is no UTF-8 shows as U+FFFD. */
  text(from: number, to: number): string {
    return decoder.decode(this.bytes.subarray(from, to));
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
