import { quote } from '../../data/quote.js';
import { ChurnError } from '../../metrics/errors.js';
import {
  checkRules,
  DEFAULT_RULES,
  type RiskRule,
  type SignalKind,
} from '../../metrics/risk-rules.js';

/** A rule, which may be switched off. */
export interface RuleSetting extends RiskRule {
  /** @default true */
  readonly on?: boolean;
}

/** What of a rule a reader can change. */
export type RuleField = 'on' | 'bound' | 'points';

/** Signals that are fractions, which people read and write as per cent. */
const FRACTIONS: readonly SignalKind[] = [
  'usage-change',
  'tickets-change',
  'unused-features',
  'negative-sentiment',
];

const MOST_POINTS = 100;

/** Whether a signal is a fraction. */
export function isFraction(signal: SignalKind): boolean {
  return FRACTIONS.includes(signal);
}

/**
 * The rules that a page gives, those of the package where it gives none.
 *
 * @throws ChurnError `config/attribute` where they are no list of rules, or one cannot be used
 */
export function rulesFrom(given: object | null): readonly RuleSetting[] {
  if (given === null) return DEFAULT_RULES;
  if (!Array.isArray(given)) throw malformed('rules', given);
  given.forEach((rule: unknown, i) => {
    if (!isRule(rule)) throw malformed(`rules[${i}]`, rule);
  });
  checkRules(given as RuleSetting[]);
  return given as RuleSetting[];
}

function isRule(rule: unknown): boolean {
  if (typeof rule !== 'object' || rule === null) return false;
  const { id, on, when } = rule as Readonly<Record<string, unknown>>;
  const isCondition = typeof when === 'object' && when !== null;
  return typeof id === 'string' && isCondition && (on === undefined || typeof on === 'boolean');
}

function malformed(place: string, found: unknown): ChurnError {
  return new ChurnError(
    'config/attribute',
    `${place} is ${quote(found)}; write a list of rules, for example [{"id": "idle", "signal": "usage-change", "when": {"below": -0.3}, "points": 20}].`,
    { values: { name: 'rules', text: place } },
  );
}

/** The rules that are switched on, as a source is asked by them. */
export function rulesInForce(rules: readonly RuleSetting[]): RiskRule[] {
  return rules
    .filter(({ on }) => on !== false)
    .map(({ id, signal, when, points }) => ({ id, signal, when: { ...when }, points }));
}

/** The name and the value of a rule's bound. */
export function boundOf({ when }: RiskRule): ['above' | 'below' | 'within', number] {
  return Object.entries(when)[0] as ['above' | 'below' | 'within', number];
}

/**
 * Rules after a reader has changed a field of one.
 *
 * A field that is empty, or holds what cannot be, is as it was at first.
 *
 * @param first the rules before anybody changed them
 * @param entered what the reader wrote, per cent for a fraction; of `on` whether it is checked
 */
export function changed(
  rules: readonly RuleSetting[],
  first: readonly RuleSetting[],
  id: string,
  field: RuleField,
  entered: string | boolean,
): readonly RuleSetting[] {
  return rules.map((rule) => {
    if (rule.id !== id) return rule;
    if (typeof entered === 'boolean') return { ...rule, on: entered };
    const before = first.find((one) => one.id === id) ?? rule;
    const number = entered.trim() === '' ? NaN : Number(entered);
    if (field === 'points') {
      const isUsable = number >= 0 && number <= MOST_POINTS;
      return { ...rule, points: isUsable ? number : before.points };
    }
    const [name, bound] = boundOf(before);
    const value = isFraction(rule.signal) ? number / 100 : number;
    return { ...rule, when: { [name]: Number.isFinite(value) ? value : bound } } as RuleSetting;
  });
}
