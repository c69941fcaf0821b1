import { html, type CSSResultGroup, type SVGTemplateResult } from 'lit';
import { property } from '../../element/property.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { hatchStyles } from '../../element/hatch.js';
import { JsonAttribute } from '../../element/json-attribute.js';
import { ListFocus } from '../../element/list-focus.js';
import { oneOf } from '../../element/one-of.js';
import { tween } from '../../element/tween.js';
import { reasons } from '../../locales/en/reasons.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { ReasonShare } from '../../metrics/reasons.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import { causeGroupsFrom, causeOf, comparable, type CauseGroups } from './causes.js';
import { reasonsReading } from './reading.scene.js';
import type * as details from './reasons.details.js';
import { reasonMarks } from './reasons.marks.js';
import { reasonsScene } from './reasons.scene.js';
import { skeleton } from './reasons.skeleton.js';
import { styles } from './reasons.styles.js';
import { renderReasons, renderRecoverable, renderRemedies } from './reasons.templates.js';
import {
  reasonsNotes,
  reasonsTakeaway,
  reasonsText,
  recoverableText,
  remedyTexts,
  type ReasonsSubject,
} from './reasons.text.js';

/** What reasons are read from. */
export interface ReasonsAnswer {
  readonly shares: readonly ReasonShare[];
  readonly movements: readonly PeriodMovement[];
}

/** So many reasons are drawn by themselves. */
const MOST = { compact: 5, usual: 10 } as const;

/**
 * Shows why customers left: how many chose to, how many were lost to a failed payment, of how many
 * nobody knows, and each reason by its share.
 *
 * The reasons of all complete periods listed come largest first; those beyond the tenth are one bar,
 * and no reason is another, which is always there. Below stands what of the losses can be won back, and
 * what helps against each group of reasons. Which reasons belong to a group is known for those of billing
 * vendors and for plain English; a page can say so for others (`causes`).
 *
 * @summary Why customers leave: voluntary, involuntary, unknown; reasons by customers or MRR.
 * @tag churn-reasons
 *
 * @fires churn-select - A reason was chosen, or the choice was cleared.
 *
 * @csspart kind - All voluntary, involuntary or unknown losses.
 * @csspart bar - A reason, or a wording of it.
 * @csspart recoverable - What was lost without a decision and can be won back.
 * @csspart remedies - What helps.
 * @csspart remedy - What helps against a group of reasons.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 *
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - Voluntary and, hatched, involuntary losses.
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - The line beside what can be won back.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - Losses whose reason is unknown.
 */
export class ChurnReasons extends ChurnElement<ReasonsAnswer> {
  static override styles: CSSResultGroup = [ChurnElement.styles, hatchStyles, styles];

  /** @internal */
  static override readonly english = { reasons };

  /** @internal */
  override readonly metrics = ['reasons', 'movements'] as const;

  /** What shares are of: the `customers` lost, or their MRR, `revenue`. */
  @property({ converter: oneOf(['customers', 'revenue']) }) basis: 'customers' | 'revenue' =
    'customers';

  /**
   * Groups of reasons, by the package's keys or new ones: `{"price": {"reasons": ["zu teuer"]},
   * "sales": {"name": "Oversold", "kind": "voluntary", "reasons": ["oversold"], "remedy": "Promise
   * less."}}`, as JSON in the attribute. What is left out is as the package has it.
   */
  @property({ converter: { fromAttribute: (json) => json } }) causes: CauseGroups | string | null =
    null;

  readonly #focus = new ListFocus(this);
  readonly #causes = new JsonAttribute();
  /** The groups that were last read; what is drawn keeps them where others cannot be. */
  #groups: CauseGroups = {};

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  override get metricOptions(): MetricOptions {
    return { ...super.metricOptions, basis: this.#basis };
  }

  /**
   * Groups are read here, so that a page hears of those that cannot be read as of any other setting.
   * @internal
   */
  override get question(): string {
    this.#groups = this.#groupsGiven();
    return JSON.stringify(this.#groups);
  }

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<ReasonsAnswer> {
    const [shares, movements] = await Promise.all([
      source.query('reasons', options),
      source.query('movements', options),
    ]);
    return { shares, movements };
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./reasons.details.js');
  }

  protected isEmpty({ movements }: ReasonsAnswer): boolean {
    return !hasCustomers(movements);
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ reasons }: ChartMessages): string {
    return reasons.heading;
  }

  protected picture({ result, facts }: Answer<ReasonsAnswer>, drawing: Drawing): View {
    const { messages, selected } = drawing;
    const subject = this.#subject(result, drawing.compact);
    const text = reasonsText(subject, drawing);
    const { reading } = subject;
    const scene = reasonsScene({ ...drawing, reading, text });
    const marks = reasonMarks(scene);
    const look = {
      selected,
      focus: this.#focus,
      isChoosable: (mark: string) => marks.get(mark)?.selection != null,
    };
    this.#focus.isLying = true;
    return {
      heading: this.defaultHeading(messages),
      takeaway: reasonsTakeaway(subject, drawing),
      chart: html`
        ${tween(result, scene, (moving) => renderReasons(moving, look))}
        ${renderRecoverable(recoverableText(subject, drawing))}
        ${renderRemedies(messages.reasons.remedies, remedyTexts(subject, drawing))}
      `,
      showsMoney: this.#basis === 'revenue' || reading.recoverable !== null,
      notes: reasonsNotes(subject, facts, drawing),
      table: () => this.#details!.reasonsTable(subject, drawing),
      marks,
      explanation: () => this.#details!.explainReasons(subject, drawing),
    };
  }

  get #basis(): 'customers' | 'revenue' {
    return this.basis === 'revenue' ? 'revenue' : 'customers';
  }

  #subject({ shares, movements }: ReasonsAnswer, compact: boolean): ReasonsSubject {
    const complete = movements.filter((movement) => movement.complete);
    const settings = {
      basis: this.#basis,
      most: MOST[compact ? 'compact' : 'usual'],
      causeOf: causeOf(this.#groups),
      comparable,
    };
    return {
      reading: reasonsReading(shares, settings),
      basis: this.#basis,
      first: complete[0] ?? null,
      last: complete.at(-1) ?? null,
      running: movements.find((movement) => !movement.complete)?.period ?? null,
    };
  }

  /** @throws ChurnError `config/json` or `config/attribute` where they are no groups */
  #groupsGiven(): CauseGroups {
    const { causes } = this;
    if (typeof causes !== 'string') return causeGroupsFrom(causes);
    if (causes.trim() === '') return {};
    return causeGroupsFrom(this.#causes.read('causes', causes));
  }
}
