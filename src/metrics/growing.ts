export const int32 = (length: number): Int32Array => new Int32Array(length);
export const uint32 = (length: number): Uint32Array => new Uint32Array(length);
export const uint16 = (length: number): Uint16Array => new Uint16Array(length);
export const float64 = (length: number): Float64Array => new Float64Array(length);

/** Whole numbers from 0 to a limit that is known beforehand, in as few bytes as hold them. */
export type Uints = Uint8Array | Uint16Array | Uint32Array;

/** Room for so many whole numbers of which none is above `most`. */
export function uints(length: number, most: number): Uints {
  if (most <= 0xff) return new Uint8Array(length);
  return most <= 0xffff ? uint16(length) : uint32(length);
}
