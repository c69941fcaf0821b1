import { quote } from '../../data/quote.js';
import { churnCost, type CostInputs } from '../../metrics/churn-cost.js';
import { ChurnError } from '../../metrics/errors.js';

/** What a page or a reader assumes; what customers were lost, and their MRR, is measured. */
export type CostAssumptions = Partial<Omit<CostInputs, 'lostCustomers' | 'lostMrr'>>;

/** The assumptions that are one number. */
export const NUMBERS = [
  'remainingMonths',
  'margin',
  'refunds',
  'fees',
  'retentionCost',
  'supportHours',
  'hourlyCost',
  'badReviews',
  'lostInsight',
] as const;

/** An assumption that is one number. */
export type NumberAssumption = (typeof NUMBERS)[number];

/** A field of the form: an assumption, or one end of the range of replacement. */
export type AssumptionField = NumberAssumption | 'replacementLow' | 'replacementHigh';

/** The default range: winning a customer costs 5 to 10 times what keeping one does. */
const MULTIPLE: readonly [number, number] = [5, 10];

/**
 * Assumptions that a page gives, none where it gives nothing.
 *
 * @throws ChurnError `config/attribute` where they are no object, name something else, or one of them
 *   cannot be: a negative amount, a margin above 1
 */
export function assumptionsFrom(given: object | null): CostAssumptions {
  if (given === null) return {};
  const unknown = Object.keys(given).find(
    (name) => name !== 'replacementMultiple' && !NUMBERS.some((known) => known === name),
  );
  if (Array.isArray(given) || unknown !== undefined) {
    throw malformed(unknown === undefined ? '' : unknown.slice(0, 40));
  }
  const { replacementMultiple } = given as CostAssumptions;
  if (replacementMultiple !== undefined && !Array.isArray(replacementMultiple)) {
    throw malformed('replacementMultiple');
  }
  // What one of them cannot be is known where costs are computed.
  churnCost({ ...given, lostCustomers: 0, lostMrr: 0 });
  return given as CostAssumptions;
}

function malformed(name: string): ChurnError {
  return new ChurnError(
    'config/attribute',
    `assumptions cannot be read${name ? ` for ${quote(name)}` : ''}; write for example {"margin": 0.8, "retentionCost": 12, "replacementMultiple": [5, 10]}.`,
    { values: { name: 'assumptions', text: name } },
  );
}

/**
 * Assumptions after a reader has changed a field.
 *
 * An empty field is the default again, and so is a number that cannot be. A margin is written as per
 * cent; of a range one end moves the other where it would pass it.
 */
export function changed(
  assumptions: CostAssumptions,
  field: AssumptionField,
  text: string,
): CostAssumptions {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  const value = field === 'margin' ? number / 100 : number;
  const isUsable = value >= 0 && value <= (field === 'margin' ? 1 : Number.MAX_SAFE_INTEGER);
  if (field === 'replacementLow' || field === 'replacementHigh') {
    return {
      ...assumptions,
      replacementMultiple: rangeWith(assumptions, field, isUsable ? value : null),
    };
  }
  return { ...assumptions, [field]: isUsable ? value : undefined };
}

function rangeWith(
  { replacementMultiple: [low, high] = MULTIPLE }: CostAssumptions,
  field: 'replacementLow' | 'replacementHigh',
  value: number | null,
): readonly [number, number] {
  if (field === 'replacementLow') {
    const from = value ?? MULTIPLE[0];
    return [from, Math.max(from, high)];
  }
  const to = value ?? MULTIPLE[1];
  return [Math.min(low, to), to];
}
