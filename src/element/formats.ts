import type { Formats } from '../scene/formats.js';
import { parseDay } from '../metrics/calendar.js';

const cache = new Map<string, Formats>();

/** The formats of a language and a currency; made once for each pair. */
export function formatsFor(language: string, currency: string): Formats {
  const key = `${language} ${currency}`;
  let formats = cache.get(key);
  if (!formats) cache.set(key, (formats = makeFormats(language, currency)));
  return formats;
}

function makeFormats(language: string, currency: string): Formats {
  const number = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(language, options);
    return (value) => format.format(value);
  };
  const date = (options: Intl.DateTimeFormatOptions): ((day: number) => string) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (day) => format.format(day * 86_400_000);
  };
  const short = {
    ...moneyOptions(currency),
    notation: 'compact',
    maximumSignificantDigits: 3,
  } as const;
  const fullDay = date({ year: 'numeric', month: 'short', day: 'numeric' });
  const month = date({ year: 'numeric', month: 'short' });
  const year = date({ year: 'numeric' });
  return {
    language,
    count: number({ maximumFractionDigits: 0 }),
    percent: number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    wholePercent: number({ style: 'percent', maximumFractionDigits: 0 }),
    money: number(short),
    signedMoney: number({ ...short, signDisplay: 'exceptZero' }),
    fullMoney: number(moneyOptions(currency)),
    day: (day) => fullDay(parseDay(day)!),
    dayBefore: (boundary) => fullDay(parseDay(boundary)! - 1),
    period: (name) => {
      const [years, part] = name.split('-') as [string, string?];
      if (part === undefined) return year(parseDay(`${years}-01-01`)!);
      if (part.startsWith('Q')) return `${part} ${year(parseDay(`${years}-01-01`)!)}`;
      return month(parseDay(`${name}-01`)!);
    },
  };
}

/** Options for a currency; plain numbers where the records name none, or one that `Intl` does not know. */
function moneyOptions(currency: string): Intl.NumberFormatOptions {
  const isCode = /^[A-Z]{3}$/.test(currency);
  return isCode ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {};
}
