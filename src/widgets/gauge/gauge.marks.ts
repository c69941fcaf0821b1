import type { Drawing, Mark } from '../../element/view.js';
import { basisOf, type GaugeFigure } from './figure.scene.js';
import type { GaugePoint, GaugeReading } from './reading.scene.js';

/** The periods of a gauge; those whose numerator is of customers who can be listed stand for them. */
export function gaugeMarks(
  figure: GaugeFigure,
  reading: GaugeReading | null,
  drawing: Drawing,
): ReadonlyMap<string, Mark> {
  return new Map(
    (reading?.history ?? [])
      .filter(({ value }) => value !== null)
      .map((point): [string, Mark] => {
        const { period, counts } = point;
        const selection = counts && { period, movement: counts };
        return [period, { words: wordsOf(figure, point, drawing), selection }];
      }),
  );
}

function wordsOf(
  figure: GaugeFigure,
  { period, value, part, whole }: GaugePoint,
  { formats, messages: { gauge } }: Drawing,
): string {
  const amount = basisOf(figure) === 'customers' ? formats.count : formats.money;
  return gauge.spoken([
    gauge.rateOf(formats.period(period), formats.rate(value ?? 0)),
    gauge.parts[figure](amount(part), { value: whole, text: amount(whole) }),
  ]);
}
