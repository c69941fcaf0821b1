import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import type { BridgeBar, BridgeScene, PartHeading } from './bridge.scene.js';
import {
  amountOf,
  appearance,
  BOLD,
  CUT_AT,
  drawnSteps,
  FONT,
  isTotal,
  LEAST_BAR,
  shorterTotal,
  type BridgeInput,
  type Ladder,
} from './ladder.scene.js';

const ROW = 34;
const BAR = 22;
/** Of the bars of parts. */
const PART_ROW = 24;
const PART_BAR = 14;
const HEADING_ROOM = 32;
const GAP = 10;
const LEAST_ROOM = 20;

/** Bars below each other, those of parts below those of the whole, without what did not move in them. */
export function lyingBridge(input: BridgeInput, ladders: readonly Ladder[]): BridgeScene {
  const { width, direction, text } = input;
  const steps = ladders.flatMap((ladder) => ladder.steps.map((step) => ({ step, ladder })));
  const nameRoom = Math.max(...steps.map(({ step }) => textWidth(text.name(step.key), FONT))) + GAP;
  const widest = steps.map(({ step, ladder }) =>
    textWidth(amountOf(step, text, ladder.part).amount, FONT),
  );
  const amountRoom = Math.max(...widest) * BOLD + GAP;
  const room = Math.max(LEAST_ROOM, width - amountRoom - nameRoom);
  const perUnit = room / (Math.max(...ladders.map(({ extent }) => extent)) || 1);
  const mirror = (x: number): number => (direction === 'rtl' ? width - x : x);

  const bars: BridgeBar[] = [];
  const headings: PartHeading[] = [];
  let y = 0;
  for (const ladder of ladders) {
    const { part } = ladder;
    if (part) {
      const line = wrapText(part.name, width, FONT, 1)[0] ?? '';
      headings.push({ key: part.key, text: line, x: px(mirror(0)), y: px(y + HEADING_ROOM - 10) });
      y += HEADING_ROOM;
    }
    const rows = barsOf(input, ladder, { nameRoom, perUnit, mirror, top: y });
    bars.push(...rows);
    y += rows.length * (part ? PART_ROW : ROW);
  }
  const { axisStart, steps: all } = ladders[0]!;
  const keys = all.map(({ key }) => key);
  const drawn = { bars, headings, keys, names: [], base: '' };
  return { width: px(width), height: y, lying: true, ...drawn, axisStart };
}

interface Place {
  /** Where bars begin. */
  readonly nameRoom: number;
  /** Px of one major unit. */
  readonly perUnit: number;
  mirror(x: number): number;
  readonly top: number;
}

function barsOf(
  { width, direction, text }: BridgeInput,
  { part, steps: all, axisStart }: Ladder,
  { nameRoom, perUnit, mirror, top }: Place,
): BridgeBar[] {
  const steps = part
    ? all.filter(({ key, amount }) => isTotal(key) || amount !== 0)
    : drawnSteps(all);
  const [row, bar] = part ? [PART_ROW, PART_BAR] : [ROW, BAR];
  const xOf = (level: number): number => nameRoom + (level - axisStart) * perUnit;
  const cutAt = nameRoom + CUT_AT * (xOf(shorterTotal(steps)) - nameRoom);
  return steps.map((step, i): BridgeBar => {
    const from = isTotal(step.key) ? nameRoom : xOf(Math.min(step.from, step.to));
    const to = Math.max(xOf(Math.max(step.from, step.to)), from + LEAST_BAR);
    const y = top + i * row + (row - bar) / 2;
    const level = px(mirror(xOf(step.to)));
    const isCut = isTotal(step.key) && axisStart > 0;
    return {
      ...appearance(step, text, part),
      x: px(direction === 'rtl' ? width - to : from),
      y: px(y),
      width: px(to - from),
      height: bar,
      name: text.name(step.key),
      nameX: px(mirror(0)),
      nameY: px(y + bar / 2 + 4),
      amountX: px(mirror(width)),
      amountY: px(y + bar / 2 + 4),
      hit: { x: 0, y: px(top + i * row), width: px(width), height: row },
      cut: isCut ? { x: px(mirror(cutAt)), y: px(y - 1), path: uprightZigzag(bar + 2) } : null,
      connector:
        i + 1 < steps.length ? { x1: level, y1: px(y + bar), x2: level, y2: px(y + row) } : null,
    };
  });
}

function uprightZigzag(height: number): string {
  const step = px(height / 4);
  return `M0 0l4 ${step}l-4 ${step}l4 ${step}l-4 ${step}`;
}
