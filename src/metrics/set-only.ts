/** An object without what is null or undefined. */
export function setOnly<T extends object>(options: T): T {
  const set = Object.entries(options).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(set) as T;
}
