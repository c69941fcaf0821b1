import { pick } from './spell-json.js';

const NOTHING = Symbol('nothing');

/** Values of each field that a record may have; those after the bar it may not. */
const FIELDS: Readonly<Record<string, readonly unknown[]>> = {
  id: ['s-1', 's-2', 's-10', 7, '', null, 'ß', NOTHING, '|', true],
  customerId: [
    'a',
    'b',
    'cus_0001',
    'cus_0002',
    '',
    '__proto__',
    42,
    1e21,
    -0,
    0.1,
    '𝒳',
    '\ud800',
    'a"\\\n',
    '|',
    null,
    {},
    NOTHING,
  ],
  start: [
    '2024-01-31',
    '2024-02-29',
    '2023-03-01',
    '1899-12-31',
    '2200-01-01',
    '0001-01-01',
    '2024-03-01T10:00:00Z',
    '2024-03-01 23:59:59.5-05:00',
    '|',
    '2024-02-30',
    '',
    '2024-1-1',
    'x',
    null,
    5,
    NOTHING,
  ],
  end: [
    null,
    '',
    NOTHING,
    '2024-03-01',
    '2024-06-30',
    '2024-04-01T00:30:00+02:00',
    '|',
    '2024-13-01',
    '2020-01-01',
    false,
  ],
  mrr: [
    0,
    -0,
    49.99,
    12.5,
    1e3,
    123456789.125,
    0.1,
    5e-324,
    1e-7,
    33.333333333333336,
    null,
    NOTHING,
    '|',
    -1,
    '49',
    true,
    1e12,
  ],
  amount: [NOTHING, NOTHING, null, 0, 1200, 99.5, '|', -2, '5'],
  interval: [NOTHING, NOTHING, null, '', 'day', 'week', 'month', 'year', '|', 'Month', 3],
  intervalCount: [NOTHING, NOTHING, NOTHING, null, 1, 3, 0.5, '|', 0, -0, '1'],
  quantity: [NOTHING, NOTHING, NOTHING, null, 0, 2, '|', [], -1],
  discount: [NOTHING, NOTHING, 10, { percent: [20, {}] }, 'x'],
  currency: [null, NOTHING, '', 'USD', 'usd', 'jpy', 'EUR', 'ß', '|', 3, {}],
  plan: ['Pro', 'Team', null, '', 3, 1.5, 'größe', NOTHING, '|', [], true],
  cancelReason: [null, NOTHING, 'price', 'too_expensive', 0, '', '|', {}],
  cancelledAt: [NOTHING, NOTHING, null, '', '2024-02-01', '2024-05-15', '|', 'x', 3],
  status: [NOTHING, 'active', null, 1, '|', false],
  trialEnd: [NOTHING, NOTHING, null, '', '2024-02-14', '2023-01-01', '|', 'x', 1],
  updatedAt: [NOTHING, NOTHING, null, '', '2024-02-14', '2024-02-14T10:00:00.123Z', '|', 'x', 1],
  segment: [
    NOTHING,
    'SMB',
    'SMB',
    'Enterprise',
    true,
    false,
    3,
    1e21,
    -0,
    null,
    ['x', [1, { y: 'z' }]],
    { a: { b: [] } },
    '',
  ],
  email: [NOTHING, NOTHING, 'ann@example.com'],
  'a"b\\\n𝒳': [NOTHING, NOTHING, 'x'],
  ['__proto__']: [NOTHING, NOTHING, NOTHING, { polluted: true }, 'x'],
  constructor: [NOTHING, NOTHING, NOTHING, 'x'],
  '7': [NOTHING, NOTHING, 'seven'],
  '': [NOTHING, NOTHING, NOTHING, 'no name'],
};

function rowFrom(random: () => number): unknown {
  if (random() < 0.01) return pick([null, 7, 'row', [], true, ['a', 1], {}], random);
  const row: Record<string, unknown> = {};
  const badness = random() < 0.2 ? 0.15 : 0;
  for (const [name, values] of Object.entries(FIELDS)) {
    const bar = values.indexOf('|');
    const good = bar < 0 ? values : values.slice(0, bar);
    const bad = bar < 0 ? [] : values.slice(bar + 1);
    const value = bad.length > 0 && random() < badness ? pick(bad, random) : pick(good, random);
    if (value === NOTHING) continue;
    Object.defineProperty(row, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return row;
}

/** A few rows with every field there is, of which now and then one has a value that it may not have. */
export function rowsFrom(random: () => number): unknown[] {
  return Array.from({ length: 1 + Math.floor(random() * 9) }, () => rowFrom(random));
}

/** An envelope of rows, with its fields in any order. */
export function envelopeFrom(random: () => number): Record<string, unknown> {
  const change = (): unknown =>
    pick(
      [
        { customerId: 'a', date: '2024-02-10', mrr: 5 },
        { id: 's-1', date: '2024-03-10', mrr: 0 },
        { id: 's-1' },
        null,
      ],
      random,
    );
  const parts: Record<string, unknown> = {
    note: pick(['x', { deep: [[[{ a: 1 }]]], text: ']}{[' }, null, [1, 'a']], random),
    asOf: pick([NOTHING, null, '', '2024-05-01', '2024-05-01T23:00:00Z'], random),
    currency: pick([NOTHING, null, '', 'eur', 'JPY', 'USD'], random),
    changes: pick([NOTHING, null, [change(), change(), change()], [change()]], random),
    subscriptions: rowsFrom(random),
    signals: pick([NOTHING, null, [], [{}, { a: [1] }], {}], random),
  };
  if (random() < 0.05) parts[pick(Object.keys(parts), random)] = pick([5, {}, 'x', true], random);
  const order = Object.entries(parts).filter(([, value]) => value !== NOTHING);
  return Object.fromEntries(order.sort(() => random() - 0.5));
}

/** A text in which something is missing, doubled or in the way. */
export function mutated(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const length = pick([0, 0, 1, 1, 2, 5], random);
  const extra = pick(
    [
      '',
      '',
      '"',
      ',',
      '}',
      ']',
      '{',
      '[',
      ':',
      '\\',
      '0',
      'e',
      '\n',
      '-',
      '.',
      'null',
      '\u0000',
      '😀',
    ],
    random,
  );
  const changed =
    random() < 0.1 ? text.slice(0, at) : text.slice(0, at) + extra + text.slice(at + length);
  // Half a surrogate pair, where one was cut in two, is written as U+FFFD.
  return new TextDecoder().decode(new TextEncoder().encode(changed));
}
