import { type CSSResultGroup, type SVGTemplateResult } from 'lit';
import { property } from '../../element/property.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { lackOfCode } from '../../element/states.js';
import { hatchStyles } from '../../element/hatch.js';
import { ListFocus } from '../../element/list-focus.js';
import { currencyNotes } from '../../element/notes.js';
import { numberOr, oneOf, text } from '../../element/one-of.js';
import { addStyles } from '../../element/style-sheets.js';
import { waterfall } from '../../locales/en/waterfall.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { WaterfallMessages } from '../../locales/messages/waterfall.js';
import type { Breakdown } from '../../metrics/breakdown.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import { bridgeView } from './bridge.view.js';
import type { movementsView } from './movements.view.js';
import type * as details from './mrr-waterfall.details.js';
import { skeleton } from './mrr-waterfall.skeleton.js';
import { styles } from './mrr-waterfall.styles.js';
import type { PeriodChoice } from './period-choice.js';
import { periodsNamed } from './range.js';
import type { Waterfall, WaterfallFigures } from './waterfall.view.js';

/**
 * Shows what moved MRR: new, reactivation, expansion, contraction and churn.
 *
 * A bridge leads from the opening to the closing MRR of the last complete period; `mode="movements"`
 * stacks the movements of several periods above and below zero, with their net as a line, and opens
 * the bridge of the one that a reader picks, or of all that a reader drags across. With `by` the same is drawn below for each value of a
 * dimension, such as the plan. The running period is hatched, and in no headline. A
 * bar leads to the customers who moved so, a total to those who paid then.
 *
 * @summary Opening MRR, what was won and lost, closing MRR.
 * @tag churn-mrr-waterfall
 *
 * @fires churn-select - A movement or a total was chosen, or the choice was cleared.
 *
 * @csspart chart - The waterfall.
 * @csspart bar - A bar of the bridge, or the movements of one period.
 * @csspart connector - The line from one bar's level to the next.
 * @csspart net - The net change over several periods.
 * @csspart legend - The names of stacked movements.
 * @csspart periods - The ways from one open period to others, and back to all.
 * @csspart lack - Says where the drawing of several periods could not be loaded.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 * @csspart notes - The as-of date and what is unusual about the data.
 *
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - New, reactivation and expansion.
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - Contraction and churn; churn is hatched too.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - Opening and closing MRR.
 */
export class ChurnMrrWaterfall extends ChurnElement<WaterfallFigures> {
  static override styles: CSSResultGroup = [ChurnElement.styles, hatchStyles, styles];

  /** @internal */
  static override readonly english = { waterfall };

  /** @internal */
  override readonly metrics = ['movements'] as const;

  /** `bridge` for the last complete period, `movements` for several periods side by side. */
  @property({ converter: oneOf(['bridge', 'movements']) }) mode: 'bridge' | 'movements' = 'bridge';

  /** How many of the last periods `mode="movements"` shows. */
  @property({ converter: numberOr(12, 1) }) last = 12;

  /**
   * The period of the bridge, `2024-03`, or several as one, `2024-03/2024-06`; the last complete one
   * where this is null or there is no such period. With `mode="movements"` it is what a reader has
   * opened; null for nothing.
   */
  @property({ converter: text }) of: string | null = null;

  /**
   * Where the axis of a bridge begins: at `zero`, at the `changes` so that they can be told apart,
   * or `auto`, which chooses the latter where changes are small against totals. Totals that are cut
   * are marked, and the start of the axis is printed.
   */
  @property({ converter: oneOf(['auto', 'zero', 'changes']) }) axis: 'auto' | 'zero' | 'changes' =
    'auto';

  /**
   * A dimension of the records, `plan` or any other field: below the whole each of its values is
   * drawn by itself, at most seven, of which the last may be all that are too small.
   */
  @property({ converter: text }) by: string | null = null;

  readonly #focus = new ListFocus(this);

  /** What shows several periods and lets a reader open some; null before it was brought. */
  #several: { readonly view: typeof movementsView; readonly periods: PeriodChoice } | null = null;

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  override get question(): string {
    return this.by ?? '';
  }

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<WaterfallFigures> {
    const { by } = this;
    const [movements, breakdown] = await Promise.all([
      source.query('movements', options),
      by ? source.query('breakdown', { ...options, by }) : null,
      this.extras(),
    ]);
    return { movements, breakdown };
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./mrr-waterfall.details.js');
  }

  /** @internal */
  override bringExtras(): Promise<void> | null {
    return this.mode === 'movements' && !this.#several ? this.#bringSeveral() : null;
  }

  async #bringSeveral(): Promise<void> {
    const { movementsView, PeriodChoice, severalStyles } = await import('./several.js');
    if (this.renderRoot instanceof ShadowRoot) addStyles(this.renderRoot, severalStyles);
    this.#several ??= { view: movementsView, periods: new PeriodChoice(this) };
  }

  protected isEmpty({ movements }: WaterfallFigures): boolean {
    return !hasCustomers(movements);
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ waterfall }: ChartMessages): string {
    return waterfall.heading;
  }

  protected picture({ result, facts }: Answer<WaterfallFigures>, drawing: Drawing): View {
    const { messages, formats } = drawing;
    const { movements, breakdown } = result;
    const last = movements[movements.length - 1]!;
    const waterfall: Waterfall = {
      figures: result,
      hasHistory: !facts.notes.some(({ code }) => code === 'no-plan-history'),
      axis: this.axis,
      unit: this.period,
      running: last.complete ? null : last,
      heading: breakdown
        ? messages.waterfall.headingBy(breakdown.dimension)
        : this.defaultHeading(messages),
      notes: [
        ...currencyNotes(facts, messages, formats),
        ...divisionNotes(this.by, breakdown, messages.waterfall),
      ],
      focus: this.#focus,
      details: () => this.#details!,
    };
    this.#focus.isLying = false;
    const picked = periodsNamed(movements, this.of);
    // Until what shows several was brought, the bridge stays.
    const several = this.mode === 'movements' ? this.#several : null;
    if (several) several.periods.write = formats.period;
    if (several && picked.length === 0) {
      const shown = movements.slice(-Math.floor(this.last));
      return several.view(waterfall, shown, several.periods, drawing);
    }
    const usual = movements.findLast(({ complete }) => complete) ?? movements[0]!;
    const shown = picked.length > 0 ? picked : [usual];
    const view = bridgeView(waterfall, shown, several?.periods ?? null, drawing);
    if (several || this.mode !== 'movements') return view;
    return { ...view, lack: lackOfCode(messages.waterfall.lack, drawing.messages) };
  }
}

/** What is to be said of parts: who goes from one to another, or that there are none. */
function divisionNotes(
  by: string | null,
  breakdown: Breakdown | null,
  { movedBetween, notDivided }: WaterfallMessages,
): string[] {
  if (breakdown) return breakdown.of === 'record' ? [movedBetween(breakdown.dimension)] : [];
  return by ? [notDivided(by)] : [];
}
