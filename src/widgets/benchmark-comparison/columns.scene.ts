import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import type { BenchmarkInput, Peer } from './input.scene.js';

/** The size of texts, in px, and how much larger those of emphasised rows count, which are bold. */
export const FONT = 12;
export const BOLD = 1.16;
/** Between the columns. */
export const GAP = 20;
/** How many lines a name or a verdict may take. */
export const LINES = 2;

/** Under this width, or where the strips would be shorter than that, texts stand above and under them. */
const NARROW = 480;
const LEAST_PLOT = 180;
const NAME_SHARE = 0.32;
const VERDICT_SHARE = 0.45;
const LEAST_VERDICT = 170;
/** What a wide font may need beyond the estimate. */
const SLACK = 1.04;
/** So much room beside the ends of the axis that dots and half of a label fit. */
const EDGE = 18;

/** Where the three columns of texts and strips are, before they are mirrored. */
export interface Columns {
  readonly narrow: boolean;
  readonly nameRoom: number;
  readonly verdictX: number;
  readonly verdictRoom: number;
  readonly from: number;
  readonly to: number;
}

/** The columns where all names and verdicts have room; else one below the other. */
export function columnsOf({ groups, emphasised, width, text }: BenchmarkInput): Columns {
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
