import type { BenchmarkVerdict } from '../../locales/messages/benchmark.js';
import {
  benchmarkPosition,
  comparable,
  type BenchmarkDistribution,
  type BenchmarkPosition,
  type BenchmarkSource,
  type BenchmarkSubject,
} from '../../metrics/benchmark.js';
import type { ArticleFigure } from './article-figures.js';
import type { Peer, PeerGroup } from './input.scene.js';

/** Why a published figure must not be set beside a rate. */
export type Refusal = 'different-metric' | 'different-unit' | 'different-period';

/** A published figure that is not drawn. */
export interface RefusedFigure {
  readonly distribution: BenchmarkDistribution;
  readonly reason: Refusal;
}

/**
 * The published figures, sorted by what may be done with them. Groups of companies with another ARPA
 * or MRR are drawn, so that a reader can choose them, but not compared before.
 */
export interface Peers {
  /** Groups measured as the rate is, by source; within each, the company's own come first. */
  readonly groups: readonly PeerGroup[];
  /** Whom the company is compared with in one sentence; null where no group is like it. */
  readonly reference: Peer | null;
  readonly refused: readonly RefusedFigure[];
}

/**
 * Sorts published figures: which may stand beside the rate, and which companies are like this one.
 *
 * @param chosen the id of the group that is the reference whatever the company is like
 * @param articles what nobody knows the measure of: drawn after all others, and never the reference
 */
export function peersOf(
  distributions: readonly BenchmarkDistribution[],
  subject: BenchmarkSubject,
  chosen: string | null = null,
  articles: readonly ArticleFigure[] = [],
): Peers {
  const { metric, unit, period } = subject;
  const bySource = new Map<string, Peer[]>();
  const refused: RefusedFigure[] = [];
  const add = (peer: Peer): void => {
    const { distribution } = peer;
    const reason = comparable({ metric, unit, period }, distribution) as Refusal | null;
    if (reason) return void refused.push({ distribution, reason });
    const key = sourceKey(distribution.source);
    const peers = bySource.get(key) ?? [];
    if (!bySource.has(key)) bySource.set(key, peers);
    peers.push(peer);
  };
  for (const distribution of distributions) {
    const own = isOwn(distribution, subject);
    const isChosen = distribution.id === chosen;
    add({ distribution, own, unlike: isChosen ? null : unlikeness(distribution, subject) });
  }
  for (const { distribution, range } of articles) {
    add({ distribution, own: false, unlike: 'grade', range });
  }
  const groups = [...bySource].map(([key, peers]) => ({
    key,
    peers: [...peers.filter(({ own }) => own), ...peers.filter(({ own }) => !own)],
  }));
  const peers = groups.flatMap((group) => group.peers).filter(({ range }) => !range);
  const reference =
    peers.find(({ distribution }) => distribution.id === chosen) ?? referenceIn(peers, subject);
  return { groups, reference, refused };
}

/** The amount by which a company is none of the group, as far as both are known. */
function unlikeness(
  distribution: BenchmarkDistribution,
  subject: BenchmarkSubject,
): 'arpa' | 'mrr' | null {
  if (comparable(subject, distribution) === null) return null;
  return comparable({ ...subject, arpa: null }, distribution) === null ? 'arpa' : 'mrr';
}

/** Whether anything that is drawn may be compared with; ranges of articles may not. */
export function isAnyComparable({ groups }: Peers): boolean {
  return groups.some(({ peers }) => peers.some(({ range }) => !range));
}

/** What tells one source from another. */
export function sourceKey({ publisher, title, year, url }: BenchmarkSource): string {
  return JSON.stringify([publisher, title, year, url]);
}

/** Whether a group is chosen by amounts, and the company's are known and among them. */
function isOwn(distribution: BenchmarkDistribution, subject: BenchmarkSubject): boolean {
  const { arpa, mrr } = distribution.population;
  const isKnown =
    (!arpa || typeof subject.arpa === 'number') && (!mrr || typeof subject.mrr === 'number');
  return Boolean(arpa ?? mrr) && isKnown && comparable(subject, distribution) === null;
}

/** The first own group; else the widest one that is not about companies of another size. */
function referenceIn(peers: readonly Peer[], subject: BenchmarkSubject): Peer | null {
  const own = peers.find((peer) => peer.own);
  if (own) return own;
  const wide = peers.filter(({ distribution }) => {
    const { arpa, mrr, size } = distribution.population;
    return !arpa && !mrr && !size && comparable(subject, distribution) === null;
  });
  return wide.find((peer) => !peer.distribution.population.market) ?? wide[0] ?? null;
}

/** Where a rate stands in a group. */
export interface Standing {
  readonly verdict: BenchmarkVerdict;
  /** Of 100 companies, how many do worse, by the rate alone; null where that is not published. */
  readonly band: BenchmarkPosition['band'];
}

/**
 * Where a rate stands in a group. Better or worse than a share of companies it is only where its
 * whole interval is.
 */
export function standingOf(
  rate: number,
  interval: readonly [number, number] | null,
  distribution: BenchmarkDistribution,
): Standing {
  const { position, band } = benchmarkPosition(rate, interval, distribution);
  const [low, high] = interval ?? [rate, rate];
  const isLowerBetter = distribution.betterWhen === 'lower';
  const bandAt = (end: number): BenchmarkPosition['band'] =>
    benchmarkPosition(end, null, distribution).band;
  if (position === 'better') {
    const least = bandAt(isLowerBetter ? high : low)?.lower ?? 50;
    return { verdict: { kind: 'better', than: Math.max(50, least) }, band };
  }
  if (position === 'worse') {
    const most = bandAt(isLowerBetter ? low : high)?.upper ?? 50;
    return { verdict: { kind: 'worse', than: Math.max(50, 100 - most) }, band };
  }
  const isMedianKnown = distribution.percentiles.p50 !== undefined;
  const kind = !isMedianKnown ? 'no-median' : interval ? 'spans' : 'same';
  return { verdict: { kind }, band };
}
