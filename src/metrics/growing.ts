type TypedArray = Int32Array | Uint32Array | Uint16Array | Float64Array;

/** A typed array that doubles when it is full. */
export class Growing<T extends TypedArray> {
  values: T;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T, capacity: number) {
    this.#make = make;
    this.values = make(capacity);
  }

  /** Sets one value, growing as far as needed; values between are 0. */
  set(index: number, value: number): void {
    if (index >= this.values.length) this.#grow(index + 1);
    this.values[index] = value;
  }

  #grow(least: number): void {
    const bigger = this.#make(Math.max(least, this.values.length * 2));
    bigger.set(this.values);
    this.values = bigger;
  }
}

export const int32 = (length: number): Int32Array => new Int32Array(length);
export const uint32 = (length: number): Uint32Array => new Uint32Array(length);
export const uint16 = (length: number): Uint16Array => new Uint16Array(length);
export const float64 = (length: number): Float64Array => new Float64Array(length);
