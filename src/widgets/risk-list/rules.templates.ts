import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RiskListMessages } from '../../locales/messages/risk-list.js';
import type { RuleField } from './rules.js';
import type { RuleText } from './rules.text.js';

/** What a reader does with the rules. */
export interface RuleActions {
  readonly change: (id: string, field: RuleField, entered: string | boolean) => void;
  /** Makes the rules what they were at first; null where they are. */
  readonly reset: (() => void) | null;
}

/** Every rule, to be seen, changed and switched off. */
export function renderRules(
  rules: readonly RuleText[],
  isNarrow: boolean,
  { rules: texts }: RiskListMessages,
  { change, reset }: RuleActions,
): TemplateResult {
  return html`
    <fieldset class="rule-form ${isNarrow ? 'narrow' : ''}" part="rules">
      <legend>${texts.heading}</legend>
      <p>${texts.advice}</p>
      ${repeat(
        rules,
        ({ id }) => id,
        (rule) => renderRule(rule, texts, change),
      )}
      ${reset ? html`<button type="button" class="reset" part="reset" @click=${reset}>${texts.reset}</button>` : nothing}
    </fieldset>
  `;
}

function renderRule(
  { id, name, isOn, bound, unit, points, applies, labels }: RuleText,
  texts: RiskListMessages['rules'],
  change: RuleActions['change'],
): TemplateResult {
  const number = (field: RuleField, value: string, label: string, most: string | null) => html`
    <input type="number" dir="ltr" part="rule-${field}" step="any" min=${field === 'points' ? '0' : nothing} max=${most ?? nothing} aria-label=${label} .value=${live(value)}
      @change=${(event: Event) => change(id, field, (event.target as HTMLInputElement).value)}>
  `;
  return html`
    <div class="rule-row" part="rule" ?data-off=${!isOn}>
      <label class="on">
        <input type="checkbox" part="rule-on" aria-label=${labels.on} .checked=${live(isOn)}
          @change=${(event: Event) => change(id, 'on', (event.target as HTMLInputElement).checked)}>
        <span>${name}</span>
      </label>
      <span class="value">${number('bound', bound, labels.bound, null)}<span class="unit">${unit}</span></span>
      <span class="value">${number('points', points, labels.points, '100')}<span class="unit">${texts.points}</span></span>
      <span class="applies">${applies}</span>
    </div>
  `;
}
