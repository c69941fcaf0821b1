import { JsonAttribute } from '../../element/json-attribute.js';
import { changed, rulesFrom, type RuleField, type RuleSetting } from './rules.js';

/** What a page sets as rules. */
export type GivenRules = readonly RuleSetting[] | string | null;

/** The rules in force, and what they were before a reader changed them. */
export class EditedRules {
  /** The rules in force; what is drawn keeps them where others cannot be. */
  now: readonly RuleSetting[] = rulesFrom(null);
  readonly #json = new JsonAttribute();
  #edits: {
    readonly before: GivenRules;
    readonly first: readonly RuleSetting[];
    readonly last: readonly RuleSetting[];
  } | null = null;

  /**
   * Puts in force what is set.
   *
   * @throws ChurnError `config/json` or `config/attribute` where they are no rules
   */
  follow(rules: GivenRules): readonly RuleSetting[] {
    this.now = rulesFrom(typeof rules === 'string' ? this.#parsed(rules) : rules);
    return this.now;
  }

  /** Whether a reader has changed them. */
  get isEdited(): boolean {
    return this.#edits !== null;
  }

  /** What the page has set before a reader changed it. */
  get before(): GivenRules {
    return this.#edits?.before ?? null;
  }

  /** Takes note that rules are set; what a page sets ends what a reader did. */
  heed(rules: GivenRules): void {
    if (rules !== this.#edits?.last) this.#edits = null;
  }

  /** The rules after a change by a reader; see `changed`. */
  edit(
    given: GivenRules,
    id: string,
    field: RuleField,
    entered: string | boolean,
  ): readonly RuleSetting[] {
    const { before, first } = this.#edits ?? { before: given, first: this.now };
    const last = changed(this.now, first, id, field, entered);
    this.#edits = { before, first, last };
    return last;
  }

  #parsed(rules: string): object | null {
    return rules.trim() === '' ? null : this.#json.read('rules', rules);
  }
}
