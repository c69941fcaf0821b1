import { turn } from '../../data/slices.js';
import type { Sorting } from '../../element/sorting.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { RiskPage, RiskQuestion, RiskRow, RiskSort } from '../../metrics/risk-list.js';
import type { MetricsSource } from '../../metrics/source.js';
import type { Table } from '../../scene/table.js';
import type { KeptSignals } from './given-signals.js';

/** A page of the list, and how it was asked for. */
export interface RiskListAnswer {
  readonly page: RiskPage;
  /** How many rows come before it, and how many a page has. */
  readonly first: number;
  readonly size: number;
  readonly sorting: Sorting | null;
  /** The signals that are given apart from the records; null where none are. */
  readonly given: KeptSignals | null;
  /** Rows of the same list, in the same order. */
  readonly rows: (skip: number, count: number) => Promise<readonly RiskRow[]>;
}

/** Which page is wanted, and how it is sorted. */
export interface WantedPage {
  /** Its place, from 0. */
  readonly page: number;
  readonly size: number;
  readonly sorting: Sorting | null;
}

/** What each column is sorted by. */
const SORTS: readonly RiskSort[] = ['customer', 'why', 'score', 'mrr'];
/** A file is made of so many rows at a time. */
const FILE_PAGE = 1000;

/** Asks for a page of the list; for the last one where there are not so many any more. */
export async function askForPage(
  source: MetricsSource,
  options: MetricOptions,
  question: RiskQuestion,
  { page: wanted, size, sorting }: WantedPage,
): Promise<Omit<RiskListAnswer, 'given'>> {
  const order = sorting && { sort: SORTS[sorting.column]!, descending: sorting.descending };
  const pageFrom = (skip: number, count: number): Promise<RiskPage> =>
    source.query('riskList', { ...options, risk: { ...question, ...order, skip, count } });
  let first = wanted * size;
  let page = await pageFrom(first, size);
  if (page.rows.length === 0 && page.total > 0) {
    first = Math.floor((page.total - 1) / size) * size;
    page = await pageFrom(first, size);
  }
  const rows = async (skip: number, count: number): Promise<readonly RiskRow[]> =>
    (await pageFrom(skip, count)).rows;
  return { page, first, size, sorting, rows };
}

/**
 * The whole list as a table; others have their turn while it is written.
 *
 * @param tableOf writes some rows, and at the end that of all who are not at risk
 */
export async function wholeTable(
  { page, rows }: RiskListAnswer,
  tableOf: (rows: readonly RiskRow[], isEnd: boolean) => Table,
): Promise<Table> {
  const all: Table['rows'][number][] = [];
  while (all.length < page.total) {
    const more = await rows(all.length, FILE_PAGE);
    if (more.length === 0) break;
    for (const row of tableOf(more, false).rows) all.push(row);
    await turn();
  }
  const end = tableOf([], true);
  return { ...end, rows: [...all, ...end.rows] };
}
