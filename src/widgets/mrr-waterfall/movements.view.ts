import { html } from 'lit';
import type { Drawing, View } from '../../element/view.js';
import { tween } from '../../element/tween.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { movementsScene } from './movements.scene.js';
import { renderMovements } from './movements.templates.js';
import { stackMarks } from './mrr-waterfall.marks.js';
import { movementsText } from './movements.text.js';
import { waterfallTakeaway } from './mrr-waterfall.text.js';
import { partsOf } from './parts.js';
import type { PeriodChoice } from './period-choice.js';
import { arePartsRounded, areStacksRounded } from './rounding.js';
import type { Waterfall } from './waterfall.view.js';

/** The stacked movements of several periods. */
export function movementsView(
  waterfall: Waterfall,
  shown: readonly PeriodMovement[],
  periods: PeriodChoice,
  drawing: Drawing,
): View {
  const { figures, hasHistory, unit, running, heading, notes, focus } = waterfall;
  const { formats } = drawing;
  const messages = drawing.messages.waterfall;
  const complete = shown.filter((movement) => movement.complete);
  const told = complete.length > 0 ? complete : shown;
  const left = told === complete ? running : null;
  const parts = partsOf(figures.breakdown, shown, messages);
  const text = movementsText(drawing, hasHistory);
  const scene = movementsScene({ ...drawing, movements: shown, parts, hasHistory, text });
  const moved = [...shown, ...parts.flatMap(({ movements }) => movements)];
  const { breakdown } = figures;
  const isRounded =
    areStacksRounded(moved, formats) ||
    (breakdown !== null &&
      shown.some((whole, i) => {
        const within = parts.map(({ movements }) => movements[i]!);
        return arePartsRounded(whole, within, breakdown.of, formats);
      }));
  const [first, last] = [shown[0]!.period, shown[shown.length - 1]!.period];
  return {
    heading,
    covers: `${first} – ${last}`,
    takeaway: waterfallTakeaway(told, drawing),
    chart: html`${tween(figures, scene, (moving) => renderMovements(moving, messages.net, drawing.selected, focus, periods))}`,
    showsMoney: true,
    notes: [
      ...notes,
      ...(running ? [messages.hatched(formats.period(running.period))] : []),
      ...(parts.length > 0 ? [messages.sameScale] : []),
      ...(isRounded ? [messages.rounded] : []),
    ],
    table: () => waterfall.details().movementsTable(shown, scene, parts, breakdown, drawing),
    marks: stackMarks(scene, parts),
    explanation: () =>
      waterfall
        .details()
        .explainWaterfall(
          told,
          left,
          'movements',
          { unit, hasHistory, isDivided: parts.length > 0 },
          drawing,
        ),
  };
}
