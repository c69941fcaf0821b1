import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Messages } from '../../locales/messages.js';
import { PERIOD_UNITS } from '../../metrics/calendar.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { Formats } from '../../scene/formats.js';
import type { ActiveFilter } from './dashboard.text.js';
import { conditionOn } from './filters.js';
import { choiceOf, dayAfter, dayBefore, LAST_MONTHS, rangeOf, RANGES } from './range.js';
import type { DashboardState } from './state.js';
import type { ValueList } from './value-list.js';

/** What the filter bar is drawn with, and what it does. */
export interface Filters {
  readonly state: DashboardState;
  readonly facts: LedgerFacts;
  readonly messages: Messages;
  readonly formats: Formats;
  readonly values: ValueList;
  /** Whether the reader is about to choose two days. */
  readonly isOwnRange: boolean;
  /** The dimensions with a button beside those that always have one. */
  readonly added: readonly string[];
  readonly set: (change: Partial<DashboardState>) => void;
  readonly chooseOwnRange: (isOwn: boolean) => void;
  readonly add: (dimension: string) => void;
}

/** So many dimensions have a button; the others get one when they are asked for. */
const MOST_BUTTONS = 5;

/** One of a few things to choose: what is chosen, and what it is called. */
interface Choice<V> {
  readonly value: V;
  readonly words: string;
  /** What stands for it in the page; its place in the list unless that is given. */
  readonly code?: string;
}

function renderChoice<V>(
  part: string,
  name: string,
  chosen: V,
  choices: readonly Choice<V>[],
  choose: (value: V) => void,
): TemplateResult {
  return html`<select
    class="control"
    part=${part}
    aria-label=${name}
    @change=${({ target }: Event) =>
      choose(choices[(target as HTMLSelectElement).selectedIndex]!.value)}
  >
    ${choices.map(
      ({ value, words, code }, at) =>
        html`<option value=${code ?? at} .selected=${live(value === chosen)}>${words}</option>`,
    )}
  </select>`;
}

/** Everything by which a reader can filter. */
export function renderFilters(filters: Filters): TemplateResult {
  const { state, messages, set } = filters;
  const { dashboard: texts } = messages;
  return html`
    <div class="filters" part="filters" role="group" aria-label=${texts.filters}>
      ${renderChoice(
        'period',
        texts.period,
        state.period,
        PERIOD_UNITS.map((unit) => ({ value: unit, code: unit, words: texts.periods[unit] })),
        (period) => set({ period }),
      )}
      ${renderRange(filters)}
      ${renderChoice<DashboardState['basis']>(
        'basis',
        texts.basis,
        state.basis,
        [
          { value: null, code: 'each', words: texts.eachBasis },
          { value: 'customers', code: 'customers', words: texts.bases.customers },
          { value: 'revenue', code: 'revenue', words: texts.bases.revenue },
        ],
        (basis) => set({ basis }),
      )}
      ${renderCurrency(filters)} ${renderDimensions(filters)}
    </div>
  `;
}

function renderRange({
  state,
  facts,
  messages: { dashboard: texts },
  isOwnRange,
  set,
  chooseOwnRange,
}: Filters): TemplateResult {
  const words: Readonly<Record<string, string>> = {
    all: texts.allTime,
    year: texts.thisYear,
    own: texts.ownRange,
    ...Object.fromEntries(LAST_MONTHS.map((count) => [count, texts.lastMonths(count)])),
  };
  const choice = isOwnRange ? 'own' : choiceOf(state, facts.asOf);
  const choose = (value: string): void => {
    chooseOwnRange(value === 'own');
    const range = rangeOf(value, facts.asOf);
    if (range) set(range);
  };
  return html`
    ${renderChoice(
      'range',
      texts.range,
      choice,
      RANGES.map((value) => ({ value, code: value, words: words[value]! })),
      choose,
    )}
    ${
      choice === 'own'
        ? html`
            <label class="day"
              ><span>${texts.from}</span
              ><input
                class="control"
                part="from"
                type="date"
                .value=${live(state.from ?? '')}
                @change=${({ target }: Event) =>
                  set({ from: (target as HTMLInputElement).value || null })}
            /></label>
            <label class="day"
              ><span>${texts.until}</span
              ><input
                class="control"
                part="until"
                type="date"
                .value=${live(dayBefore(state.to))}
                @change=${({ target }: Event) =>
                  set({ to: dayAfter((target as HTMLInputElement).value) })}
            /></label>
          `
        : nothing
    }
  `;
}

/** The choice of the currency of money; nothing where there is none, or where all is converted. */
function renderCurrency({
  state,
  facts: { currency, currencies, notes },
  messages,
  set,
}: Filters): TemplateResult | typeof nothing {
  const names = currencies.includes(currency) ? currencies : [currency, ...currencies];
  if (names.length < 2 || notes.some(({ code }) => code === 'converted')) return nothing;
  return renderChoice(
    'currency',
    messages.currency,
    state.currency || currency,
    names.map((value) => ({ value, words: value || '–' })),
    (value) => set({ currency: value }),
  );
}

function renderDimensions({
  state,
  facts,
  messages,
  formats,
  values,
  added,
  add,
}: Filters): TemplateResult {
  // Money in one of several currencies is chosen above.
  const useful = facts.dimensions.filter(
    (dimension) => dimension.values.length > 1 && dimension.name !== 'currency',
  );
  const isShown = (name: string, at: number): boolean =>
    at < MOST_BUTTONS || added.includes(name) || Object.hasOwn(state.where ?? {}, name);
  const shown = useful.filter(({ name }, at) => isShown(name, at));
  const others = useful.filter((dimension) => !shown.includes(dimension));
  return html`
    ${repeat(
      shown,
      ({ name }) => name,
      (dimension, index) =>
        values.render(
          { dimension, condition: conditionOn(state.where, dimension.name) },
          index,
          messages,
          formats,
        ),
    )}
    ${
      others.length > 0
        ? renderChoice(
            'more-dimensions',
            messages.dashboard.moreDimensions,
            '',
            [
              { value: '', words: messages.dashboard.moreDimensions },
              ...others.map(({ name }) => ({ value: name, words: name })),
            ],
            add,
          )
        : nothing
    }
  `;
}

const cross = svg`<svg class="cross" width="8" height="8" aria-hidden="true">
  <path d="M1 1L7 7M7 1L1 7"></path>
</svg>`;

/** The filters that are in force, each of which its button removes. */
export function renderActive(
  active: readonly ActiveFilter[],
  { dashboard: texts }: Messages,
  remove: (filter: ActiveFilter) => void,
  clear: () => void,
): TemplateResult | typeof nothing {
  if (active.length === 0) return nothing;
  return html`
    <div class="active" part="active" role="group" aria-label=${texts.active}>
      ${repeat(
        active,
        ({ key }) => key,
        (filter) => html`
          <button
            class="chip"
            part="chip"
            type="button"
            aria-label=${texts.remove(filter.words)}
            @click=${() => remove(filter)}
          ><bdi>${filter.words}</bdi>${cross}</button>
        `,
      )}
      <button class="clear" part="clear" type="button" @click=${clear}>${texts.clearAll}</button>
    </div>
  `;
}
