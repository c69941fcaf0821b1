import { ChurnError } from '../metrics/errors.js';

/** Reads JSON from an attribute, once for each text. */
export class JsonAttribute {
  #text: string | null = null;
  #value: object = {};

  /** @throws ChurnError `config/json` where the text is no JSON, or neither a list nor an object */
  read(name: string, text: string): object {
    if (text !== this.#text) {
      this.#value = parse(name, text);
      this.#text = text;
    }
    return this.#value;
  }
}

function parse(name: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ChurnError(
      'config/json',
      `The attribute ${name} is not valid JSON: ${detail}. JSON needs double quotes, so write the attribute in single ones: ${name}='[{"customerId": …}]'.`,
      { cause, values: { name } },
    );
  }
  if (typeof value === 'object' && value !== null) return value;
  throw new ChurnError('config/json', `The attribute ${name} must hold a JSON list or object.`, {
    values: { name },
  });
}
