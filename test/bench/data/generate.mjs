/** The three ways in which the same million records are written. */
export const FILES = ['ordered', 'shuffled', 'varied'];

const PLANS = ['Starter', 'Team/Pro', 'Business', 'Enterprise', 'Growth (yearly)', 'Größe L'];
const PRICES = [9, 29, 49.5, 99, 199, 1249.99, 12.25, 0, 18.333333];
const REASONS = [
  'too_expensive',
  'payment_failed',
  'switched_service',
  'missing features',
  'unused',
];
const CURRENCIES = ['USD', 'USD', 'USD', 'EUR', 'GBP', 'JPY'];
const COUNTRIES = ['DE', 'US', 'GB', 'FR', 'CN', 'JP', 'BR'];
const FIRST_DAY = Date.UTC(2019, 0, 1) / 86_400_000;
const DAYS = 2200;

/** Numbers from 0 up to 1 that are the same on every machine. */
function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const dates = new Map();
function date(day) {
  let text = dates.get(day);
  if (!text) dates.set(day, (text = new Date(day * 86_400_000).toISOString().slice(0, 10)));
  return text;
}

/** Subscriptions in order of customer and start, about 1.8 to a customer, as fields in turn. */
function* subscriptions(count) {
  const random = randomFrom(7);
  const pick = (values) => values[Math.floor(random() * values.length)];
  let customer = 0;
  let day = 0;
  for (let i = 0; i < count; i++) {
    if (i === 0 || random() < 0.5636) {
      customer++;
      day = Math.floor(random() * DAYS);
    } else {
      day += Math.floor(random() * 200);
    }
    const isOver = random() < 0.55;
    yield [
      ['id', `sub_${String(i + 1).padStart(8, '0')}`],
      ['customerId', `cus_${String(customer).padStart(8, '0')}`],
      ['start', date(FIRST_DAY + day)],
      ['end', isOver ? date(FIRST_DAY + day + 1 + Math.floor(random() * 500)) : null],
      ['mrr', pick(PRICES)],
      ['currency', pick(CURRENCIES)],
      ['plan', pick(PLANS)],
      ['cancelReason', isOver ? pick(REASONS) : null],
      ['country', pick(COUNTRIES)],
    ];
  }
}

function shuffle(values, random) {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j], values[i]];
  }
  return values;
}

/** JSON as some server in some language writes it: in one order of many, with escapes. */
function spellVaried(fields, order) {
  const texts = order
    .map((i) => fields[i])
    .map(([name, value]) => {
      let text = JSON.stringify(value);
      if (typeof value === 'string') {
        text = text.replaceAll('/', '\\/').replace(/[^ -~]/g, (character) => {
          return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
        });
      }
      return `${JSON.stringify(name)}:${text}`;
    });
  return `{${texts.join(',')}}`;
}

/**
 * The bytes of one of {@link FILES}: a JSON array of so many records.
 *
 * @param {string} name
 * @param {number} count
 * @returns {Buffer}
 */
export function generate(name, count) {
  const random = randomFrom(11);
  const pieces = [];
  let texts = [];
  if (name === 'varied') {
    const orders = Array.from({ length: 24 }, () => shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8], random));
    for (const fields of subscriptions(count)) {
      texts.push(spellVaried(fields, orders[Math.floor(random() * orders.length)]));
    }
  } else {
    for (const fields of subscriptions(count))
      texts.push(JSON.stringify(Object.fromEntries(fields)));
    if (name === 'shuffled') texts = shuffle(texts, random);
  }
  for (let i = 0; i < texts.length; i += 10_000) {
    const isLast = i + 10_000 >= texts.length;
    const text = `${i === 0 ? '[' : ''}${texts.slice(i, i + 10_000).join(',')}${isLast ? ']' : ','}`;
    pieces.push(Buffer.from(text));
  }
  return Buffer.concat(pieces);
}
