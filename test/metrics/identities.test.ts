import { expect } from '@open-wc/testing';
import { Identities } from '../../src/metrics/identities.js';
import { runSteps } from '../../src/metrics/steps.js';

/** The codes of names that come in this order; an empty name is something that has none. */
function codesOf(names: readonly string[]): { codes: number[]; identities: Identities } {
  const identities = new Identities();
  const entries = names.map((name) =>
    name === '' ? identities.addUnnamed() : identities.add(name),
  );
  const codes = Int32Array.from(entries);
  runSteps(identities.resolve(() => codes, codes.length, 0));
  return { codes: [...codes], identities };
}

/** What codes a table of every name gives, in the order in which they first come. */
function codesByTable(names: readonly (string | number)[]): number[] {
  const known = new Map<string | number, number>();
  return names.map((name) => {
    if (!known.has(name)) known.set(name, known.size);
    return known.get(name)!;
  });
}

describe('Names of customers and records', () => {
  it('are numbered in the order in which they first came, whatever order that is', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `${(i * 7919) % 3001} name`);
    const { codes, identities } = codesOf(names);
    expect(codes).to.deep.equal(codesByTable(names));
    expect(identities.size).to.equal(3001);
    expect(names.every((name, i) => identities.at(codes[i]!) === name)).to.equal(true);
  });

  it('keep their numbers where all of them differ and none is in order', () => {
    const names = Array.from({ length: 3001 }, (_, i) => `name ${(i * 7919) % 3001}`);
    const { codes, identities } = codesOf(names);
    expect(codes).to.deep.equal(codesByTable(names));
    expect(identities.size).to.equal(3001);
    expect(names.every((name, i) => identities.at(codes[i]!) === name)).to.equal(true);
  });

  it('are told apart where somebody made them up so that their hashes are the same', () => {
    // The two names of a pair differ in bits that the hash cancels, half of the times for each seed.
    const pairs = Array.from({ length: 500 }, (_, i) => {
      const number = String(9999 - i);
      return [`${number}aaaaaaaa`, `${number}AaaaAa!a`];
    });
    const names = [...pairs.flat(), ...pairs.flat()];
    const { codes, identities } = codesOf(names);
    expect(codes).to.deep.equal(codesByTable(names));
    expect(identities.size).to.equal(1000);
  });

  it('that end in numbers have codes in the order of those', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `name ${100 + ((i * 7919) % 3001)}`);
    const { codes, identities } = codesOf(names);
    expect(codes).to.deep.equal(names.map((name) => Number(name.slice(5)) - 100));
    expect(identities.size).to.equal(3001);
    expect([identities.at(0), identities.at(3000)]).to.deep.equal(['name 100', 'name 3100']);
  });

  it('that end in few of many numbers are found, and those between them are nobody', () => {
    const names = ['c9', 'c3', 'c9', 'c5', 'c3'];
    const { codes, identities } = codesOf(names);
    expect(codes).to.deep.equal([6, 0, 6, 2, 0]);
    runSteps(identities.index());
    expect(names.map((name) => identities.find(name))).to.deep.equal(codes);
    const others = ['c2', 'c10', 'c03', 'd3', 'c', '3', 'c1000000000'];
    expect(others.map((name) => identities.find(name))).to.deep.equal(others.map(() => undefined));
    expect(names.map((_, i) => identities.at(codes[i]!))).to.deep.equal(names);
  });

  for (const length of [8, 9, 10, 12, 15, 21]) {
    it(`of ${length} bytes each are told apart by the last eight, and by those before them`, () => {
      const alike = Array.from({ length: 3000 }, (_, i) =>
        String((i * 7919) % 1009).padStart(length, '0'),
      );
      const other = alike.map((name, i) => (i % 3 === 0 ? `x${name.slice(1)}` : name));
      const middle = alike.map((name, i) => {
        const at = Math.max(0, length - 9);
        return i % 3 === 0 ? `${name.slice(0, at)}é${name.slice(at + 2)}` : name;
      });
      for (const names of [alike, other, middle]) {
        const { codes, identities } = codesOf(names);
        expect(codesByTable(codes)).to.deep.equal(codesByTable(names));
        expect(identities.size).to.be.above(Math.max(...codes));
      }
    });
  }

  const shuffled = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => (i * 7919) % (count - 7));
  const lists: Readonly<Record<string, readonly string[]>> = {
    'of numbers with zeros before them': shuffled(3000).map((n) => String(n).padStart(6, '0')),
    'of plain numbers': shuffled(3000).map(String),
    'of plain numbers of one length': shuffled(3000).map((n) => String(n + 5000)),
    'of numbers after other bytes': shuffled(3000).map((n) => `größe-${n}`),
    'of numbers too far from each other for a table': shuffled(3000).map((n) => `c${n * 300_007}`),
    'of numbers with more digits than are counted': shuffled(3000).map((n) => `12345${n + 1e8}`),
    'of digits that vary before those that are counted': shuffled(3000).map(
      (n) => `${n % 7}${String(n).padStart(9, '0')}`,
    ),
    'of plain numbers, and then one with a zero before it': [...shuffled(3000).map(String), '07'],
    'of numbers of one length, and then a longer one': [
      ...shuffled(3000).map((n) => String(n).padStart(4, '0')),
      '12345',
    ],
    'of plain numbers, one with a zero before it as long as they are': ['17', '07', '7', '17'],
    'of numbers, and then words': [
      ...shuffled(3000).map(String),
      'a',
      '12x',
      '1/',
      '1:',
      '1é',
      'a',
    ],
    'of numbers, and then one of a character more': ['a1', 'a2', 'a', 'a1', 'b1', 'aa1', 'a01'],
    'of no number at first': ['a', 'b1', 'a', 'b1', 'b2', '1', '1'],
  };
  for (const [title, names] of Object.entries(lists)) {
    it(`${title} keep their texts and are told apart`, () => {
      const { codes, identities } = codesOf(names);
      expect(codesByTable(codes)).to.deep.equal(codesByTable(names));
      expect(identities.size).to.be.above(Math.max(...codes));
      expect(names.map((_, i) => identities.at(codes[i]!))).to.deep.equal(names);
      runSteps(identities.index());
      expect(names.map((name) => identities.find(name))).to.deep.equal(codes);
      expect(identities.find('no such name')).to.equal(undefined);
    });
  }

  it('that ascend by their numbers need no codes', () => {
    const identities = new Identities();
    for (let i = 0; i < 1000; i++) identities.add(`n${i >> 1}`);
    const asked = (): never => expect.fail('Nobody needs the column.');
    runSteps(identities.resolve(asked, 1000, 0));
    expect([identities.size, identities.at(9), identities.at(10)]).to.deep.equal([
      500,
      'n9',
      'n10',
    ]);
  });

  for (const [kind, names] of [
    ['numbered', ['n3', 'n1', 'n3', 'n3', 'n2', 'n1']],
    ['unlike', ['c', 'a', 'c', 'c', 'bb', 'a']],
  ] as const) {
    it(`that are ${kind} leave alone the rows which have none, and count the others from one`, () => {
      const identities = new Identities();
      const column = Int32Array.from(names.flatMap((name) => [0, identities.add(name) + 1, 0]));
      runSteps(identities.resolve(() => column, column.length, 1));
      const named = [...column].filter((code) => code !== 0);
      expect(codesByTable(named)).to.deep.equal(codesByTable(names));
      expect([...column]).to.deep.equal(named.flatMap((code) => [0, code, 0]));
    });
  }

  it('may be missing a hundred thousand times, each of which is one of its own', () => {
    const missing = Array.from({ length: 100_000 }, () => '');
    const { codes, identities } = codesOf(['b', 'a', ...missing, 'b']);
    expect(identities.size).to.equal(100_002);
    expect(new Set(codes).size).to.equal(100_002);
    expect(codes.at(-1)).to.equal(codes[0]);
  });
});
