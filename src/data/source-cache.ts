import { LedgerSource, type MetricsSource } from '../metrics/source.js';
import { fetchPayload, type Fetcher } from './fetch.js';
import { readSubscriptions, type ReadOptions, type SubscriptionsInput } from './read.js';

/** Where records come from. */
export type Origin =
  | {
      readonly kind: 'url';
      /** Absolute, see `addressOf`. */
      readonly url: string;
      readonly fetcher?: Fetcher | undefined;
      readonly credentials: RequestCredentials;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: object };

/** A share in a source; to be released once. */
export interface SourceLease {
  readonly source: Promise<MetricsSource>;
  release(): void;
}

interface Entry {
  readonly source: Promise<MetricsSource>;
  readonly abort: AbortController;
  users: number;
  /** How often the last user left; tells a pending close that somebody came and went since. */
  departures: number;
  settled: boolean;
}

const KEPT_MILLISECONDS = 30_000;
const byAddress = new Map<string, Entry>();
const byValue = new WeakMap<object, Map<string, Entry>>();

let fetchers = 0;
const fetcherNumbers = new WeakMap<Fetcher, number>();

/**
 * Opens a source, or shares one that is open: the same address, credentials, fetcher and read
 * options, or the same object and read options, are read once.
 *
 * What nobody uses is kept for 30 seconds; a load that nobody waits for is aborted.
 */
export function openSource(origin: Origin, options: ReadOptions): SourceLease {
  if (origin.kind === 'text') return lease(makeEntry(origin, options), () => undefined);
  const entries = origin.kind === 'url' ? byAddress : entriesOf(origin.value);
  const key = keyOf(origin, options);
  let entry = entries.get(key);
  if (!entry) entries.set(key, (entry = makeEntry(origin, options)));
  const opened = entry;
  const forget = (): void => {
    if (entries.get(key) === opened) entries.delete(key);
  };
  opened.source.catch(forget);
  return lease(opened, forget);
}

function entriesOf(value: object): Map<string, Entry> {
  let entries = byValue.get(value);
  if (!entries) byValue.set(value, (entries = new Map<string, Entry>()));
  return entries;
}

function keyOf(origin: Origin, options: ReadOptions): string {
  const about = JSON.stringify(options, Object.keys(options).sort());
  if (origin.kind !== 'url') return about;
  return `${origin.url} ${origin.credentials} ${numberOf(origin.fetcher)} ${about}`;
}

function numberOf(fetcher: Fetcher | undefined): number {
  if (!fetcher) return 0;
  let number = fetcherNumbers.get(fetcher);
  if (!number) fetcherNumbers.set(fetcher, (number = ++fetchers));
  return number;
}

function makeEntry(origin: Origin, options: ReadOptions): Entry {
  const abort = new AbortController();
  const entry: Entry = {
    source: load(origin, options, abort.signal),
    abort,
    users: 0,
    departures: 0,
    settled: false,
  };
  const settle = (): void => void (entry.settled = true);
  entry.source.then(settle, settle);
  return entry;
}

async function load(
  origin: Origin,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<MetricsSource> {
  const ledger = await readSubscriptions(await inputOf(origin, signal), options);
  signal.throwIfAborted();
  return new LedgerSource(ledger);
}

function inputOf(
  origin: Origin,
  signal: AbortSignal,
): SubscriptionsInput | Promise<SubscriptionsInput> {
  if (origin.kind === 'url') return fetchPayload(origin, signal);
  return origin.kind === 'text' ? origin.text : origin.value;
}

function lease(entry: Entry, forget: () => void): SourceLease {
  entry.users++;
  let isHeld = true;
  return {
    source: entry.source,
    release() {
      if (!isHeld) return;
      isHeld = false;
      entry.users--;
      if (entry.users > 0) return;
      // An element that is moved within its document leaves and comes back in one task.
      const departure = ++entry.departures;
      const closeIfUnused = (): void => {
        if (entry.users === 0 && entry.departures === departure) close(entry, forget);
      };
      setTimeout(closeIfUnused, entry.settled ? KEPT_MILLISECONDS : 0);
    },
  };
}

function close(entry: Entry, forget: () => void): void {
  forget();
  entry.abort.abort();
  entry.source.then(
    (source) => source.dispose(),
    () => undefined,
  );
}
