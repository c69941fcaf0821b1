import type { Drawing } from '../../element/churn-element.js';
import type { BenchmarkMessages } from '../../locales/messages/benchmark.js';
import type { Rich } from '../../locales/messages/text.js';
import type { BenchmarkDistribution, BenchmarkSource } from '../../metrics/benchmark.js';
import { ARTICLES } from './article-figures.js';
import type { BenchmarkText, Peer, RateRange } from './input.scene.js';
import { isTrailing, type OwnRate } from './own-rate.js';
import { isAnyComparable, sourceKey, standingOf, type Peers, type RefusedFigure } from './peers.js';

/** How a comparison writes, in the language of its element. */
export function benchmarkText(drawing: Drawing, own: OwnRate): BenchmarkText {
  const { messages, formats, direction } = drawing;
  const { benchmark } = messages;
  const { rate, interval } = own;
  const published = (fraction: number): string => formats.exactPercent(fraction);
  const rangeText = ([from, to]: RateRange): string =>
    benchmark.range(from === null ? null : published(from), to === null ? null : published(to));
  const name = ({ distribution, own: isOwn }: Peer): string => {
    const plain = nameOf(distribution, benchmark);
    return isOwn ? benchmark.yours(plain) : plain;
  };
  const verdict = ({ distribution, unlike }: Peer): string => {
    if (rate === null) return '';
    if (unlike) return benchmark.unlike[unlike];
    return benchmark.verdict(standingOf(rate, interval, distribution).verdict);
  };
  const better = betterWhen(own);
  const isTowardsStart = better === 'lower';
  const towards = isTowardsStart === (direction === 'ltr') ? '←' : '→';
  return {
    you: rate === null ? '' : benchmark.you(formats.rate(rate)),
    better: isTowardsStart
      ? `${towards} ${benchmark.better[better]}`
      : `${benchmark.better[better]} ${towards}`,
    source: ({ peers }) => {
      const { source } = peers[0]!.distribution;
      return source === ARTICLES ? benchmark.articles.heading : sourceName(source, drawing);
    },
    name,
    verdict,
    words: (peer) => {
      const { distribution, unlike, range } = peer;
      const band = rate === null || unlike ? null : standingOf(rate, interval, distribution).band;
      return benchmark.row({
        name: name(peer),
        source: sourceName(distribution.source, drawing),
        you:
          rate === null
            ? null
            : {
                value: formats.rate(rate),
                interval:
                  interval &&
                  benchmark.interval(formats.rate(interval[0]), formats.rate(interval[1])),
                verdict: verdict(peer),
                betterThan: band && {
                  lower: formats.count(band.lower),
                  upper: formats.count(band.upper),
                },
              },
        percentiles: range
          ? [rangeText(range)]
          : Object.entries(distribution.percentiles).map(([percentile, value]) =>
              benchmark.percentile(Number(percentile.slice(1)), published(value)),
            ),
        better: benchmark.better[better],
      });
    },
    rate: published,
    range: rangeText,
    percentile: (percentile, value) =>
      benchmark.percentile(Number(percentile.slice(1)), published(value)),
  };
}

/** Which way is better for a rate. */
export function betterWhen({ subject }: OwnRate): 'lower' | 'higher' {
  return isTrailing(subject.metric) ? 'higher' : 'lower';
}

/** The sentence above the chart: the rate beside the median of the companies most like this one. */
export function benchmarkTakeaway(own: OwnRate, peers: Peers, drawing: Drawing): Rich {
  const { formats } = drawing;
  const { benchmark } = drawing.messages;
  const { rate, interval, subject } = own;
  const name = benchmark.rate(subject.metric, subject.period);
  if (rate === null) return [whyNoRate(own, name, drawing)];
  if (!isAnyComparable(peers)) return benchmark.unpublished(name, formats.rate(rate));
  if (!peers.reference) return benchmark.unmatched(name, formats.rate(rate));
  const { distribution } = peers.reference;
  const median = distribution.percentiles.p50;
  const { verdict } = standingOf(rate, interval, distribution);
  return benchmark.compared({
    rate: name,
    ...toldApart(rate, median, verdict.kind, drawing),
    verdict: verdict.kind,
    companies: companiesOf(peers.reference, benchmark),
  });
}

/** Rate and median as text, with more decimals where they differ and one decimal hides it. */
function toldApart(
  rate: number,
  median: number | undefined,
  verdict: string,
  { formats }: Drawing,
): { value: string; median: string | null } {
  if (median === undefined) return { value: formats.rate(rate), median: null };
  const isHidden = verdict !== 'same' && formats.rate(rate) === formats.rate(median);
  return {
    value: isHidden ? formats.exactPercent(rate) : formats.rate(rate),
    median: formats.exactPercent(median),
  };
}

function whyNoRate(
  { subject, nullReason, period }: OwnRate,
  rate: string,
  drawing: Drawing,
): string {
  const { messages, formats } = drawing;
  const { benchmark } = messages;
  const [reason, months] = nullReason.split(':');
  const unit = subject.period === 'year' && !isTrailing(subject.metric) ? 'year' : 'month';
  if (!period) return benchmark.noPeriod[unit];
  if (reason === 'too-short') {
    const count = Number(months);
    return benchmark.tooShort(rate, { value: count, text: formats.count(count) });
  }
  return benchmark.noBase({
    rate,
    of: subject.unit,
    when: isTrailing(subject.metric) ? 'year-before' : 'start',
    period: formats.longPeriod(period.period),
  });
}

/** The companies of a group, as a sentence names them. */
function companiesOf({ distribution, own }: Peer, benchmark: BenchmarkMessages): string {
  if (own) return benchmark.companies[distribution.population.arpa ? 'arpa' : 'mrr'];
  return (
    benchmark.populations[distribution.id]?.companies ??
    benchmark.group(nameOf(distribution, benchmark))
  );
}

/** The name of a group. */
export function nameOf(
  { id, population }: BenchmarkDistribution,
  benchmark: BenchmarkMessages,
): string {
  return Object.hasOwn(benchmark.populations, id)
    ? benchmark.populations[id]!.name
    : population.label;
}

function sourceName(source: BenchmarkSource, drawing: Drawing): string {
  const { messages, formats } = drawing;
  if (source === ARTICLES) return messages.benchmark.articles.name;
  const { publisher, title, year } = source;
  const when = year === null ? null : formats.period(String(year));
  return messages.benchmark.sourceName(publisher ?? title, when);
}

/** A source as it is told of under the chart. */
export interface SourceLine {
  readonly key: string;
  readonly text: Rich;
  /** Without its scheme; text, never a link. */
  readonly address: string;
}

/** The sources of what is drawn. */
export function sourceLines({ groups }: Peers, own: OwnRate, drawing: Drawing): SourceLine[] {
  const { messages, formats } = drawing;
  const { benchmark } = messages;
  return groups.map(({ key, peers }) => {
    const { source } = peers[0]!.distribution;
    const ofPackage = Object.hasOwn(benchmark.sources, source.url)
      ? benchmark.sources[source.url]
      : undefined;
    const known = source === ARTICLES ? benchmark.articles : ofPackage;
    const { sample } = source;
    const sampleText =
      typeof sample === 'number'
        ? benchmark.sampleOf({ value: sample, text: formats.count(sample) })
        : (sample ?? benchmark.sampleUnknown);
    return {
      key,
      address: source.url.replace(/^https?:\/\/(www\.)?/, '').slice(0, ADDRESS_LENGTH),
      text: benchmark.source({
        name: sourceName(source, drawing),
        title: source.publisher ? source.title : null,
        rate: benchmark.rate(own.subject.metric, own.subject.period),
        sample: known?.sample ?? sampleText,
        grade: source.grade === 'A' ? null : source.grade,
        note: known?.note ?? source.note ?? null,
      }),
    };
  });
}

const ADDRESS_LENGTH = 120;

/** What is not compared, and why: a line for each source and reason. */
export function refusedLines({ refused }: Peers, { subject }: OwnRate, drawing: Drawing): string[] {
  const { benchmark } = drawing.messages;
  const lines = new Map<string, RefusedFigure[]>();
  for (const figure of refused) {
    const { source, metric, unit, period } = figure.distribution;
    const key = JSON.stringify([sourceKey(source), figure.reason, metric, unit, period]);
    const line = lines.get(key);
    if (line) line.push(figure);
    else lines.set(key, [figure]);
  }
  return [...lines.values()].map((figures) => {
    const { distribution, reason } = figures[0]!;
    return benchmark.refused({
      names: figures.map((figure) => nameOf(figure.distribution, benchmark)),
      source: sourceName(distribution.source, drawing),
      reason,
      theirs: distribution,
      ours: subject,
    });
  });
}
