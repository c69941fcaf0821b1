import { html, nothing, type CSSResultGroup, type SVGTemplateResult } from 'lit';
import { property } from '../../element/property.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { JsonAttribute } from '../../element/json-attribute.js';
import { ListFocus } from '../../element/list-focus.js';
import { numberOr } from '../../element/one-of.js';
import { tween } from '../../element/tween.js';
import { cost } from '../../locales/en/cost.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import {
  assumptionsFrom,
  changed,
  type AssumptionField,
  type CostAssumptions,
} from './assumptions.js';
import type * as details from './cost.details.js';
import { costMarks } from './cost.marks.js';
import { costScene } from './cost.scene.js';
import { skeleton } from './cost.skeleton.js';
import { styles } from './cost.styles.js';
import {
  renderAssumptions,
  renderContext,
  renderCost,
  renderToWin,
  renderWhatIf,
} from './cost.templates.js';
import {
  costNotes,
  costTakeaway,
  costText,
  fieldTexts,
  toWinText,
  whatIfText,
} from './cost.text.js';
import { costReading, type CostAnswer, type CostReading } from './reading.js';

/**
 * Shows what the customers lost in the last complete period cost, line by line, none of which counts
 * what another one does, and what keeping more would be worth in a year.
 *
 * Lost revenue is measured: what they paid, for as long as customers stay on average. All else is
 * assumed, and nothing is assumed to cost anything but the range of winning a customer, 5 to 10 times
 * what keeping one costs, until a page or a reader says so. Every assumption stands under the chart and
 * can be changed there.
 *
 * @summary What churn costs, by assumptions that a reader can change, and what keeping more is worth.
 * @tag churn-cost
 *
 * @fires churn-select - A line made of the customers lost was chosen, or the choice was cleared.
 *
 * @csspart bar - What a line costs at least.
 * @csspart range - What it may cost more.
 * @csspart paths - What is left of MRR over a year.
 * @csspart path - One of its two lines.
 * @csspart what-if - The slider, and what comes of it.
 * @csspart slider - How many points more are kept.
 * @csspart to-win - How many customers must be won.
 * @csspart assumptions - All that is assumed.
 * @csspart assumption - The field of one assumption.
 * @csspart context - What has been published, which no number is made of.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 *
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - The lines of costs, and MRR as it is.
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - MRR where more is kept.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - All lines together.
 */
export class ChurnCost extends ChurnElement<CostAnswer> {
  static override styles: CSSResultGroup = [ChurnElement.styles, styles];

  /** @internal */
  static override readonly english = { cost };

  /** @internal */
  override readonly metrics = ['movements', 'kpis'] as const;

  /**
   * What is assumed, in major units of the currency shown: `{"remainingMonths": 24, "margin": 0.8,
   * "refunds": 900, "fees": 40, "retentionCost": 12, "replacementMultiple": [5, 10], "supportHours": 30,
   * "hourlyCost": 45, "badReviews": 0, "lostInsight": 0}`, as JSON in the attribute. A reader's changes
   * are written here. Default: the months that customers stay by the records, revenue instead of
   * margin, 5 to 10, and 0.
   */
  @property({ converter: { fromAttribute: (json) => json } }) assumptions:
    CostAssumptions | string | null = null;

  /** How many percentage points of MRR more are kept each month, in the two paths of a year. */
  @property({ converter: numberOr(1, 0, 100) }) points = 1;

  readonly #focus = new ListFocus(this);
  readonly #json = new JsonAttribute();
  /** The assumptions that were last read; what is drawn keeps them where others cannot be. */
  #assumed: CostAssumptions = {};

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /**
   * Assumptions are read here, so that a page hears of those that cannot be as of any other setting.
   * They decide nothing that is asked.
   * @internal
   */
  override get question(): string {
    this.#assumed = this.#assumptionsGiven();
    return '';
  }

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<CostAnswer> {
    const [movements, months, kpis] = await Promise.all([
      source.query('movements', options),
      source.query('movements', { ...options, period: 'month' }),
      source.query('kpis', options),
    ]);
    return { movements, months, kpis };
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./cost.details.js');
  }

  protected isEmpty({ movements }: CostAnswer): boolean {
    return !hasCustomers(movements);
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ cost }: ChartMessages): string {
    return cost.heading;
  }

  protected picture({ result, facts }: Answer<CostAnswer>, drawing: Drawing): View {
    const reading = costReading(result, this.#assumed, this.points);
    const running = result.movements.find(({ complete }) => !complete)?.period ?? null;
    const view = {
      heading: this.defaultHeading(drawing.messages),
      takeaway: costTakeaway(reading, drawing),
      showsMoney: true,
      notes: costNotes(reading, running, facts, drawing),
      explanation: () => this.#details!.explainCost(reading, running, drawing),
    };
    return reading
      ? { ...view, ...this.#drawn(reading, result, facts.currency, drawing) }
      : { ...view, chart: html`${nothing}` };
  }

  #drawn(
    reading: CostReading,
    result: CostAnswer,
    currency: string,
    drawing: Drawing,
  ): Pick<View, 'chart' | 'table' | 'marks'> {
    const { cost } = drawing.messages;
    const { whatIf } = reading;
    const text = costText(reading, drawing);
    const scene = costScene({
      ...drawing,
      cost: reading.cost,
      paths: whatIf?.months ?? null,
      text,
    });
    const marks = costMarks(scene, reading);
    const isChoosable = (mark: string): boolean => marks.get(mark)?.selection != null;
    const look = { selected: drawing.selected, focus: this.#focus, isChoosable };
    this.#focus.isLying = true;
    const choosable = new Set([...marks.keys()].filter(isChoosable));
    return {
      chart: html`
        ${tween(result, scene, (moving) => renderCost(moving, look))}
        ${whatIf && renderWhatIf(cost.slider, whatIfText(whatIf, drawing), whatIf, cost.points({ value: whatIf.points, text: drawing.formats.count(whatIf.points) }), this.#onPoints)}
        ${renderToWin(toWinText(reading, drawing))}
        ${renderAssumptions(cost.assumptions, fieldTexts(reading, currency, drawing), this.#onAssumption)}
        ${renderContext(cost.context)}
      `,
      table: () => this.#details!.costTable(reading, choosable, drawing),
      marks,
    };
  }

  readonly #onPoints = ({ target }: Event): void => {
    this.points = Number((target as HTMLInputElement).value);
  };

  readonly #onAssumption = (field: AssumptionField, entered: string): void => {
    this.assumptions = changed(this.#assumed, field, entered);
  };

  /** @throws ChurnError `config/json` or `config/attribute` where nothing can be assumed so */
  #assumptionsGiven(): CostAssumptions {
    const { assumptions } = this;
    if (typeof assumptions !== 'string') return assumptionsFrom(assumptions);
    if (assumptions.trim() === '') return {};
    return assumptionsFrom(this.#json.read('assumptions', assumptions));
  }
}
