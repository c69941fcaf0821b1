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
export type InputName = 'property' | 'script' | 'attribute' | 'src' | 'dashboard';

/** Which of several inputs is used, and which others are not. */
export interface Conflict {
  readonly used: InputName;
  readonly ignored: readonly InputName[];
}

/** How the console names an input. */
const NAMES: Readonly<Record<InputName, string>> = {
  property: 'the property data',
  script: 'the inline script',
  attribute: 'the attribute data',
  src: 'src',
  dashboard: 'the dashboard',
};

/** Which inputs an element itself has. */
function given({ data, dataJson, src }: InputSettings, inline: string | null) {
  return {
    property: data !== null && data !== undefined,
    script: inline !== null,
    attribute: Boolean(dataJson),
    src: Boolean(src),
  };
}

/** Whether an element itself has any input. */
export function hasInput(settings: InputSettings, inline: string | null): boolean {
  return Object.values(given(settings, inline)).includes(true);
}

/** Chooses among the inputs of one element: the property, the inline script, the attribute, the address. */
export class Inputs {
  /** Which of several inputs is used; null where there is one at most. */
  conflict: Conflict | null = null;
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

  /** Looks whether more than one input is given, and says once in the console which one counts. */
  compare(
    settings: InputSettings,
    inline: string | null,
    hasDashboard: boolean,
    tag: string,
  ): void {
    const isGiven = { ...given(settings, inline), dashboard: hasDashboard };
    const [used, ...ignored] = (Object.keys(isGiven) as InputName[]).filter((it) => isGiven[it]);
    const conflict = used && ignored.length > 0 ? { used, ignored } : null;
    if (conflict && String(ignored) !== String(this.conflict?.ignored)) {
      const others = ignored.map((name) => NAMES[name]).join(', ');
      console.warn(`<${tag}>: of several inputs ${NAMES[conflict.used]} is used, not ${others}.`);
    }
    this.conflict = conflict;
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
