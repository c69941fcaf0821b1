import { html } from 'lit';
import type { Drawing, View } from '../../element/view.js';
import { tween } from '../../element/tween.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { bridgeScene } from './bridge.scene.js';
import { renderBridge } from './bridge.templates.js';
import { bridgeMarks } from './mrr-waterfall.marks.js';
import { bridgeText, waterfallTakeaway } from './mrr-waterfall.text.js';
import { bridgePartsOf } from './parts.js';
import { arePartsRounded, isBridgeRounded } from './rounding.js';
import type { Waterfall } from './waterfall.view.js';

/**
 * The bridge of one period.
 *
 * @param isOpened whether a reader has picked it among several, to whom there is a way back
 */
export function bridgeView(
  waterfall: Waterfall,
  movement: PeriodMovement,
  isOpened: boolean,
  drawing: Drawing,
): View {
  const { figures, hasHistory, axis, unit, running, heading, notes, focus, periods } = waterfall;
  const { formats } = drawing;
  const messages = drawing.messages.waterfall;
  const parts = bridgePartsOf(figures.breakdown, movement, messages);
  const text = bridgeText(drawing, movement);
  const scene = bridgeScene({ ...drawing, movement, parts, hasHistory, axis, text });
  const marks = bridgeMarks(scene, movement, parts);
  const names = figures.movements.map(({ period }) => period);
  const name = formats.longPeriod(movement.period);
  const moved = parts.map((part) => part.movement);
  const isRounded =
    isBridgeRounded([movement, ...moved], formats) ||
    (figures.breakdown !== null && arePartsRounded(movement, moved, figures.breakdown.of, formats));
  focus.isLying = scene.lying;
  return {
    heading,
    covers: movement.period,
    takeaway: waterfallTakeaway([movement], drawing),
    ...(isOpened && { above: periods.render(names, movement.period, name, messages) }),
    chart: html`${tween(movement, scene, (moving) => renderBridge(moving, !movement.complete, marks, drawing.selected, focus))}`,
    showsMoney: true,
    notes: [
      formats.days(movement.start, movement.end),
      ...notes,
      ...(scene.axisStart > 0 ? [messages.axisStartsAt(formats.money(scene.axisStart))] : []),
      ...(parts.length > 0 ? [scene.axisStart > 0 ? messages.partsCut : messages.sameScale] : []),
      ...(isRounded ? [messages.rounded] : []),
      ...runningNotes(movement, running, drawing),
    ],
    table: () => waterfall.details().bridgeTable(scene, movement, parts, drawing),
    marks,
    explanation: () =>
      waterfall
        .details()
        .explainWaterfall(
          [movement],
          movement.complete ? running : null,
          scene.lying ? 'lying-bridge' : 'bridge',
          { unit, hasHistory, isDivided: parts.length > 0 },
          drawing,
        ),
  };
}

function runningNotes(
  movement: PeriodMovement,
  running: PeriodMovement | null,
  { formats, messages: { waterfall } }: Drawing,
): string[] {
  if (!movement.complete) return [waterfall.stillRunning(formats.period(movement.period))];
  return running ? [waterfall.leftOut(formats.period(running.period))] : [];
}
