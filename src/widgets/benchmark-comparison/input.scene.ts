import type { BenchmarkDistribution, Percentile } from '../../metrics/benchmark.js';

/** From one rate to another; null where a side is open. */
export type RateRange = readonly [number | null, number | null];

/** A group of companies that the rate is set beside. */
export interface Peer {
  readonly distribution: BenchmarkDistribution;
  /** Whether the company belongs to it by its ARPA or MRR. */
  readonly own: boolean;
  /**
   * Why it is not compared: the company has another ARPA or MRR, or nobody knows how the figure was
   * measured; null where it is.
   */
  readonly unlike: 'arpa' | 'mrr' | 'grade' | null;
  /** What is published in place of percentiles. @default none */
  readonly range?: RateRange;
}

/** The peers that one source tells of. */
export interface PeerGroup {
  readonly key: string;
  readonly peers: readonly Peer[];
}

/** What a comparison is drawn from. */
export interface BenchmarkInput {
  readonly groups: readonly PeerGroup[];
  /** The groups that are to stand out: those that the sentence above speaks of. */
  readonly emphasised: ReadonlySet<Peer>;
  /** A fraction; null where there is none yet. */
  readonly rate: number | null;
  readonly interval: readonly [number, number] | null;
  readonly axis: {
    /** Whether the axis has to begin at 0. */
    readonly fromZero: boolean;
    /** The greatest rate there can be; null where there is no such. */
    readonly most: number | null;
  };
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly text: BenchmarkText;
}

/** How the scene writes. */
export interface BenchmarkText {
  /** The label of the own rate; empty where there is none. */
  readonly you: string;
  /** Which way is better, with an arrow. */
  readonly better: string;
  source(group: PeerGroup): string;
  name(peer: Peer): string;
  /** How the rate compares, in a few words; empty where there is no rate. */
  verdict(peer: Peer): string;
  /** Everything that a row shows, as one sentence. */
  words(peer: Peer): string;
  /** A published rate. */
  rate(fraction: number): string;
  /** A published range: `10% – 15%`, `below 2%`. */
  range(range: RateRange): string;
  /** A published percentile with what it is: `median 4.6%`. */
  percentile(percentile: Percentile, fraction: number): string;
}

/** A line of text; `y` is its base line. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
