import type { EpochDay } from '../metrics/calendar.js';
import { NONE } from '../metrics/dictionary.js';
import type { LedgerBuilder } from '../metrics/ledger-builder.js';
import type { Issue } from '../metrics/ledger.js';
import { isNothing, toUnits, unitsPerMajor } from '../metrics/money.js';
import { requestedOn } from '../metrics/record-columns.js';
import { inSteps, type Steps } from '../metrics/steps.js';
import type { DayReader } from './dates.js';
import { amountIn, dayIn, momentIn, textIn } from './fields.js';
import type { Slices } from './slices.js';

/** A change of MRR as read. */
interface Change {
  readonly id: string | null;
  readonly customer: string | null;
  readonly day: EpochDay;
  readonly mrr: number;
  readonly updatedAt: number;
}

/** What became of a payload's `changes`. */
export interface ChangesResult {
  /** Changes that were left out; `row` is the number of the change, from 1. */
  readonly issues: readonly Issue[];
  /** How many were left out; `issues` may list fewer. */
  readonly rejected: number;
  /** Changes that were superseded by another of the same record and day. */
  readonly merged: number;
}

const CHANGES_A_LOOK = 256;

/** The reason of a fall to MRR 0 by a change, where the record has none of its own. */
const TO_FREE = 'to-free';

/**
 * Applies changes of MRR, `{id | customerId, date, mrr}`, to the records of a ledger under
 * construction: each splits the record that covers its date in two. MRR 0 is a pause.
 *
 * To be called when all records have been added. A change by `customerId` is applied only where
 * exactly one record of that customer covers the date, and likewise one by `id`; every other one is
 * listed. Of several changes of one record on one day the one with the latest `updatedAt` counts,
 * then the one with the greatest MRR; the order in which they arrive never matters.
 *
 * @throws ChurnError `data/too-large` where an MRR is too large to add up exactly
 */
export async function applyChanges(
  changes: readonly unknown[],
  builder: LedgerBuilder,
  days: DayReader,
  mostIssues: number,
  slices: Slices,
): Promise<ChangesResult> {
  const read: (Change | null)[] = [];
  for (let i = 0; i < changes.length; i++) {
    read.push(changeOf(changes, i, days));
    if (i % CHANGES_A_LOOK === 0 && slices.isOver) await slices.pause();
  }
  const records = await slices.run(Records.of(builder, read));
  const plans = new Map<number, Change[]>();
  const issues: Issue[] = [];
  let rejected = 0;
  for (let i = 0; i < read.length; i++) {
    if (i % CHANGES_A_LOOK === 0 && slices.isOver) await slices.pause();
    const change = read[i]!;
    const rows = change ? records.covering(change) : [];
    if (change && rows.length === 1) {
      const plan = plans.get(rows[0]!);
      if (plan) plan.push(change);
      else plans.set(rows[0]!, [change]);
    } else if (++rejected <= mostIssues) {
      const fault = change ? missFault(change, rows.length) : await valueFault(changes, i);
      issues.push({ row: i + 1, ...fault });
    }
  }
  let merged = 0;
  for (const [row, plan] of plans) {
    merged += carryOut(plan, row, builder);
    if (slices.isOver) await slices.pause();
  }
  return { issues, rejected, merged };
}

/** Finds the records that cover a day, by their id or customer. */
class Records {
  readonly #builder: LedgerBuilder;
  readonly #ofId = new Map<number, number[]>();
  readonly #ofCustomer = new Map<number, number[]>();

  /** Looks up the records of the ids and customers that changes name, and no others. */
  static *of(builder: LedgerBuilder, changes: readonly (Change | null)[]): Steps<Records> {
    const found = new Records(builder);
    yield* builder.ids.index();
    yield* builder.customers.index();
    for (const change of changes) {
      if (change?.id != null) found.#ofId.set(builder.ids.find(change.id) ?? -1, []);
      else if (change) {
        found.#ofCustomer.set(builder.customers.find(change.customer!) ?? -1, []);
      }
    }
    const older = yield* builder.older();
    const { records } = builder;
    yield* inSteps(records.rows, (from, to) => {
      for (let row = from; row < to; row++) {
        if (older.has(row)) continue;
        const id = records.idAt(row);
        if (id !== NONE) found.#ofId.get(id - 1)?.push(row);
        found.#ofCustomer.get(records.customer[row]!)?.push(row);
      }
    });
    return found;
  }

  private constructor(builder: LedgerBuilder) {
    this.#builder = builder;
  }

  covering({ id, customer, day }: Change): number[] {
    const { ids, customers } = this.#builder;
    const customerCode = customer === null ? undefined : customers.find(customer);
    const rows =
      id === null ? this.#ofCustomer.get(customerCode ?? -1) : this.#ofId.get(ids.find(id) ?? -1);
    return (rows ?? []).filter((row) => {
      const record = this.#builder.records.at(row);
      const isOfCustomer = customer === null || record.customer === customerCode;
      return isOfCustomer && record.start - record.trialDays <= day && day < record.end;
    });
  }
}

/** Splits one record at its changes, and returns how many of them were superseded. */
function carryOut(changes: readonly Change[], row: number, builder: LedgerBuilder): number {
  const record = builder.records.at(row);
  const perMajor = unitsPerMajor(builder.currencies.at(record.currency));
  const sorted = [...changes].sort(
    (a, b) => a.day - b.day || a.updatedAt - b.updatedAt || a.mrr - b.mrr,
  );
  const last = sorted.filter((change, i) => sorted[i + 1]?.day !== change.day);
  const merged = sorted.length - last.length;
  if (record.end <= record.start) return merged;

  const steps = [{ start: record.start, units: record.units }];
  for (const { day, mrr } of last) {
    const step = { start: day, units: toUnits(mrr, perMajor) };
    // A change within the trial says what is paid after it.
    if (day <= record.start) steps[0] = { ...step, start: record.start };
    else if (Math.round(step.units) !== Math.round(steps.at(-1)!.units)) steps.push(step);
  }
  steps.forEach((step, i) => {
    const next = steps[i + 1];
    const isPaused = next !== undefined && isNothing(next.units) && record.reason === NONE;
    const reason = isPaused ? builder.reasons.code(TO_FREE) + 1 : record.reason;
    const end = next?.start ?? record.end;
    const requested = requestedOn(record.requested, step.start, end);
    const piece = { ...record, ...step, end, requested, reason };
    if (i === 0) builder.records.put(row, piece);
    else if (!isNothing(step.units)) builder.addLike(row, { ...piece, trialDays: 0 });
  });
  return merged;
}

function changeOf(changes: readonly unknown[], i: number, days: DayReader): Change | null {
  try {
    const value = changes[i];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const { id, customerId, date, mrr, updatedAt } = value as Record<string, unknown>;
    const change = {
      id: textIn(id),
      customer: textIn(customerId),
      day: dayIn(date, days),
      mrr: amountIn(mrr),
      updatedAt: momentIn(updatedAt),
    };
    if (change.day == null || change.mrr == null || change.updatedAt === undefined) return null;
    if (change.id === undefined || change.customer === undefined) return null;
    if (change.id === null && change.customer === null) return null;
    return { ...change, updatedAt: change.updatedAt ?? 0 } as Change;
  } catch {
    return null;
  }
}

type Fault = Omit<Issue, 'row'>;

async function valueFault(changes: readonly unknown[], i: number): Promise<Fault> {
  const { changeFaultOf, UNREADABLE } = await import('./schema.js');
  let value: unknown;
  try {
    value = changes[i];
  } catch {
    return UNREADABLE;
  }
  return inChanges(changeFaultOf(value));
}

/** It names the row and no customer, because messages are told where ids are not. */
function missFault({ id }: Change, found: number): Fault {
  const whose = id === null ? 'of its customer' : 'with its id';
  const message =
    found === 0
      ? `no record ${whose} covers the date of the change`
      : `${found} records ${whose} cover the date of the change, so it is not clear which one it means`;
  return inChanges({
    field: id === null ? 'customerId' : 'id',
    code: found === 0 ? 'no-record' : 'ambiguous',
    message: found > 1 && id === null ? `${message}; name it by id` : message,
  });
}

/** Tells a fault in `changes` from one in a record. */
function inChanges(fault: Fault): Fault {
  return { ...fault, field: fault.field === null ? 'changes' : `changes.${fault.field}` };
}
