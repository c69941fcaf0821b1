import { html } from 'lit';
import type { Drawing, View } from '../../element/view.js';
import { tween } from '../../element/tween.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { bridgeScene } from './bridge.scene.js';
import { renderBridge } from './bridge.templates.js';
import { bridgeMarks } from './mrr-waterfall.marks.js';
import { bridgeText, waterfallTakeaway } from './mrr-waterfall.text.js';
import { bridgePartsOf } from './parts.js';
import type { PeriodChoice } from './period-choice.js';
import { spanOf, summed } from './range.js';
import { arePartsRounded, isBridgeRounded } from './rounding.js';
import type { Waterfall } from './waterfall.view.js';

/**
 * The bridge of one period, or of several as one.
 *
 * @param shown at least one period, one after the other
 * @param periods leads back to all, where a reader has picked them among several; null elsewhere
 */
export function bridgeView(
  waterfall: Waterfall,
  shown: readonly PeriodMovement[],
  periods: PeriodChoice | null,
  drawing: Drawing,
): View {
  const { figures, hasHistory, axis, unit, running, heading, notes, focus } = waterfall;
  const { formats } = drawing;
  const messages = drawing.messages.waterfall;
  const movement = summed(shown);
  const [first, last] = [shown[0]!.period, shown[shown.length - 1]!.period];
  const parts = bridgePartsOf(figures.breakdown, shown, messages);
  const text = bridgeText(drawing, movement);
  const scene = bridgeScene({ ...drawing, movement, parts, hasHistory, axis, text });
  const marks = bridgeMarks(scene, movement, parts, {
    period: first,
    ...(last !== first && { to: last }),
  });
  const all = figures.movements.map(({ period }) => period);
  const name = spanOf(first, last, first === last ? formats.longPeriod : formats.period);
  const moved = parts.map((part) => part.movement);
  const isRounded =
    isBridgeRounded([movement, ...moved], formats) ||
    (figures.breakdown !== null && arePartsRounded(movement, moved, figures.breakdown.of, formats));
  focus.isLying = scene.lying;
  return {
    heading,
    covers: spanOf(first, last, (period) => period),
    takeaway: waterfallTakeaway(shown, drawing),
    ...(periods && { above: periods.render({ all, first, last, name }, messages) }),
    chart: html`${tween(shown[shown.length - 1], scene, (moving) => renderBridge(moving, !movement.complete, marks, drawing.selected, focus))}`,
    showsMoney: true,
    notes: [
      formats.days(movement.start, movement.end),
      ...notes,
      ...(scene.axisStart > 0 ? [messages.axisStartsAt(formats.money(scene.axisStart))] : []),
      ...(parts.length > 0 ? [scene.axisStart > 0 ? messages.partsCut : messages.sameScale] : []),
      ...(isRounded ? [messages.rounded] : []),
      ...runningNotes(shown, running, drawing),
    ],
    table: () => waterfall.details().bridgeTable(scene, movement, parts, drawing),
    marks,
    explanation: () =>
      waterfall
        .details()
        .explainWaterfall(
          shown,
          movement.complete ? running : null,
          scene.lying ? 'lying-bridge' : 'bridge',
          { unit, hasHistory, isDivided: parts.length > 0 },
          drawing,
        ),
  };
}

function runningNotes(
  shown: readonly PeriodMovement[],
  running: PeriodMovement | null,
  { formats, messages: { waterfall } }: Drawing,
): string[] {
  const last = shown[shown.length - 1]!;
  if (!last.complete) return [waterfall.stillRunning(formats.period(last.period))];
  return running ? [waterfall.leftOut(formats.period(running.period))] : [];
}
