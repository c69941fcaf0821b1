import { px } from '../../scene/linear.js';
import { wrapText } from '../../scene/wrap-text.js';
import { FONT, type Columns } from './columns.scene.js';
import type { ReasonRow, Wording } from './reading.scene.js';
import type { Label, ReasonsInput } from './reasons.scene.js';

/** A wording of a reason, as a part of its bar. */
export interface ReasonPart {
  /** The `data-mark`; that of the bar where it has one part only. */
  readonly key: string;
  readonly reason: Wording['reason'];
  readonly words: string;
  readonly x: number;
  readonly width: number;
}

/** How a bar is filled. */
export type ReasonTone = 'voluntary' | 'involuntary' | 'unknown' | 'none' | 'rest';

/** A reason. */
export interface ReasonBar {
  readonly key: string;
  readonly words: string;
  readonly tone: ReasonTone;
  /** Whether anybody was lost for it. */
  readonly isAnything: boolean;
  /** The whole row, which answers to the pointer. */
  readonly hit: { readonly y: number; readonly height: number };
  readonly y: number;
  readonly height: number;
  readonly parts: readonly ReasonPart[];
  readonly name: readonly Label[];
  readonly lost: Label;
  readonly share: Label;
  readonly sum: Label | null;
}

/** Where a row is laid. */
export interface RowPlace {
  readonly input: ReasonsInput;
  readonly columns: Columns;
  /** Its top. */
  readonly y: number;
  /** The largest share, whose bar takes all the room. */
  readonly most: number;
  readonly place: (x: number) => number;
}

const LINE = 15;
/** From the middle of a line of text to its base line. */
const BASE = 4;
const ROW = { compact: 24, usual: 28 } as const;
const BAR = 14;
const NARROW_BAR = 10;
const NARROW_GAP = 14;
const MOST_LINES = 2;
/** What is there at all can be seen. */
const LEAST_BAR = 1.5;
const PART_GAP = 1;

/** Lays out the row of a reason, and says where the next one begins. */
export function barRow(row: ReasonRow, at: RowPlace): { bar: ReasonBar; next: number } {
  const { input, columns, y, place } = at;
  const { text, width, compact } = input;
  const lines = wrapText(text.name(row), Math.max(columns.nameRoom, 40), FONT, MOST_LINES);
  const usual = ROW[compact ? 'compact' : 'usual'];
  const textHeight = lines.length * LINE;
  const height = columns.narrow
    ? textHeight + 4 + NARROW_BAR + NARROW_GAP
    : Math.max(usual, textHeight + 8);
  const middle = y + height / 2;
  const firstBase = columns.narrow ? y + LINE - 3 : middle + BASE - ((lines.length - 1) * LINE) / 2;
  const numberBase = columns.narrow ? firstBase : middle + BASE;
  const number = (key: string, x: number, value: string): Label => ({
    key,
    x: place(x),
    y: px(numberBase),
    anchor: 'end',
    text: value,
  });
  const bar: ReasonBar = {
    key: row.key,
    words: text.words(row, null),
    tone: toneOf(row),
    isAnything: row.customers > 0,
    hit: { y: px(y), height: px(height) },
    y: px(columns.narrow ? y + textHeight + 4 : middle - BAR / 2),
    height: columns.narrow ? NARROW_BAR : BAR,
    parts: partsOf(row, at, width),
    name: lines.map((line, i) => ({
      key: `name ${i}`,
      x: place(0),
      y: px(firstBase + i * LINE),
      anchor: 'start',
      text: line,
    })),
    lost: number('lost', columns.lost, text.lost(row)),
    share: number('share', columns.share, text.rate(row.share)),
    sum: columns.sum === null ? null : number('sum', columns.sum, text.rate(row.sum)),
  };
  return { bar, next: y + height };
}

function partsOf(
  row: ReasonRow,
  { input, columns, most, place }: RowPlace,
  width: number,
): ReasonPart[] {
  const room = columns.bar.to - columns.bar.from;
  const { wordings } = row;
  let from = columns.bar.from;
  return wordings.map((wording, i): ReasonPart => {
    const length = (wording.share / most) * room;
    const seen = row.share > 0 && wordings.length === 1 ? Math.max(length, LEAST_BAR) : length;
    const isLast = i === wordings.length - 1;
    const to = Math.min(from + seen, width);
    const ends = [place(from), place(isLast ? to : Math.max(from, to - PART_GAP))] as const;
    from += length;
    return {
      key: wordings.length === 1 ? row.key : `${row.key} ${i}`,
      reason: wording.reason,
      words: input.text.words(row, wordings.length === 1 ? null : wording),
      x: Math.min(...ends),
      width: px(Math.abs(ends[1] - ends[0])),
    };
  });
}

function toneOf({ role, kind }: ReasonRow): ReasonTone {
  if (role === 'none') return 'none';
  return kind === null ? 'rest' : kind;
}
