import {
  html,
  nothing,
  svg,
  type CSSResultGroup,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Mark } from '../../element/view.js';
import type { Answer } from '../../element/data.js';
import { hatch, hatchStyles } from '../../element/hatch.js';
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
import { bridgeScene, type BridgeBar, type BridgeScene, type Connector } from './bridge.scene.js';
import { movementsScene, netPath, type MovementsScene, type Stack } from './movements.scene.js';
import { bridgeMarks, stackMarks } from './mrr-waterfall.marks.js';
import { skeleton } from './mrr-waterfall.skeleton.js';
import { styles } from './mrr-waterfall.styles.js';
import { bridgeText, movementsText, waterfallTakeaway } from './mrr-waterfall.text.js';

/**
 * Shows what moved MRR: new, reactivation, expansion, contraction and churn.
 *
 * A bridge leads from the opening to the closing MRR of the last complete period; `mode="movements"`
 * stacks the movements of several periods above and below zero, with their net as a line. The
 * running period is hatched, and in no headline.
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
   * Where the axis of a bridge begins: at `zero`, at the `changes` so that they can be told apart,
   * or `auto`, which chooses the latter where changes are small against totals. Totals that are cut
   * are marked, and the start of the axis is printed.
   */
  @property({ converter: oneOf(['auto', 'zero', 'changes']) }) axis: 'auto' | 'zero' | 'changes' =
    'auto';

  readonly #focus = new ListFocus(this);

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
    if (this.mode === 'movements') {
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
        chart: html`${tween(result, scene, (moving) => this.#renderMovements(moving, waterfall.net, drawing.selected))}`,
        showsMoney: true,
        notes: running ? [...notes, waterfall.hatched(formats.period(running.period))] : notes,
        table: () => this.#details!.movementsTable(shown, scene, drawing),
        marks: stackMarks(scene),
        explanation: () =>
          this.#details!.explainWaterfall(told, left, 'movements', { unit, hasHistory }, drawing),
      };
    }
    const movement = result.findLast(({ complete }) => complete) ?? result[0]!;
    const text = bridgeText(drawing, movement);
    const scene = bridgeScene({ ...drawing, movement, hasHistory, axis: this.axis, text });
    const marks = bridgeMarks(scene, movement);
    const axisNotes =
      scene.axisStart > 0 ? [waterfall.axisStartsAt(formats.money(scene.axisStart))] : [];
    const runningNotes = movement.complete
      ? running && [waterfall.leftOut(formats.period(running.period))]
      : [waterfall.stillRunning(formats.period(movement.period))];
    return {
      heading,
      takeaway: waterfallTakeaway([movement], drawing),
      chart: html`${tween(result, scene, (moving) => this.#renderBridge(moving, !movement.complete, marks, drawing.selected))}`,
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

  #renderBridge(
    scene: BridgeScene,
    isRunning: boolean,
    marks: ReadonlyMap<string, Mark>,
    selected: string | null,
  ): TemplateResult {
    this.#focus.isLying = scene.lying;
    return html`
      <div class="bars" @keydown=${this.#focus.onKeyDown} @focusin=${this.#focus.onFocusIn}>
        <svg
          class=${classMap({ lying: scene.lying })}
          part="chart"
          role="list"
          aria-labelledby="heading"
          aria-describedby="takeaway"
          width=${scene.width}
          height=${scene.height}
        >
          ${hatch}
          <path class="base" d=${scene.base}></path>
          ${repeat(
            scene.bars,
            ({ key }) => key,
            (bar) =>
              this.#renderBar(bar, isRunning, {
                choosable: marks.get(bar.key)?.selection != null,
                selected: bar.key === selected,
              }),
          )}
        </svg>
      </div>
    `;
  }

  #renderBar(
    bar: BridgeBar,
    isRunning: boolean,
    { choosable, selected }: { readonly choosable: boolean; readonly selected: boolean },
  ): SVGTemplateResult {
    const { x, y, width, height, hit } = bar;
    return svg`<g role="listitem" data-mark=${bar.key} aria-label=${bar.words} tabindex="-1" ?data-selected=${selected}
      aria-current=${selected ? 'true' : nothing} class=${classMap({ quiet: bar.quiet, choosable })}>
      <rect class="hit" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height}></rect>
      ${bar.connector && this.#renderConnector(bar.connector)}
      <rect class="bar ${bar.tone}" part="bar" x=${x} y=${y} width=${width} height=${height} rx="2"></rect>
      ${bar.hatched || isRunning ? svg`<rect class="hatched" x=${x} y=${y} width=${width} height=${height} rx="2"></rect>` : nothing}
      ${bar.cut && svg`<path class="cut" transform="translate(${bar.cut.x} ${bar.cut.y})" d=${bar.cut.path}></path>`}
      <text class="name" aria-hidden="true" x=${bar.nameX} y=${bar.nameY}>${bar.name}</text>
      <text class="amount" aria-hidden="true" x=${bar.amountX} y=${bar.amountY}>${bar.amount}</text>
    </g>`;
  }

  #renderConnector({ x1, y1, x2, y2 }: Connector): SVGTemplateResult {
    return svg`<line class="connector" part="connector" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
  }

  #renderMovements(scene: MovementsScene, net: string, selected: string | null): TemplateResult {
    return html`
      <ul class="legend" part="legend" aria-hidden="true">
        ${scene.steps.map(
          ({ key, name }) => html`<li><svg width="12" height="12">
            <rect class="part ${key}" width="12" height="12" rx="2"></rect>
            ${key === 'churn' ? svg`<rect class="hatched" width="12" height="12" rx="2"></rect>` : nothing}
          </svg>${name}</li>`,
        )}
        <li><svg width="16" height="12"><path class="net" d="M0 6H16"></path><circle class="net-point" cx="8" cy="6" r="2.5"></circle></svg>${net}</li>
      </ul>
      <div class="bars" @keydown=${this.#focus.onKeyDown} @focusin=${this.#focus.onFocusIn}>
        <svg part="chart" role="list" aria-labelledby="heading" aria-describedby="takeaway" width=${scene.width} height=${scene.height}>
          ${hatch}
          ${scene.ticks.map(
            ({ key, y, label }) => svg`
              <path class=${key === 0 ? 'zero' : 'tick'} d="M${scene.plot.from} ${y}H${scene.plot.to}"></path>
              <text class="scale" aria-hidden="true" x=${scene.axisX} y=${y} dy="0.35em">${label}</text>`,
          )}
          ${repeat(
            scene.stacks,
            ({ key }) => key,
            (stack) => this.#renderStack(stack, selected),
          )}
          <path class="net-halo" d=${netPath(scene.stacks)}></path>
          <path class="net" part="net" d=${netPath(scene.stacks)}></path>
          ${scene.stacks
            .filter(({ running }) => !running)
            .map(
              ({ netX, netY }) =>
                svg`<circle class="net-point" cx=${netX} cy=${netY} r="2.5"></circle>`,
            )}
          ${scene.labels.map(
            ({ x, label }) =>
              svg`<text class="period" aria-hidden="true" x=${x} y=${scene.height - 6}>${label}</text>`,
          )}
        </svg>
      </div>
    `;
  }

  #renderStack(
    { key, x, width, parts, running, words, top, bottom }: Stack,
    selected: string | null,
  ): SVGTemplateResult {
    return svg`<g role="listitem" part="bar" data-mark=${key} aria-label=${words} tabindex="-1">
      ${parts.map(
        ({ key: step, mark, words, y, height }) => svg`
          <rect class="part choosable ${step}" role="img" data-mark=${mark} aria-label=${words} tabindex="-1"
            ?data-selected=${mark === selected} aria-current=${mark === selected ? 'true' : nothing} x=${x} y=${y} width=${width} height=${height}></rect>
          ${step === 'churn' && !running ? svg`<rect class="hatched" x=${x} y=${y} width=${width} height=${height}></rect>` : nothing}`,
      )}
      ${running ? svg`<rect class="hatched" x=${x} y=${top} width=${width} height=${bottom - top}></rect>` : nothing}
    </g>`;
  }
}
