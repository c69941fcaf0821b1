import type { ReasonKind } from '../../metrics/reason-causes.js';
import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import type { Loss, ReasonRow, ReasonsReading, Wording } from './reading.scene.js';
import { BOLD, columnsOf, FONT, type Columns } from './columns.scene.js';
import { barRow, type ReasonBar } from './rows.scene.js';

/** What is drawn, and in how much room. */
export interface ReasonsInput {
  readonly reading: ReasonsReading;
  readonly width: number;
  readonly compact: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: ReasonsText;
}

/** How the scene writes. */
export interface ReasonsText {
  readonly heads: { readonly lost: string; readonly share: string; readonly sum: string };
  kind(kind: ReasonKind): string;
  name(row: ReasonRow): string;
  /** How much was lost, by basis. */
  lost(loss: Loss): string;
  rate(share: number): string;
  /** Everything that a bar shows, or one wording in it, as one sentence. */
  words(row: ReasonRow, wording: Wording | null): string;
  /** All of a kind as one sentence. */
  kindWords(loss: Loss & { readonly kind: ReasonKind }): string;
}

/** A text; it begins or ends at `x`, in reading direction. */
export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

/** All that was lost in one way, as a part of the bar on top. */
export interface KindPart {
  readonly key: string;
  readonly kind: ReasonKind;
  readonly words: string;
  readonly x: number;
  readonly width: number;
  readonly swatch: { readonly x: number; readonly y: number };
  readonly label: Label;
  readonly share: Label;
}

/** Everything that is drawn, in px. */
export interface ReasonsScene {
  readonly width: number;
  readonly height: number;
  readonly kinds: readonly KindPart[];
  readonly heads: readonly Label[];
  readonly bars: readonly ReasonBar[];
  /** The line at which bars begin. */
  readonly base: { readonly x: number; readonly from: number; readonly to: number };
}

/** The height of the bar of kinds, and the side of the squares in its legend. */
export const KIND_HEIGHT = 16;
export const SWATCH = 10;
const KIND_GAP = 2;
const SWATCH_GAP = 6;
const SHARE_GAP = 8;
const LABEL_GAP = 20;
const LEGEND_LINE = 20;
/** After a legend of several lines, which would seem a part of the rows. */
const STACKED_GAP = 8;
/** From the legend to the rows. */
const ROWS_GAP = { compact: 10, usual: 18 } as const;
const HEAD_HEIGHT = 20;
/** Half of a line of text above its base line. */
const BASE = 4;

/** Lays out the kinds of loss as one bar, and a bar for each reason below it. */
export function reasonsScene(input: ReasonsInput): ReasonsScene {
  const { reading, width, direction, text } = input;
  const place = (x: number): number => px(direction === 'rtl' ? width - x : x);
  const { kinds, bottom } = kindParts(input, place);
  const columns = columnsOf(input);
  const top = bottom + ROWS_GAP[input.compact ? 'compact' : 'usual'];
  const heads = columns.narrow ? [] : headsOf(columns, text, top, place);
  const first = top + (columns.narrow ? 0 : HEAD_HEIGHT);
  const most = Math.max(...reading.rows.map(({ share }) => share), Number.MIN_VALUE);
  let y = first;
  const bars = reading.rows.map((row) => {
    const { bar, next } = barRow(row, { input, columns, y, most, place });
    y = next;
    return bar;
  });
  return {
    width: px(width),
    height: px(y),
    kinds,
    heads,
    bars,
    base: { x: place(columns.bar.from), from: first, to: columns.narrow ? first : px(y) },
  };
}

/** The bar of kinds with its legend, whose entries stand side by side where they fit. */
function kindParts(
  { reading, width, text }: ReasonsInput,
  place: (x: number) => number,
): { kinds: KindPart[]; bottom: number } {
  const entries = reading.kinds.map((loss) => {
    const name = text.kind(loss.kind);
    const share = text.rate(loss.share);
    const nameWidth = textWidth(name, FONT) + SWATCH + SWATCH_GAP;
    return {
      loss,
      name,
      share,
      nameWidth,
      size: nameWidth + SHARE_GAP + textWidth(share, FONT) * BOLD,
    };
  });
  const gaps = LABEL_GAP * (entries.length - 1);
  const isOneLine = entries.reduce((sum, { size }) => sum + size, gaps) <= width;
  let from = 0;
  let labelX = 0;
  let y = KIND_HEIGHT + LEGEND_LINE;
  const kinds = entries.map(({ loss, name, share, nameWidth, size }): KindPart => {
    const to = from + loss.share * width;
    // A gap on either side, but never more than there is.
    const gap = Math.min(KIND_GAP / 2, (to - from) / 2);
    const ends = [place(from === 0 ? 0 : from + gap), place(to >= width - 0.01 ? to : to - gap)];
    const part = {
      key: `kind ${loss.kind}`,
      kind: loss.kind,
      words: text.kindWords(loss),
      x: Math.min(...ends),
      width: px(Math.abs(ends[1]! - ends[0]!)),
      swatch: swatchAt(labelX, y, place),
      label: {
        key: 'label',
        x: place(labelX + SWATCH + SWATCH_GAP),
        y: px(y),
        anchor: 'start' as const,
        text: name,
      },
      share: isOneLine
        ? {
            key: 'share',
            x: place(labelX + nameWidth + SHARE_GAP),
            y: px(y),
            anchor: 'start' as const,
            text: share,
          }
        : { key: 'share', x: place(width), y: px(y), anchor: 'end' as const, text: share },
    };
    from = to;
    if (isOneLine) labelX += size + LABEL_GAP;
    else y += LEGEND_LINE;
    return part;
  });
  return { kinds, bottom: isOneLine ? y : y - LEGEND_LINE + STACKED_GAP };
}

function swatchAt(x: number, y: number, place: (x: number) => number): { x: number; y: number } {
  return { x: Math.min(place(x), place(x + SWATCH)), y: px(y - BASE - SWATCH / 2) };
}

function headsOf(
  { lost, share, sum }: Columns,
  { heads }: ReasonsText,
  top: number,
  place: (x: number) => number,
): Label[] {
  const head = (key: string, x: number, text: string): Label => ({
    key,
    x: place(x),
    y: px(top + 12),
    anchor: 'end',
    text,
  });
  return [
    head('lost', lost, heads.lost),
    head('share', share, heads.share),
    ...(sum === null ? [] : [head('sum', sum, heads.sum)]),
  ];
}
