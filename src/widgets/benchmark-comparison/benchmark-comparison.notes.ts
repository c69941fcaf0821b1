import type { Drawing } from '../../element/churn-element.js';
import { currencyNotes } from '../../element/notes.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { BenchmarkScene } from './benchmark-comparison.scene.js';
import { isTrailing, type OwnRate } from './own-rate.js';
import type { Peers } from './peers.js';

/** Fewer customers than this, or fewer who left, say little. */
const ENOUGH_CUSTOMERS = 30;
const ENOUGH_CHURNED = 5;

/** What a reader has to know to trust the comparison. */
export function benchmarkNotes(
  own: OwnRate,
  peers: Peers,
  scene: BenchmarkScene | null,
  facts: LedgerFacts,
  drawing: Drawing,
): string[] {
  const { messages, formats } = drawing;
  const { benchmark } = messages;
  return [
    ...rateNotes(own, drawing),
    ...(scene ? markNotes(scene, own, drawing) : []),
    ...amountNotes(own, peers, drawing),
    ...(isMoneyShown(own, peers) ? currencyNotes(facts, messages, formats) : []),
    ...(own.running ? [benchmark.leftOut(formats.period(own.running.period))] : []),
  ];
}

function rateNotes({ subject, rate, interval, period }: OwnRate, drawing: Drawing): string[] {
  const { messages, formats } = drawing;
  const { benchmark } = messages;
  if (!period || rate === null) return [];
  const when = formats.period(period.period);
  if (subject.metric !== 'customer-churn') {
    return [
      isTrailing(subject.metric) ? benchmark.twelveMonthsTo(when) : when,
      benchmark.noInterval,
    ];
  }
  const { lostCustomers, baseCustomers, churnedCustomers, openingCustomers } = period;
  const isSmall = openingCustomers < ENOUGH_CUSTOMERS || churnedCustomers < ENOUGH_CHURNED;
  return [
    benchmark.counted({
      churned: formats.count(lostCustomers),
      opening: { value: baseCustomers, text: formats.count(baseCustomers) },
      period: when,
    }),
    ...(interval ? [benchmark.interval(formats.rate(interval[0]), formats.rate(interval[1]))] : []),
    ...(isSmall ? [benchmark.smallSample] : []),
  ];
}

function markNotes(scene: BenchmarkScene, { interval }: OwnRate, drawing: Drawing): string[] {
  const { messages, formats } = drawing;
  const { benchmark } = messages;
  const { marks } = benchmark;
  const rows = scene.sections.flatMap((section) => section.rows);
  return [
    ...(rows.some(({ ticks }) => ticks.some(({ median }) => median)) ? [marks.median] : []),
    ...(rows.some(({ outer }) => outer) ? [marks.outer] : []),
    ...(rows.some(({ inner }) => inner) ? [marks.inner] : []),
    ...(rows.some(({ range }) => range) ? [marks.range] : []),
    ...(scene.axis.start > 0
      ? [benchmark.axisStartsAt(formats.exactPercent(scene.axis.start))]
      : []),
    ...(scene.cut && interval ? [benchmark.intervalGoesOn(formats.rate(interval[1]))] : []),
  ];
}

function amountNotes({ subject, period }: OwnRate, peers: Peers, drawing: Drawing): string[] {
  const { messages, formats } = drawing;
  const { benchmark } = messages;
  if (!hasAmounts(peers) || !period) return [];
  const { arpa, mrr } = subject;
  if (typeof mrr !== 'number') return [benchmark.amountsInDollars];
  const texts = [
    typeof arpa === 'number' ? formats.money(arpa) : null,
    formats.money(mrr),
  ] as const;
  const hasOwn = peers.groups.some((group) => group.peers.some(({ own }) => own));
  return [hasOwn ? benchmark.amounts(...texts) : benchmark.noGroupFor(...texts)];
}

/** Whether the rate is one of money, or the groups are told apart by it. */
export function isMoneyShown({ subject }: OwnRate, peers: Peers): boolean {
  return subject.unit === 'revenue' || (hasAmounts(peers) && typeof subject.mrr === 'number');
}

function hasAmounts({ groups }: Peers): boolean {
  return groups.some(({ peers }) =>
    peers.some(({ distribution: { population } }) => population.arpa ?? population.mrr),
  );
}
