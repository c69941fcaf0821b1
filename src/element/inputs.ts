import type { Fetcher } from '../data/fetch.js';
import type { Origin } from '../data/source-cache.js';
import { addressOf } from '../data/url.js';
import { ChurnError } from '../metrics/errors.js';
import { JsonAttribute } from './json-attribute.js';

/** The ways in which an element can be given its records. */
export interface InputSettings {
  readonly data: unknown;
  readonly dataJson: string | null;
  readonly src: string | null;
  readonly fetcher: unknown;
  readonly credentials: RequestCredentials;
}

/** An input that records can come by. */
export type InputName = 'property' | 'script' | 'attribute' | 'src';

/** Which of several inputs is used, and which others are not. */
export interface Conflict {
  readonly used: InputName;
  readonly ignored: readonly InputName[];
}

/** Chooses among the inputs of one element: the property, the inline script, the attribute, the address. */
export class Inputs {
  readonly #json = new JsonAttribute();

  /**
   * Where the records come from; null where nothing is given.
   *
   * @param inline the text of an inline script, or null
   * @throws ChurnError `config/*` where the highest input cannot be used
   */
  origin(settings: InputSettings, inline: string | null, base: string): Origin | null {
    const { data, dataJson, src, fetcher, credentials } = settings;
    if (typeof data === 'string') return { kind: 'text', text: data };
    if (data !== null && data !== undefined) return { kind: 'value', value: recordsOf(data) };
    if (inline !== null) return { kind: 'text', text: inline };
    if (dataJson) return { kind: 'value', value: this.#json.read('data', dataJson) };
    if (!src) return null;
    const url = addressOf(src, base);
    return { kind: 'url', url, credentials, fetcher: fetcherOf(fetcher) };
  }

  /** Whether more than one input is given, and which one counts. */
  conflict({ data, dataJson, src }: InputSettings, inline: string | null): Conflict | null {
    const isGiven: Readonly<Record<InputName, boolean>> = {
      property: data !== null && data !== undefined,
      script: inline !== null,
      attribute: Boolean(dataJson),
      src: Boolean(src),
    };
    const [used, ...ignored] = (Object.keys(isGiven) as InputName[]).filter((it) => isGiven[it]);
    return used && ignored.length > 0 ? { used, ignored } : null;
  }
}

function recordsOf(data: unknown): object {
  if (typeof data === 'object' && data !== null) return data;
  throw new ChurnError(
    'config/json',
    `The property data must be a list of records, an envelope or JSON text; it is a ${typeof data}.`,
    { values: { name: 'data' } },
  );
}

function fetcherOf(fetcher: unknown): Fetcher | undefined {
  if (fetcher === null || fetcher === undefined) return undefined;
  if (typeof fetcher === 'function') return fetcher as Fetcher;
  throw new ChurnError(
    'config/attribute',
    `The property fetcher must be a function (url, init) => Promise<Response>; it is a ${typeof fetcher}.`,
    { values: { name: 'fetcher' } },
  );
}
