import { linear, px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import { axisOf } from './axis.scene.js';
import { BOLD, columnsOf, FONT } from './columns.scene.js';
import type { BenchmarkInput, Line } from './input.scene.js';
import { BASE, LARGE_DOT, LINE, rowOf, TICK, type BenchmarkRow } from './rows.scene.js';

const YOU_HEIGHT = 20;
const YOU_BASE = 12;
const HEADING_HEIGHT = 28;
const GROUP_GAP = 8;
const AXIS_HEIGHT = 26;
const STRIP = 13;

/** A dot beside its label. */
export interface Key {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The rows of one source, under its name. */
export interface BenchmarkSection {
  readonly key: string;
  readonly heading: Line;
  readonly rows: readonly BenchmarkRow[];
}

/** Everything a comparison draws, in px. */
export interface BenchmarkScene {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly strip: number;
  readonly tick: number;
  readonly sections: readonly BenchmarkSection[];
  /**
   * The label of your rate; null where there is no rate. A line leads from it through all dots, or,
   * where it is narrow, there is a dot beside it.
   */
  readonly you: {
    readonly label: Line;
    readonly guide: { readonly x: number; readonly from: number; readonly to: number } | null;
    readonly key: Key | null;
  } | null;
  readonly axis: {
    readonly y: number;
    readonly ticks: readonly { readonly key: string; readonly x: number; readonly label: string }[];
    /** The lines above the tick labels as a path; empty where every value is written. */
    readonly grid: string;
    readonly better: Line;
    /** The rate at which the axis begins. */
    readonly start: number;
  };
  /** Whether the interval goes on beyond the axis. */
  readonly cut: boolean;
}

/** Lays out a row for each group of companies, all on one axis, your rate in each of them. */
export function benchmarkScene(input: BenchmarkInput): BenchmarkScene {
  const { groups, rate, interval, width, direction, text } = input;
  const columns = columnsOf(input);
  const isMirrored = direction === 'rtl';
  const mirror = (x: number): number => px(isMirrored ? width - x : x);
  const { domain, ticks } = axisOf(input, columns.to - columns.from);
  const range: [number, number] = [columns.from, columns.to];
  const xOf = linear(domain, isMirrored ? [width - range[0], width - range[1]] : range);
  const isCut = rate !== null && interval !== null && interval[1] > domain[1];

  let y = rate === null ? 0 : YOU_HEIGHT;
  const gridFrom: [number, number][] = [];
  const sections = groups.map((group, i): BenchmarkSection => {
    if (i > 0) y += GROUP_GAP;
    const heading = {
      x: mirror(0),
      y: px(y + HEADING_HEIGHT / 2 + BASE),
      text: wrapText(text.source(group), width, FONT, 1)[0]!,
    };
    y += HEADING_HEIGHT;
    const rows = group.peers.map((peer): BenchmarkRow => {
      const { row, next } = rowOf(peer, input, { y, columns, xOf, mirror });
      gridFrom.push([row.y - TICK / 2, row.y + TICK / 2]);
      y = next;
      return row;
    });
    return { key: group.key, heading, rows };
  });

  const bottom = y + (columns.narrow ? 0 : 4);
  const segments = columns.narrow ? gridFrom : [[rate === null ? 0 : YOU_HEIGHT, bottom] as const];
  const upright = (x: number): string =>
    segments.map(([top, end]) => `M${px(x)} ${px(top)}V${px(end)}`).join('');
  const hasStrips = sections.some(({ rows }) => rows.some(({ outer, inner }) => outer ?? inner));
  return {
    width: px(width),
    height: px(bottom + AXIS_HEIGHT + (columns.narrow ? LINE : 0)),
    narrow: columns.narrow,
    strip: STRIP,
    tick: TICK,
    sections,
    you:
      rate === null
        ? null
        : columns.narrow
          ? {
              label: { x: mirror(2 * LARGE_DOT + 6), y: YOU_BASE, text: text.you },
              guide: null,
              key: { x: mirror(LARGE_DOT), y: YOU_BASE - BASE, radius: LARGE_DOT },
            }
          : {
              label: { ...over(xOf(rate), text.you, width), y: YOU_BASE },
              guide: { x: px(xOf(rate)), from: YOU_HEIGHT, to: px(bottom) },
              key: null,
            },
    axis: {
      y: px(bottom + 16),
      ticks: ticks.map((value) => ({
        key: value.toPrecision(6),
        x: px(xOf(value)),
        label: text.rate(value),
      })),
      grid: hasStrips ? ticks.map((value) => upright(xOf(value))).join('') : '',
      better: {
        x: mirror(columns.narrow ? 0 : columns.verdictX),
        y: px(bottom + 16 + (columns.narrow ? LINE + 3 : 0)),
        text: text.better,
      },
      start: domain[0],
    },
    cut: isCut,
  };
}

/** Centred over the dots, but within the drawing. */
function over(x: number, label: string, width: number): { x: number; text: string } {
  const half = (textWidth(label, FONT) * BOLD) / 2;
  return { x: px(Math.max(half, Math.min(width - half, x))), text: label };
}
