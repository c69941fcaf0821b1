import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { property } from '../../element/property.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { hatchStyles } from '../../element/hatch.js';
import { text } from '../../element/one-of.js';
import { select } from '../../element/select.styles.js';
import { tween } from '../../element/tween.js';
import { riskList } from '../../locales/en/risk-list.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { ChurnError } from '../../metrics/errors.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { RiskPage, RiskRow } from '../../metrics/risk-list.js';
import type { Signal } from '../../metrics/risk-rules.js';
import type { MetricsSource } from '../../metrics/source.js';
import type { Table } from '../../scene/table.js';
import { renderBar } from './bar.templates.js';
import { Browsing } from './browsing.js';
import { EditedRules } from './edited-rules.js';
import { GivenSignals } from './given-signals.js';
import { renderCards, renderPager, renderTable, type ListLook } from './list.templates.js';
import { askForPage, wholeTable, type RiskListAnswer } from './page.js';
import type * as details from './risk-list.details.js';
import { riskListMarks } from './risk-list.marks.js';
import { riskListScene } from './risk-list.scene.js';
import { skeleton } from './risk-list.skeleton.js';
import { styles } from './risk-list.styles.js';
import {
  lackOfSignals,
  riskListNotes,
  riskListTakeaway,
  riskListText,
  rowText,
} from './risk-list.text.js';
import { RowFocus } from './row-focus.js';
import { rulesInForce, type RuleField, type RuleSetting } from './rules.js';
import { styles as form } from './rules.styles.js';
import { renderRules } from './rules.templates.js';
import { ruleTexts } from './rules.text.js';

export type { RiskListAnswer } from './page.js';

/** So many customers are on a page. */
const PAGE = { compact: 5, usual: 10 } as const;
/** In less room, in px, rows are cards, and rules take two lines each; in still less there is a plain table. */
const LEAST_COLUMNS = 620;
const LEAST_RULES = 540;
const LEAST_WIDTH = 180;

/**
 * Lists the customers who may leave, why, and what they pay, those first with the most at stake.
 *
 * A customer's score is a sum that anyone can check: each rule that applies adds its points, and each
 * row shows which did. Rules look at signals: time in the product, late payments, downgrades, tickets,
 * unused features, arrears, an expiring card, visits to the cancellation page, negative messages, a
 * renewal to come. Cancellations that are scheduled are known from the records, without any signal.
 * The rules stand under the list, and a reader can change their bounds and points or switch them off.
 *
 * @summary Customers at risk by rules that a reader can see and change, and their MRR.
 * @tag churn-risk-list
 *
 * @fires churn-select - A customer was chosen, or the choice was cleared.
 *
 * @csspart bar - A part of all MRR: who leaves on a known day, shows several signs, one, or none.
 * @csspart swatch - The same beside its name.
 * @csspart list - The customers of a page.
 * @csspart row - A customer.
 * @csspart customer - The button that chooses a customer.
 * @csspart sign - A sign of leaving, and the points for it.
 * @csspart order - The choice of an order, where there is no room for headings.
 * @csspart pager - Turns pages, and reveals ids.
 * @csspart advice - What signals would add; shown where there are none.
 * @csspart rules - All rules.
 * @csspart rule - A rule.
 * @csspart rule-on - Switches a rule off and on.
 * @csspart rule-bound - The bound from which on a rule applies.
 * @csspart rule-points - The points that it adds.
 * @csspart reset - Makes the rules what they were at first; shown once they are others.
 * @csspart lack - Says where signals could not be read, and why.
 * @csspart customers - What was chosen, and the customer behind it.
 * @csspart customers-table - The same as a list, while it is open.
 *
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - Signs of leaving and scores.
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - The line beside what signals would add.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - The edge of the part without a sign.
 */
export class ChurnRiskList extends ChurnElement<RiskListAnswer> {
  static override styles: CSSResultGroup = [ChurnElement.styles, hatchStyles, select, styles, form];

  /** @internal */
  static override readonly english = { riskList };

  /** @internal */
  override readonly metrics = ['riskList'] as const;

  /**
   * What was noticed about customers: `[{"customerId": "c1", "kind": "usage-change", "value": -0.4},
   * {"customerId": "c1", "kind": "renewal", "date": "2025-02-01"}]`, as JSON in the attribute; the
   * kinds are those of `SIGNALS`. Default: those at `signals-src`, or those beside the records.
   */
  @property({ converter: { fromAttribute: (json) => json } }) signals:
    readonly Signal[] | string | null = null;

  /**
   * The URL of such a list as JSON, or of an envelope `{"signals": [...]}`. It is asked for with the
   * credentials and by the `fetcher` that the records are asked for with; `signals` goes first.
   */
  @property({ attribute: 'signals-src', converter: text }) signalsSrc: string | null = null;

  /**
   * The rules that make a score: `[{"id": "idle", "signal": "usage-change", "when": {"below": -0.3},
   * "points": 20}]`, as JSON in the attribute; `when` is `above` or `below` a number, or `within` so
   * many days, `"on": false` switches a rule off. A reader's changes are written here. Default: those
   * of the package, `DEFAULT_RULES`.
   */
  @property({ converter: { fromAttribute: (json) => json } }) rules:
    readonly RuleSetting[] | string | null = null;

  readonly #focus = new RowFocus(this);
  readonly #given = new GivenSignals(this);
  readonly #rules = new EditedRules();
  readonly #browsing = new Browsing(this);

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /**
   * Signals and rules are read here, so that a page hears of those that cannot be as of any other
   * setting.
   * @internal
   */
  override get question(): string {
    const rules = rulesInForce(this.#rules.follow(this.rules));
    const signals = this.#given.follow();
    const { compact } = this;
    const { sorting, page } = this.#browsing;
    return JSON.stringify([rules, signals, sorting, page, compact]);
  }

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<RiskListAnswer> {
    const size = PAGE[this.compact ? 'compact' : 'usual'];
    const { page, sorting } = this.#browsing;
    const wanted = { page, size, sorting };
    const rules = rulesInForce(this.#rules.now);
    const given = await this.#given.in(source);
    const number = given?.number ?? null;
    const question = { rules, ...(number !== null && { signals: number }) };
    const answer = await askForPage(source, options, question, wanted);
    return { ...answer, given };
  }

  /** Loads the records and the signals again, past what is kept of an earlier load. */
  override refresh(): void {
    this.#given.renew();
    super.refresh();
  }

  /** @internal */
  override lackIn({ given }: RiskListAnswer): ChurnError | null {
    return given?.fault ?? null;
  }

  /** @internal */
  protected override retry(): void {
    this.#given.renew();
    super.retry();
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./risk-list.details.js');
  }

  protected isEmpty({ page: { groups } }: RiskListAnswer): boolean {
    return Object.values(groups).every(({ customers }) => customers === 0);
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ riskList }: ChartMessages): string {
    return riskList.heading;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (changes.has('rules')) this.#rules.heed(this.rules);
  }

  protected picture({ result, facts }: Answer<RiskListAnswer>, drawing: Drawing): View {
    const { page } = result;
    const { riskList } = drawing.messages;
    const scene = riskListScene({
      ...drawing,
      groups: page.groups,
      text: riskListText(page, drawing),
    });
    const isTable = this.view === 'table' || drawing.width < LEAST_WIDTH;
    const isNarrow = drawing.width < LEAST_RULES;
    const pager = this.#renderPager(result, drawing);
    const lack = result.given && lackOfSignals(result.given, drawing);
    const list = page.total > 0 ? html`${this.#renderList(result, drawing)}${pager}` : nothing;
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: riskListTakeaway(page, drawing),
      chart: html`${tween(result, scene, (moving) => renderBar(moving))}${list}`,
      ...(lack && { lack }),
      ...(isTable && page.total > 0 && { above: pager }),
      below: html`
        ${page.hasSignals || lack ? nothing : html`<p class="advice" part="advice">${riskList.withoutSignals}</p>`}
        ${renderRules(
          ruleTexts(this.#rules.now, page, facts.currency, drawing),
          isNarrow,
          riskList,
          {
            change: this.#onRule,
            reset: this.#rules.isEdited ? this.#reset : null,
          },
        )}
      `,
      showsMoney: true,
      leastWidth: LEAST_WIDTH,
      notes: riskListNotes(result, facts, drawing),
      table: () =>
        this.#table(page, page.rows, result.first + page.rows.length >= page.total, drawing),
      order: { sorting: result.sorting, sort: this.#browsing.sort },
      file: () => wholeTable(result, (rows, isEnd) => this.#table(page, rows, isEnd, drawing)),
      marks: riskListMarks(page, drawing.selected),
      explanation: () => this.#details!.explainRiskList(page, drawing),
    };
  }

  #renderList({ page, sorting }: RiskListAnswer, drawing: Drawing): TemplateResult {
    const { selected, messages } = drawing;
    const rows = page.rows.map((row) => rowText(row, this.#rules.now, this.#showsIds, drawing));
    const look: ListLook = {
      texts: messages.riskList,
      selected,
      sorting,
      focus: this.#focus,
      sort: this.#browsing.sort,
      choose: this.#browsing.choose,
    };
    return drawing.width < LEAST_COLUMNS ? renderCards(rows, look) : renderTable(rows, look);
  }

  #renderPager({ page, first, size }: RiskListAnswer, drawing: Drawing): TemplateResult {
    const state = {
      first,
      size,
      shown: page.rows.length,
      total: page.total,
      showsIds: this.#showsIds,
      canReveal: !this.showIds,
      count: drawing.formats.count,
      turn: (by: number) => this.#browsing.turnTo(first / size + by),
      reveal: this.#browsing.reveal,
    };
    return renderPager(state, drawing.messages.riskList);
  }

  /** @param hasOthers whether the row of all who show no sign is wanted */
  #table(page: RiskPage, rows: readonly RiskRow[], hasOthers: boolean, drawing: Drawing): Table {
    const settings = { rules: this.#rules.now, showsIds: this.#showsIds, hasOthers };
    return this.#details!.riskListTable(page, rows, settings, drawing);
  }

  get #showsIds(): boolean {
    return this.showIds || this.#browsing.isRevealed;
  }

  readonly #onRule = (id: string, field: RuleField, entered: string | boolean): void => {
    this.rules = this.#rules.edit(this.rules, id, field, entered);
  };

  readonly #reset = (): void => {
    this.rules = this.#rules.before;
  };
}
