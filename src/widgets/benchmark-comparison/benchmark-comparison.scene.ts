import { tickStep } from 'd3-array';
import type { BenchmarkDistribution, Percentile } from '../../metrics/benchmark.js';
import { linear, px, type LinearScale } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';

const FONT = 12;
const BOLD = 1.16;
const LINE = 15;
/** From the middle of a line of text to its base line. */
const BASE = 4;
/** Under this width, or where the strips would be shorter than that, texts stand above and under them. */
const NARROW = 480;
const LEAST_PLOT = 180;
const GAP = 20;
const NAME_SHARE = 0.32;
const VERDICT_SHARE = 0.45;
const LEAST_VERDICT = 170;
/** What a wide font may need beyond the estimate. */
const SLACK = 1.04;
const LINES = 2;

const YOU_HEIGHT = 20;
const YOU_BASE = 12;
const HEADING_HEIGHT = 28;
const GROUP_GAP = 8;
const ROW_HEIGHT = 38;
/** From the top of a row to the middle of its strip: room for the value above the tick. */
const TO_STRIP = 23;
/** The same under a name that has the value beside it, and from there to the words below. */
const NAME_TO_STRIP = 13;
const STRIP_TO_VERDICT = 22;
const NARROW_ROW_GAP = 20;
const AXIS_HEIGHT = 26;
const STRIP = 13;
const TICK = 18;
const DOT = 4;
const LARGE_DOT = 6;
/** So much room beside the ends of the axis that dots and half of a label fit. */
const EDGE = 18;
const PER_TICK = 64;
const MOST_TICKS = 8;
/** An interval draws the axis out to no more than this many times the greatest rate. */
const LONGEST_INTERVAL = 1.6;

/** A group of companies that the rate is set beside. */
export interface Peer {
  readonly distribution: BenchmarkDistribution;
  /** Whether the company belongs to it by its ARPA or MRR. */
  readonly own: boolean;
}

/** The peers that one source tells of. */
export interface PeerGroup {
  readonly key: string;
  readonly peers: readonly Peer[];
}

/** What a comparison is drawn from. */
export interface BenchmarkInput {
  readonly groups: readonly PeerGroup[];
  /** The groups that are to stand out: those that the sentence above speaks of. */
  readonly emphasised: ReadonlySet<Peer>;
  /** A fraction; null where there is none yet. */
  readonly rate: number | null;
  readonly interval: readonly [number, number] | null;
  readonly axis: {
    /** Whether the axis has to begin at 0. */
    readonly fromZero: boolean;
    /** The greatest rate there can be; null where there is no such. */
    readonly most: number | null;
  };
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly text: BenchmarkText;
}

/** How the scene writes. */
export interface BenchmarkText {
  /** The label of the own rate; empty where there is none. */
  readonly you: string;
  /** Which way is better, with an arrow. */
  readonly better: string;
  source(group: PeerGroup): string;
  name(peer: Peer): string;
  /** How the rate compares, in a few words; empty where there is no rate. */
  verdict(peer: Peer): string;
  /** Everything that a row shows, as one sentence. */
  words(peer: Peer): string;
  /** A published rate. */
  rate(fraction: number): string;
  /** The same with what it is: `median 4.6%`. */
  percentile(percentile: Percentile, fraction: number): string;
}

/** A line of text; `y` is its base line. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A published percentile that is no end of a band. */
export interface BenchmarkTick {
  readonly key: Percentile;
  readonly x: number;
  readonly median: boolean;
  /** The rate above the tick; empty where it is beside the name, or another label in its place. */
  readonly label: string;
}

/** Your rate within a row. */
export interface BenchmarkDot {
  readonly x: number;
  readonly radius: number;
  /** The interval from side to side, and an arrow head where it goes on beyond the axis. */
  readonly whisker: { readonly from: number; readonly to: number } | null;
  readonly arrow: { readonly x: number; readonly path: string } | null;
}

/** A dot beside its label. */
export interface Key {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One group of companies. */
export interface BenchmarkRow {
  readonly key: string;
  readonly emphasised: boolean;
  readonly words: string;
  readonly name: readonly Line[];
  readonly verdict: readonly Line[];
  /** Beside the name, where there is no room for values above their ticks. */
  readonly value: Line | null;
  /** The middle of the strip. */
  readonly y: number;
  readonly labelY: number;
  /** From p10 to p90, and from p25 to p75; null where they are not published. */
  readonly outer: { readonly x: number; readonly width: number } | null;
  readonly inner: { readonly x: number; readonly width: number } | null;
  /** A hairline in the place of a strip, as a path; empty where there is a strip. */
  readonly base: string;
  readonly ticks: readonly BenchmarkTick[];
  readonly dot: BenchmarkDot | null;
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

/** Where the three columns of texts and strips are, before they are mirrored. */
interface Columns {
  readonly narrow: boolean;
  readonly nameRoom: number;
  readonly verdictX: number;
  readonly verdictRoom: number;
  readonly from: number;
  readonly to: number;
}

const LABELLED: readonly Percentile[] = ['p50', 'p10', 'p25', 'p75', 'p90'];

/** Lays out a row for each group of companies, all on one axis, your rate in each of them. */
export function benchmarkScene(input: BenchmarkInput): BenchmarkScene {
  const { groups, emphasised, rate, interval, width, direction, text } = input;
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
      const isEmphasised = emphasised.has(peer);
      const size = FONT * (isEmphasised ? BOLD : 1);
      const value = columns.narrow ? valueOf(peer.distribution, text) : '';
      const nameRoom = columns.nameRoom - (value ? textWidth(value, size) + GAP / 2 : 0);
      const name = wrapText(text.name(peer), nameRoom, size, LINES);
      const verdict = wrapText(text.verdict(peer), columns.verdictRoom, size, LINES);
      const firstY = y + LINE - 3;
      const middle = columns.narrow ? y + name.length * LINE + NAME_TO_STRIP : y + TO_STRIP;
      const verdictY = middle + STRIP_TO_VERDICT;
      gridFrom.push([middle - TICK / 2, middle + TICK / 2]);
      y = columns.narrow
        ? verdictY + (verdict.length - 1) * LINE + NARROW_ROW_GAP - LINE / 2
        : y + ROW_HEIGHT;
      return {
        key: peer.distribution.id,
        emphasised: isEmphasised,
        words: text.words(peer),
        name: linesOf(name, mirror(0), columns.narrow ? firstY : centred(name, middle)),
        verdict: linesOf(
          verdict,
          mirror(columns.verdictX),
          columns.narrow ? verdictY : centred(verdict, middle),
        ),
        value: value ? { x: mirror(width), y: px(firstY), text: value } : null,
        y: px(middle),
        labelY: px(middle - TICK / 2 - BASE),
        ...stripOf(peer.distribution, xOf, middle, columns.narrow ? null : text),
        dot: rate === null ? null : dotOf(rate, interval, xOf, isEmphasised),
      };
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

function columnsOf({ groups, emphasised, width, text }: BenchmarkInput): Columns {
  const peers = groups.flatMap((group) => group.peers);
  const sizeOf = (peer: Peer): number => FONT * (emphasised.has(peer) ? BOLD : 1);
  const widest = (write: (peer: Peer) => string): number =>
    Math.ceil(Math.max(...peers.map((peer) => textWidth(write(peer), sizeOf(peer)) + 1)));
  const nameRoom = Math.min(
    widest((peer) => text.name(peer)),
    width * NAME_SHARE,
  );
  const wanted = Math.max(
    widest((peer) => text.verdict(peer)),
    Math.ceil(textWidth(text.better, FONT)),
  );
  // The plot has the first claim on what names leave; verdicts then take two lines.
  const rest = width - nameRoom - 2 * GAP - EDGE;
  const limit = Math.min(wanted, Math.max(LEAST_VERDICT, rest * VERDICT_SHARE));
  const lines = peers.flatMap((peer) =>
    wrapText(text.verdict(peer), limit, sizeOf(peer), LINES).map((line) => ({
      line,
      width: textWidth(line, sizeOf(peer)) * SLACK,
    })),
  );
  const verdictRoom = Math.ceil(
    Math.max(textWidth(text.better, FONT), ...lines.map((wrapped) => wrapped.width)),
  );
  const isWhole = lines.every(({ line }) => !line.endsWith('…'));
  const from = nameRoom + GAP;
  const to = width - verdictRoom - GAP - EDGE;
  if (width >= NARROW && to - from >= LEAST_PLOT && isWhole) {
    return { narrow: false, nameRoom, verdictX: width - verdictRoom, verdictRoom, from, to };
  }
  return {
    narrow: true,
    nameRoom: width,
    verdictX: 0,
    verdictRoom: width,
    from: EDGE,
    to: Math.max(EDGE + 1, width - EDGE),
  };
}

/** The rates between which everything is drawn, and the round ones that are written under it. */
function axisOf(
  { groups, rate, interval, axis }: BenchmarkInput,
  room: number,
): { domain: [number, number]; ticks: number[] } {
  const published = groups.flatMap(({ peers }) =>
    peers.flatMap(({ distribution }) => Object.values(distribution.percentiles)),
  );
  const rates = rate === null ? published : [...published, rate];
  const greatest = Math.max(...rates);
  const high = Math.max(greatest, Math.min(interval?.[1] ?? 0, greatest * LONGEST_INTERVAL));
  const least = axis.fromZero ? 0 : Math.min(...rates, interval?.[0] ?? Infinity);
  const span = high - least || 0.01;
  const margin = axis.fromZero ? 0 : span * 0.1;
  const from = Math.max(0, least - margin);
  const to = Math.min(least + span + margin, axis.most ?? Infinity);
  const step = tickStep(from, to, Math.max(2, Math.min(MOST_TICKS, Math.floor(room / PER_TICK))));
  const first = Math.floor(exact(from / step));
  const last = Math.ceil(exact(to / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step));
  return { domain: [ticks[0]!, ticks[ticks.length - 1]!], ticks };
}

/** Without the last digits, which a product of decimals gets wrong. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function linesOf(lines: readonly string[], x: number, firstY: number): Line[] {
  return lines.map((text, i) => ({ x, y: px(firstY + i * LINE), text }));
}

/** The first base line of lines whose block is centred on a height. */
function centred(lines: readonly string[], middle: number): number {
  return middle + BASE - ((lines.length - 1) * LINE) / 2;
}

/** The median, or else the first percentile there is, with what it is. */
function valueOf({ percentiles }: BenchmarkDistribution, text: BenchmarkText): string {
  const key = LABELLED.find((percentile) => percentiles[percentile] !== undefined)!;
  return text.percentile(key, percentiles[key]!);
}

/** Bands and ticks on the axis; without labels where there is no text. */
function stripOf(
  { percentiles }: BenchmarkDistribution,
  xOf: LinearScale,
  middle: number,
  text: BenchmarkText | null,
): Pick<BenchmarkRow, 'outer' | 'inner' | 'base' | 'ticks'> {
  const { p10, p25, p75, p90 } = percentiles;
  const between = (a: number | undefined, b: number | undefined): BenchmarkRow['outer'] => {
    if (a === undefined || b === undefined) return null;
    const ends = [xOf(a), xOf(b)] as const;
    return { x: px(Math.min(...ends)), width: px(Math.abs(ends[1] - ends[0])) };
  };
  const outer = between(p10, p90);
  const inner = between(p25, p75);
  const inBand = new Set<Percentile>([
    ...(outer ? (['p10', 'p90'] as const) : []),
    ...(inner ? (['p25', 'p75'] as const) : []),
  ]);
  const labels: [number, number][] = [];
  const ticks = LABELLED.flatMap((key): BenchmarkTick[] => {
    const value = percentiles[key];
    if (value === undefined || inBand.has(key)) return [];
    const x = xOf(value);
    const label = text?.rate(value) ?? '';
    const half = textWidth(label, FONT) / 2 + 3;
    const isFree = labels.every(([from, to]) => x + half < from || x - half > to);
    if (isFree) labels.push([x - half, x + half]);
    return [{ key, x: px(x), median: key === 'p50', label: isFree ? label : '' }];
  });
  const ends = xOf.domain.map((value) => px(xOf(value)));
  return {
    outer,
    inner,
    base: outer || inner ? '' : `M${ends[0]} ${px(middle)}H${ends[1]}`,
    ticks,
  };
}

function dotOf(
  rate: number,
  interval: readonly [number, number] | null,
  xOf: LinearScale,
  isEmphasised: boolean,
): BenchmarkDot {
  const radius = isEmphasised ? LARGE_DOT : DOT;
  if (!interval) return { x: px(xOf(rate)), radius, whisker: null, arrow: null };
  const most = xOf.domain[1];
  const end = xOf(Math.min(interval[1], most));
  const back = end > xOf(xOf.domain[0]) ? -5 : 5;
  return {
    x: px(xOf(rate)),
    radius,
    whisker: { from: px(xOf(interval[0])), to: px(end) },
    arrow: interval[1] > most ? { x: px(end + back), path: `M0 -5l${-back} 5l${back} 5` } : null,
  };
}

/** Centred over the dots, but within the drawing. */
function over(x: number, label: string, width: number): { x: number; text: string } {
  const half = (textWidth(label, FONT) * BOLD) / 2;
  return { x: px(Math.max(half, Math.min(width - half, x))), text: label };
}
