import type { Drawing } from '../../element/view.js';
import type { BenchmarkDistribution } from '../../metrics/benchmark.js';
import { numberCell, textCell, type Table, type TableColumn } from '../../scene/table.js';
import type { BenchmarkText } from './input.scene.js';
import type { OwnRate } from './own-rate.js';
import type { Peers } from './peers.js';

type Percentile = keyof BenchmarkDistribution['percentiles'];

const PERCENTILES: readonly Percentile[] = ['p10', 'p25', 'p50', 'p75', 'p90'];

/** The rows of a comparison: who, by whom published, the percentiles there are, and your own rate. */
export function benchmarkTable(
  { rate, interval }: OwnRate,
  { groups }: Peers,
  text: BenchmarkText,
  { messages, formats }: Drawing,
): Table {
  const { table } = messages.benchmark;
  const shown = PERCENTILES.filter((percentile) =>
    groups.some(({ peers }) =>
      peers.some(({ distribution }) => distribution.percentiles[percentile] !== undefined),
    ),
  );
  const numeric = (key: string, label: string): TableColumn => ({ key, label, numeric: true });
  const hasRanges = groups.some(({ peers }) => peers.some(({ range }) => range));
  return {
    columns: [
      { key: 'group', label: table.group, numeric: false },
      { key: 'source', label: table.source, numeric: false },
      ...shown.map((percentile) => numeric(percentile, table.percentiles[percentile])),
      ...(hasRanges ? [{ key: 'range', label: table.range, numeric: false }] : []),
      numeric('you', table.you),
      numeric('lower', table.intervalFrom),
      numeric('upper', table.intervalTo),
      { key: 'verdict', label: table.verdict, numeric: false },
    ],
    rows: groups.flatMap((group) =>
      group.peers.map((peer) => [
        textCell(text.name(peer)),
        textCell(text.source(group)),
        ...shown.map((percentile) =>
          numberCell(peer.distribution.percentiles[percentile] ?? null, text.rate),
        ),
        ...(hasRanges ? [textCell(peer.range ? text.range(peer.range) : '–')] : []),
        { ...numberCell(rate, formats.rate), mark: peer.distribution.id },
        numberCell(interval?.[0] ?? null, formats.rate),
        numberCell(interval?.[1] ?? null, formats.rate),
        textCell(text.verdict(peer)),
      ]),
    ),
  };
}
