import { EventReader } from './events.js';
import { MOVE, visitChange, type VisitMove } from './move.js';
import { newcomersSteps, type Newcomers } from './newcomers.js';
import type { MetricOptions } from './options.js';
import type { Periods } from './periods.js';
import { COMES, GOES, runsSteps, type Runs } from './runs.js';
import type { Segment } from './segment.js';
import { inSteps, type Steps } from './steps.js';

/**
 * Visits every move of a segment's customers: with the option `grain: 'net'` what became of each
 * between the boundaries of a period, with `'event'` each change in between, see {@link EventReader}.
 */
export function* movesSteps(
  segment: Segment,
  periods: Periods,
  options: MetricOptions,
  visit: VisitMove,
): Steps {
  const newcomers = yield* newcomersSteps(segment, periods, options);
  if (options.grain === 'event') {
    const reader = new EventReader(segment, periods, newcomers, visit);
    yield* inSteps(segment.columns.customers, (from, to) => {
      for (let c = from; c < to; c++) reader.read(c);
    });
    return;
  }
  const runs = yield* runsSteps(segment, periods);
  yield* inSteps(segment.columns.customers, (from, to) => {
    for (let c = from; c < to; c++) visitNet(runs, periods, newcomers, c, visit);
  });
}

/** What became of a customer in each period. */
function visitNet(
  { offsets, first, last, units, edges }: Runs,
  { boundaries, count }: Periods,
  newcomers: Newcomers,
  c: number,
  visit: VisitMove,
): void {
  const end = offsets[c + 1]!;
  for (let r = offsets[c]!; r < end; r++) {
    const paid = units[r]!;
    const p = first[r]! - 1;
    const before = boundaries[p]!;
    const after = boundaries[p + 1]!;
    const edge = edges === null ? 0 : edges[r]!;
    const wentOn = r > offsets[c]! && last[r - 1] === p;
    if (wentOn) visitChange(visit, c, p, units[r - 1]!, paid, before, after);
    else if ((edge & COMES) !== 0) visit(MOVE.entering, c, p, paid, before, after);
    else
      visit(newcomers.isNew(c, before) ? MOVE.new : MOVE.reactivation, c, p, paid, before, after);

    const q = last[r]!;
    const goesOn = r + 1 < end && first[r + 1] === q + 1;
    if (goesOn || q >= count) continue;
    const move = (edge & GOES) !== 0 ? MOVE.leaving : MOVE.churn;
    visit(move, c, q, paid, boundaries[q]!, boundaries[q + 1]!);
  }
}
