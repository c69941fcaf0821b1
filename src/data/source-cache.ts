import type { MetricsSource } from '../metrics/source.js';
import { fetchPayload, type Fetcher } from './fetch.js';
import type { ReadOptions, ReadProgress, SubscriptionsInput } from './read.js';
import { withRetries } from './retry.js';
import { workerFile } from './worker/file.js';
import { openLedger } from './worker/open.js';

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
  /** How many requests the load has taken so far; 1 where none is needed. */
  readonly attempts: number;
  release(): void;
}

/** How a source is opened. */
export interface OpenOptions {
  /**
   * Shares no load that began before this time of `performance.now()`; those who share it keep what
   * they have. @default shares any
   */
  readonly since?: number;
  /** Where the worker's file is, of the page's own origin. @default beside the package's modules */
  readonly workerUrl?: string | undefined;
  /** Is told from time to time how far a load has come. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

type Watcher = NonNullable<OpenOptions['onProgress']>;

interface Entry {
  readonly source: Promise<MetricsSource>;
  readonly abort: AbortController;
  /** Takes the entry out of the cache, so that the next who asks loads anew. */
  readonly forget: () => void;
  readonly began: number;
  readonly watchers: Set<Watcher>;
  readonly tries: { count: number };
  users: number;
  state: 'loading' | 'ready' | 'failed';
  /** The timer that closes the source when nobody has come back. */
  closing: ReturnType<typeof setTimeout> | undefined;
}

/** How long a source is kept when its last user has left. */
export const KEPT_MILLISECONDS = 30_000;

const byName = new Map<string, Entry>();
const byValue = new WeakMap<object, Map<string, Entry>>();

let fetchers = 0;
const fetcherNumbers = new WeakMap<Fetcher, number>();

/**
 * Opens a source, or shares one that is open: the same address, credentials, fetcher and read
 * options, the same text, or the same object, are read once.
 *
 * What nobody uses is kept for 30 seconds; a load that nobody waits for is aborted, and one that
 * failed is not kept. A fault of the network that may pass is tried again.
 */
export function openSource(
  origin: Origin,
  options: ReadOptions,
  { since = -Infinity, onProgress, workerUrl = workerFile() }: OpenOptions = {},
): SourceLease {
  const entries = origin.kind === 'value' ? entriesOf(origin.value) : byName;
  const key = keyOf(origin, options);
  let entry = entries.get(key);
  if (!entry || entry.began < since) {
    entry?.forget();
    const forget = (): void => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    entries.set(key, (entry = makeEntry(origin, options, forget, workerUrl)));
  }
  return lease(entry, onProgress);
}

function entriesOf(value: object): Map<string, Entry> {
  let entries = byValue.get(value);
  if (!entries) byValue.set(value, (entries = new Map<string, Entry>()));
  return entries;
}

function keyOf(origin: Origin, options: ReadOptions): string {
  const about = stableJson(options);
  if (origin.kind === 'value') return about;
  if (origin.kind === 'text') return `text ${about} ${origin.text}`;
  return `url ${about} ${origin.credentials} ${numberOf(origin.fetcher)} ${origin.url}`;
}

/** JSON that is the same for equal options, however their names are ordered, at any depth. */
function stableJson(options: ReadOptions): string {
  return JSON.stringify(options, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function numberOf(fetcher: Fetcher | undefined): number {
  if (!fetcher) return 0;
  let number = fetcherNumbers.get(fetcher);
  if (!number) fetcherNumbers.set(fetcher, (number = ++fetchers));
  return number;
}

function makeEntry(
  origin: Origin,
  options: ReadOptions,
  forget: () => void,
  workerUrl: string,
): Entry {
  const abort = new AbortController();
  const watchers = new Set<Watcher>();
  const onProgress: Watcher = (progress) => watchers.forEach((watcher) => watcher(progress));
  const tries = { count: 1 };
  const source = withRetries(
    (number) => {
      tries.count = number;
      return load(origin, { ...options, signal: abort.signal, onProgress }, workerUrl);
    },
    { signal: abort.signal, canSignIn: origin.kind === 'url' && origin.fetcher !== undefined },
  );
  const entry: Entry = {
    source,
    abort,
    forget,
    began: performance.now(),
    watchers,
    tries,
    users: 0,
    state: 'loading',
    closing: undefined,
  };
  entry.source.then(
    () => {
      entry.state = 'ready';
    },
    () => {
      entry.state = 'failed';
      forget();
    },
  );
  return entry;
}

async function load(
  origin: Origin,
  options: ReadOptions & { readonly signal: AbortSignal },
  workerUrl: string,
): Promise<MetricsSource> {
  const { signal } = options;
  const source = await openLedger(await inputOf(origin, signal), options, workerUrl);
  if (signal.aborted) source.dispose();
  signal.throwIfAborted();
  return source;
}

function inputOf(
  origin: Origin,
  signal: AbortSignal,
): SubscriptionsInput | Promise<SubscriptionsInput> {
  if (origin.kind === 'url') return fetchPayload(origin, signal);
  return origin.kind === 'text' ? origin.text : origin.value;
}

function lease(entry: Entry, watcher?: Watcher): SourceLease {
  entry.users++;
  if (watcher) entry.watchers.add(watcher);
  clearTimeout(entry.closing);
  let isHeld = true;
  return {
    source: entry.source,
    get attempts() {
      return entry.tries.count;
    },
    release() {
      if (!isHeld) return;
      isHeld = false;
      if (watcher) entry.watchers.delete(watcher);
      if (--entry.users > 0 || entry.state === 'failed') return;
      // An element that is moved within its document leaves and comes back in one task, so even a
      // load is not aborted at once.
      entry.closing = setTimeout(
        () => close(entry),
        entry.state === 'loading' ? 0 : KEPT_MILLISECONDS,
      );
    },
  };
}

function close(entry: Entry): void {
  entry.forget();
  entry.abort.abort();
  entry.source.then(
    (source) => source.dispose(),
    () => undefined,
  );
}
