import { html, nothing, type CSSResultGroup, type SVGTemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { hatchStyles } from '../../element/hatch.js';
import { ListFocus } from '../../element/list-focus.js';
import { currencyNotes } from '../../element/notes.js';
import { numberOr, oneOf } from '../../element/one-of.js';
import { tween } from '../../element/tween.js';
import { waterfall } from '../../locales/en/waterfall.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import type * as details from './mrr-waterfall.details.js';
import { bridgeScene } from './bridge.scene.js';
import { renderBridge } from './bridge.templates.js';
import { movementsScene } from './movements.scene.js';
import { renderMovements } from './movements.templates.js';
import { bridgeMarks, stackMarks } from './mrr-waterfall.marks.js';
import { skeleton } from './mrr-waterfall.skeleton.js';
import { styles } from './mrr-waterfall.styles.js';
import { bridgeText, movementsText, waterfallTakeaway } from './mrr-waterfall.text.js';
import { PeriodChoice } from './period-choice.js';

/**
 * Shows what moved MRR: new, reactivation, expansion, contraction and churn.
 *
 * A bridge leads from the opening to the closing MRR of the last complete period; `mode="movements"`
 * stacks the movements of several periods above and below zero, with their net as a line, and opens
 * the bridge of the one that a reader picks. The running period is hatched, and in no headline.
 *
 * @summary Opening MRR, what was won and lost, closing MRR.
 * @tag churn-mrr-waterfall
 *
 * @fires churn-select - A movement was chosen, or the choice was cleared.
 *
 * @csspart chart - The waterfall.
 * @csspart bar - A bar of the bridge, or the movements of one period.
 * @csspart connector - The line from one bar's level to the next.
 * @csspart net - The net change over several periods.
 * @csspart legend - The names of stacked movements.
 * @csspart periods - The ways from one open period to others, and back to all.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 * @csspart notes - The as-of date and what is unusual about the data.
 *
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - New, reactivation and expansion.
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - Contraction and churn; churn is hatched too.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - Opening and closing MRR.
 */
export class ChurnMrrWaterfall extends ChurnElement<readonly PeriodMovement[]> {
  static override styles: CSSResultGroup = [ChurnElement.styles, hatchStyles, styles];

  /** @internal */
  static override readonly english = { waterfall };

  /** `bridge` for the last complete period, `movements` for several periods side by side. */
  @property({ converter: oneOf(['bridge', 'movements']) }) mode: 'bridge' | 'movements' = 'bridge';

  /** How many of the last periods `mode="movements"` shows. */
  @property({ converter: numberOr(12, 1) }) last = 12;

  /**
   * The period of the bridge, `2024-03`; the last complete one where this is null or there is no such
   * period. With `mode="movements"` it is the one that a reader has opened; null for none.
   */
  @property() of: string | null = null;

  /**
   * Where the axis of a bridge begins: at `zero`, at the `changes` so that they can be told apart,
   * or `auto`, which chooses the latter where changes are small against totals. Totals that are cut
   * are marked, and the start of the axis is printed.
   */
  @property({ converter: oneOf(['auto', 'zero', 'changes']) }) axis: 'auto' | 'zero' | 'changes' =
    'auto';

  readonly #focus = new ListFocus(this);
  readonly #periods = new PeriodChoice(this);

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  ask(source: MetricsSource, options: MetricOptions): Promise<readonly PeriodMovement[]> {
    return source.query('movements', options);
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./mrr-waterfall.details.js');
  }

  protected isEmpty(movements: readonly PeriodMovement[]): boolean {
    return !hasCustomers(movements);
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ waterfall }: ChartMessages): string {
    return waterfall.heading;
  }

  protected picture({ result, facts }: Answer<readonly PeriodMovement[]>, drawing: Drawing): View {
    const { messages, formats } = drawing;
    const { waterfall } = messages;
    const heading = this.defaultHeading(messages);
    const running = result[result.length - 1]!.complete ? null : result[result.length - 1]!;
    const notes = currencyNotes(facts, messages, formats);
    const unit = this.period;
    const hasHistory = !facts.notes.some(({ code }) => code === 'no-plan-history');
    this.#focus.isLying = false;
    const chosen = result.find(({ period }) => period === this.of) ?? null;
    if (this.mode === 'movements' && !chosen) {
      const shown = result.slice(-Math.floor(this.last));
      const complete = shown.filter((movement) => movement.complete);
      const told = complete.length > 0 ? complete : shown;
      const left = told === complete ? running : null;
      const scene = movementsScene({
        ...drawing,
        movements: shown,
        hasHistory,
        text: movementsText(drawing),
      });
      return {
        heading,
        takeaway: waterfallTakeaway(told, drawing),
        chart: html`${tween(result, scene, (moving) => renderMovements(moving, waterfall.net, drawing.selected, this.#focus, this.#periods))}`,
        showsMoney: true,
        notes: running ? [...notes, waterfall.hatched(formats.period(running.period))] : notes,
        table: () => this.#details!.movementsTable(shown, scene, drawing),
        marks: stackMarks(scene),
        explanation: () =>
          this.#details!.explainWaterfall(told, left, 'movements', { unit, hasHistory }, drawing),
      };
    }
    const movement = chosen ?? result.findLast(({ complete }) => complete) ?? result[0]!;
    const text = bridgeText(drawing, movement);
    const scene = bridgeScene({ ...drawing, movement, hasHistory, axis: this.axis, text });
    const marks = bridgeMarks(scene, movement);
    const axisNotes =
      scene.axisStart > 0 ? [waterfall.axisStartsAt(formats.money(scene.axisStart))] : [];
    const runningNotes = movement.complete
      ? running && [waterfall.leftOut(formats.period(running.period))]
      : [waterfall.stillRunning(formats.period(movement.period))];
    const periods = result.map(({ period }) => period);
    const ways =
      this.mode === 'movements'
        ? this.#periods.render(
            periods,
            movement.period,
            formats.longPeriod(movement.period),
            waterfall,
          )
        : nothing;
    this.#focus.isLying = scene.lying;
    return {
      heading,
      takeaway: waterfallTakeaway([movement], drawing),
      chart: html`${ways}${tween(movement, scene, (moving) => renderBridge(moving, !movement.complete, marks, drawing.selected, this.#focus))}`,
      showsMoney: true,
      notes: [
        formats.days(movement.start, movement.end),
        ...notes,
        ...axisNotes,
        ...(runningNotes ?? []),
      ],
      table: () => this.#details!.bridgeTable(scene, movement, drawing),
      marks,
      explanation: () =>
        this.#details!.explainWaterfall(
          [movement],
          movement.complete ? running : null,
          scene.lying ? 'lying-bridge' : 'bridge',
          { unit, hasHistory },
          drawing,
        ),
    };
  }
}
