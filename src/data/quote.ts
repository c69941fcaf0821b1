const MOST = 40;

/** A value as a message may name it: at most 40 characters of data, in quotes where it is text. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return `"${shorten(JSON.stringify(shorten(value)).slice(1, -1))}"`;
  if (typeof value === 'bigint') return shorten(`${value}n`);
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return 'a list';
  return value instanceof Date ? 'a Date object' : 'an object';
}

/** A text cut to 40 characters, never through the middle of one, with an ellipsis where it was. */
export function shorten(text: string, most = MOST): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  const isSplit = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isSplit ? most - 1 : most)}…`;
}
