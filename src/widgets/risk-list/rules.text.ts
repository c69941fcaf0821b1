import type { Drawing } from '../../element/view.js';
import type { RiskPage } from '../../metrics/risk-list.js';
import { SIGNALS, type SignalKind } from '../../metrics/risk-rules.js';
import { boundOf, isFraction, type RuleSetting } from './rules.js';

/** A rule as a form shows it. */
export interface RuleText {
  readonly id: string;
  /** What it looks at, and from when on: `Renewal comes within`. */
  readonly name: string;
  readonly isOn: boolean;
  /** As an input takes it. */
  readonly bound: string;
  readonly unit: string;
  readonly points: string;
  /** To whom it applies; empty where that is not known, as of a rule that is off. */
  readonly applies: string;
  readonly labels: { readonly on: string; readonly bound: string; readonly points: string };
}

/** Every rule, to be seen and changed. */
export function ruleTexts(
  rules: readonly RuleSetting[],
  { byRule }: RiskPage,
  currency: string,
  drawing: Drawing,
): RuleText[] {
  const { messages, formats } = drawing;
  const texts = messages.riskList.rules;
  return rules.map((rule): RuleText => {
    const { id, signal, points, on = true } = rule;
    const [condition, bound] = boundOf(rule);
    const name = texts.names[signal];
    const applied = on && Object.hasOwn(byRule, id) ? byRule[id]! : null;
    return {
      id,
      name: `${name} ${texts.conditions[condition]}`,
      isOn: on,
      bound: written(isFraction(signal) ? bound * 100 : bound),
      unit: unitOf(signal, currency, texts.days),
      points: written(points),
      applies: applied
        ? texts.applies(
            { value: applied.customers, text: formats.count(applied.customers) },
            formats.money(applied.mrr),
          )
        : '',
      labels: { on: texts.on(name), bound: texts.bound(name), points: texts.pointsOf(name) },
    };
  });
}

function unitOf(signal: SignalKind, currency: string, days: string): string {
  if (isFraction(signal)) return '%';
  if (SIGNALS[signal] === 'day') return days;
  return signal === 'arrears' ? currency : '';
}

/** A number as an input takes it, without digits that nobody has written. */
function written(value: number): string {
  return String(Number(value.toFixed(6)));
}
