/** A source of numbers from 0 up to 1 that is the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

type Random = () => number;

/**
 * A value as JSON in one of the many ways in which it may be written: with white space, escapes,
 * exponents, fields in any order and fields that come twice.
 *
 * @param isPlain whether it is to be written as `JSON.stringify` does, but for the order of fields
 */
export function spellJson(value: unknown, random: Random, isPlain = false): string {
  const space = (): string =>
    isPlain || random() < 0.8 ? '' : pick([' ', '\n', '\t\r\n ', '  '], random);
  if (typeof value === 'string') return isPlain ? JSON.stringify(value) : spellText(value, random);
  if (typeof value === 'number' && Number.isFinite(value))
    return spellNumber(value, random, isPlain);
  if (Array.isArray(value)) {
    const entries = value.map((entry) => space() + spellJson(entry, random, isPlain) + space());
    return `[${entries.join(',') || space()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (random() < 0.3) fields.sort(() => random() - 0.5);
  // Of a field that comes twice the last one counts.
  if (!isPlain && fields.length > 0 && random() < 0.05) {
    const [name] = pick(fields, random);
    fields.unshift([name, pick([null, 'x', 7, { a: [] }, '', false], random)]);
  }
  const texts = fields.map(
    ([name, field]) =>
      `${space()}${isPlain ? JSON.stringify(name) : spellText(name, random)}${space()}:${space()}${spellJson(field, random, isPlain)}${space()}`,
  );
  return `{${texts.join(',') || space()}}`;
}

function spellNumber(value: number, random: Random, isPlain: boolean): string {
  if (Object.is(value, -0)) return pick(['-0', '-0.0', '-0e5'], random);
  const text = String(value);
  if (isPlain || random() < 0.7) return text.replace('e+', 'e');
  if (Number.isInteger(value) && !text.includes('e')) {
    const tenfold = value === 0 ? text : `${text}0e-1`;
    return pick([`${text}.0`, `${text}.000e0`, `${text}E+0`, tenfold], random);
  }
  return text.includes('e') ? text.toUpperCase() : `${text}00`;
}

const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
};

function spellText(text: string, random: Random): string {
  const isOdd = random() < 0.2;
  let spelled = '"';
  for (const unit of isWellFormed(text) && !isOdd ? text : text.split('')) {
    const mustEscape = unit < ' ' || unit === '"' || unit === '\\' || !isWellFormed(unit);
    if (!mustEscape && (!isOdd || random() < 0.7)) spelled += unit;
    else if (SHORT[unit] && random() < 0.7) spelled += SHORT[unit];
    else spelled += escaped(unit, random);
  }
  return `${spelled}"`;
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function escaped(text: string, random: Random): string {
  return text
    .split('')
    .map((unit) => {
      const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${random() < 0.5 ? digits : digits.toUpperCase()}`;
    })
    .join('');
}

/** One of several, at random. */
export function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)]!;
}
