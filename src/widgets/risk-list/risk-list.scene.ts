import type { RiskGroup, RiskSum } from '../../metrics/risk-list.js';
import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';

/** What is drawn, and in how much room. */
export interface RiskListInput {
  readonly groups: Readonly<Record<RiskGroup, RiskSum>>;
  readonly width: number;
  readonly compact: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: RiskListText;
}

/** How the scene writes. */
export interface RiskListText {
  /** The whole drawing in words. */
  words(groups: readonly RiskGroup[]): string;
  name(group: RiskGroup): string;
  customers(group: RiskGroup): string;
  mrr(group: RiskGroup): string;
}

/** A group: its part of the bar, and what is said of it below. */
export interface RiskPart {
  readonly key: RiskGroup;
  readonly x: number;
  readonly width: number;
  readonly swatch: { readonly x: number; readonly y: number };
  /** The beginning of each text in reading direction; its amount may end at the edge instead. */
  readonly name: { readonly x: number; readonly y: number; readonly text: string };
  readonly amount: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly text: string;
  };
  readonly detail: { readonly x: number; readonly y: number; readonly text: string };
}

/** Everything that is drawn, in px. */
export interface RiskListScene {
  readonly width: number;
  readonly height: number;
  readonly words: string;
  readonly bar: { readonly y: number; readonly height: number };
  readonly parts: readonly RiskPart[];
}

export const SWATCH = 10;
const FONT = 12;
const BOLD = 1.12;
const BAR = { compact: 14, usual: 20 } as const;
const LINE = 17;
const GAP = 16;
/** Between parts of the bar, and the least that can be seen of one. */
const PART_GAP = 2;
const LEAST_PART = 3;
const ORDER: readonly RiskGroup[] = ['leaving', 'several', 'one', 'none'];

/** Lays out a bar of all MRR by how much speaks for leaving, and what each part of it is. */
export function riskListScene(input: RiskListInput): RiskListScene {
  const { groups, width, compact, direction, text } = input;
  const shown = ORDER.filter((group) => groups[group].customers > 0);
  const place = (x: number): number => px(direction === 'rtl' ? width - x : x);
  const height = BAR[compact ? 'compact' : 'usual'];
  const ends = barEnds(shown, groups, width);
  const { columns, isList } = layoutOf(shown, input);
  const room = width / columns;
  const rowHeight = isList ? LINE + 3 : 2 * LINE + 8;
  const parts = shown.map((key, i): RiskPart => {
    const [from, to] = ends[i]!;
    const left = isList ? 0 : (i % columns) * room;
    const base = height + 22 + Math.floor(i / columns) * rowHeight;
    const beside = left + SWATCH + 6;
    const sides = [place(from), place(to)] as const;
    const name = text.name(key);
    return {
      key,
      x: Math.min(...sides),
      width: px(Math.abs(sides[1] - sides[0])),
      swatch: { x: px(Math.min(place(left), place(left + SWATCH))), y: px(base - SWATCH + 1) },
      name: { x: place(beside), y: px(base), text: name },
      amount: isList
        ? { x: place(width), y: px(base), anchor: 'end', text: text.mrr(key) }
        : { x: place(beside), y: px(base + LINE), anchor: 'start', text: text.mrr(key) },
      detail: {
        x: place(beside + textWidth(text.mrr(key), FONT) * BOLD + 8),
        y: px(base + LINE),
        text: isList ? '' : text.customers(key),
      },
    };
  });
  const rows = Math.ceil(shown.length / columns);
  return {
    width: px(width),
    height: px(height + 10 + rows * rowHeight),
    words: text.words(shown),
    bar: { y: 0, height },
    parts,
  };
}

/** From where to where each part goes; where nobody's money is known, by customers. */
function barEnds(
  shown: readonly RiskGroup[],
  groups: RiskListInput['groups'],
  width: number,
): [number, number][] {
  const paid = shown.reduce((sum, group) => sum + groups[group].mrr, 0);
  const sizes = shown.map((group) => (paid > 0 ? groups[group].mrr : groups[group].customers));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const free = width - PART_GAP * (shown.length - 1) - LEAST_PART * shown.length;
  let from = 0;
  return sizes.map((size) => {
    const to = from + LEAST_PART + (free * size) / all;
    const ends: [number, number] = [from, to];
    from = to + PART_GAP;
    return ends;
  });
}

/**
 * How many groups stand beside each other: all of them, two, or one. Where it is one, the amount ends
 * the line of its name, if there is room for both.
 */
function layoutOf(
  shown: readonly RiskGroup[],
  { width, text }: RiskListInput,
): { columns: number; isList: boolean } {
  const before = SWATCH + 6;
  const widest = (widthOf: (group: RiskGroup) => number): number =>
    before + Math.max(...shown.map(widthOf)) + GAP;
  const name = (group: RiskGroup): number => textWidth(text.name(group), FONT);
  const amount = (group: RiskGroup): number => textWidth(text.mrr(group), FONT) * BOLD + 8;
  const needed = widest((group) =>
    Math.max(name(group), amount(group) + textWidth(text.customers(group), FONT)),
  );
  if (needed * shown.length <= width) return { columns: shown.length, isList: false };
  if (needed * 2 <= width) return { columns: 2, isList: false };
  return { columns: 1, isList: widest((group) => name(group) + amount(group)) <= width };
}
