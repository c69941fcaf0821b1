import { ChurnError } from '../metrics/errors.js';

/** JSON of an attribute that cannot be read; where and why is known once it was looked for. */
export class BadAttribute extends ChurnError {
  readonly #name: string;
  /** The text of the attribute. */
  readonly text: string;

  constructor(name: string, text: string, cause: unknown) {
    super('config/json', `The attribute ${name} is not valid JSON.`, { cause, values: { name } });
    this.#name = name;
    this.text = text;
  }

  /** The same with the place of the fault, and how to quote. */
  async explained(): Promise<ChurnError> {
    const name = this.#name;
    const json = await import('./json.js').catch(() => null);
    if (!json) return this;
    const { line, column, why } = json.jsonFaultIn(this.text);
    return new ChurnError(
      'config/json',
      `The attribute ${name} is not valid JSON at line ${line}, column ${column}: ${why}. JSON needs double quotes, so put it in single quotes: ${name}='{"a": 1}'.`,
      { cause: this.cause, values: { name, line, column, why } },
    );
  }
}

/** Parses the JSON in an attribute. @throws BadAttribute where it is none */
export function parseAttribute(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadAttribute(name, text, cause);
  }
}
