import { shared } from '../locales/en/shared.js';
import type { Messages } from '../locales/messages.js';
import { parseDay } from '../metrics/calendar.js';
import type { Formats } from '../scene/formats.js';

/** As wide as a plus sign, so that gains and losses line up; `Intl` writes a hyphen. */
const MINUS = '−';

/** Amounts below this are written with their cents, from {@link MANY} on in thousands or more. */
const FEW = 100;
const MANY = 10_000;

/** A chart of thousands of marks writes the same numbers and periods over and over. */
const MOST_REMEMBERED = 1000;

/** A sign before Latin digits, with the marks that languages written from the right put around it. */
const SIGN = /^\p{Cf}*([+−])\p{Cf}*(?=[0-9])/u;

/** The same as a function writes, each written once. */
function remembering<V, T extends string | number>(write: (value: V) => T): (value: V) => T {
  const texts = new Map<V, T>();
  return (value) => {
    let text = texts.get(value);
    if (text === undefined) {
      if (texts.size === MOST_REMEMBERED) texts.clear();
      texts.set(value, (text = write(value)));
    }
    return text;
  };
}

type QuarterText = Messages['quarter'];

const cache = new WeakMap<QuarterText, Map<string, Formats>>();

/**
 * The formats of a language and a currency; made once for each pair.
 *
 * @param quarter how the language writes a quarter of a year, which `Intl` does not know
 */
export function formatsFor(
  language: string,
  currency: string,
  { quarter }: Pick<Messages, 'quarter'> = shared,
): Formats {
  const known = cache.get(quarter) ?? new Map<string, Formats>();
  cache.set(quarter, known);
  const key = `${language} ${currency}`;
  let formats = known.get(key);
  if (!formats) known.set(key, (formats = makeFormats(language, currency, quarter)));
  return formats;
}

/**
 * A number that keeps its order beside words written from the right.
 *
 * It is isolated, and so is the currency in it, of which `Intl` turns `US$` around; its sign stands at
 * the same side of its digits in every kind of number.
 */
function isolated(parts: readonly Intl.NumberFormatPart[]): string {
  const text = parts.map(({ type, value }) => (type === 'currency' ? isolate(value) : value));
  return isolate(text.join('').replace('-', MINUS).replace(SIGN, '\u200f\u200e$1'));
}

function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function makeFormats(language: string, currency: string, quarter: QuarterText): Formats {
  // `Intl` marks the direction of signs where words are written from the right, and nowhere else.
  const isMarked = /\p{Cf}/u.test(new Intl.NumberFormat(language).format(-1));
  const number = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(language, options);
    let inPowers: Intl.NumberFormat | null = null;
    // A larger number has no such digits, and hundreds of them would break a page's width.
    const formatOf = (value: number): Intl.NumberFormat => {
      if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return format;
      const powers = { notation: 'scientific', maximumSignificantDigits: 3 } as const;
      return (inPowers ??= new Intl.NumberFormat(language, { ...options, ...powers }));
    };
    // What is remembered for zero is for minus zero as well, and `Intl` gives that a sign.
    const write = (value: number): string =>
      isMarked
        ? isolated(formatOf(value).formatToParts(value))
        : formatOf(value).format(value).replace('-', MINUS);
    return remembering((value) => write(value === 0 ? 0 : value));
  };
  // What `Intl` rounds to, as a number; the same in every language.
  const written = (optionsOf: () => Intl.NumberFormatOptions): ((value: number) => number) => {
    let format: Intl.NumberFormat | null = null;
    return remembering((value) => {
      format ??= new Intl.NumberFormat('en', { ...optionsOf(), useGrouping: false });
      return Number(format.format(value));
    });
  };
  const date = (options: Intl.DateTimeFormatOptions): ((day: number) => string) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (day) => format.format(day * 86_400_000);
  };
  const amounts = (signDisplay: 'auto' | 'exceptZero'): ((value: number) => string) => {
    const options = { ...moneyOptions(currency), signDisplay };
    const cents = number({ ...options, trailingZeroDisplay: 'stripIfInteger' });
    const whole = number({ ...options, maximumFractionDigits: 0 });
    const compact = number({ ...options, notation: 'compact', maximumSignificantDigits: 3 });
    return (value) => {
      const size = Math.abs(value);
      return size < FEW ? cents(value) : size < MANY ? whole(value) : compact(value);
    };
  };
  const inFull = written(() => {
    const money = new Intl.NumberFormat('en', moneyOptions(currency)).resolvedOptions();
    return { maximumFractionDigits: money.maximumFractionDigits };
  });
  const inWhole = written(() => ({ maximumFractionDigits: 0 }));
  const inDigits = written(() => ({ maximumSignificantDigits: 3 }));
  // The short months of these languages are bare numbers in a range of days.
  const monthStyle = /^(zh|ja|ko)/.test(language) ? 'long' : 'short';
  const wholeDay = { year: 'numeric', month: monthStyle, day: 'numeric' } as const;
  const fullDay = date(wholeDay);
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const span = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...wholeDay });
  const range = (from: number, to: number): string =>
    span.formatRange(from * 86_400_000, to * 86_400_000);
  const month = date({ year: 'numeric', month: 'short' });
  const longMonth = date({ year: 'numeric', month: 'long' });
  const year = date({ year: 'numeric' });
  const percent = number({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const wholePercent = number({ style: 'percent', maximumFractionDigits: 0 });
  const rate = (fraction: number): string => {
    const distance = Math.min(Math.abs(fraction), Math.abs(1 - fraction));
    if (distance === 0) return wholePercent(fraction);
    if (distance >= 0.0005) return percent(fraction);
    const decimals = Math.min(8, Math.ceil(-Math.log10(distance * 100)));
    return number({ style: 'percent', maximumFractionDigits: decimals })(fraction);
  };
  const period = (name: string, monthOf: (day: number) => string): string => {
    const [from, boundary] = name.split('/') as [string, string?];
    if (boundary !== undefined) return range(parseDay(from)!, parseDay(boundary)! - 1);
    const [years, part] = name.split('-') as [string, string?];
    if (part !== undefined && !part.startsWith('Q')) return monthOf(parseDay(`${name}-01`)!);
    const text = year(parseDay(`${years}-01-01`)!);
    return part === undefined ? text : quarter(Number(part.slice(1)), text);
  };
  return {
    language,
    count: number({ maximumFractionDigits: 1 }),
    decimal: number({ maximumSignificantDigits: 15 }),
    percent,
    rate,
    exactPercent: number({ style: 'percent', maximumFractionDigits: 2 }),
    wholePercent,
    money: amounts('auto'),
    signedMoney: amounts('exceptZero'),
    fullMoney: number(moneyOptions(currency)),
    signedFullMoney: number({ ...moneyOptions(currency), signDisplay: 'exceptZero' }),
    writtenMoney: (value) => {
      const size = Math.abs(value);
      return (size < FEW ? inFull : size < MANY ? inWhole : inDigits)(value);
    },
    writtenFullMoney: inFull,
    day: (day) => fullDay(parseDay(day)!),
    dayBefore: (boundary) => fullDay(parseDay(boundary)! - 1),
    time: (moment) => clock.format(moment),
    days: (start, boundary) => range(parseDay(start)!, parseDay(boundary)! - 1),
    period: remembering((name) => period(name, month)),
    longPeriod: remembering((name) => period(name, longMonth)),
  };
}

/** Options for a currency; plain numbers where the records name none, or one that `Intl` does not know. */
function moneyOptions(currency: string): Intl.NumberFormatOptions {
  const isCode = /^[A-Z]{3}$/.test(currency);
  return isCode ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {};
}
