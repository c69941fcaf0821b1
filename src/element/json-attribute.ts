import { parseAttribute } from '../data/attribute.js';
import { ChurnError } from '../metrics/errors.js';

/** Reads JSON from an attribute, once for each text. */
export class JsonAttribute {
  #text: string | null = null;
  #value: object = {};

  /** @throws ChurnError `config/json` where the text is no JSON, or neither a list nor an object */
  read(name: string, text: string): object {
    if (text !== this.#text) {
      const value = parseAttribute(name, text);
      if (typeof value !== 'object' || value === null) {
        throw new ChurnError(
          'config/json',
          `The attribute ${name} must hold a JSON list or object.`,
          { values: { name } },
        );
      }
      this.#value = value;
      this.#text = text;
    }
    return this.#value;
  }
}
