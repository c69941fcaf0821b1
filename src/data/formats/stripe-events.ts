import type { Conventions } from '../conventions.js';
import { Misfit, type Adapter, type Entry, type Output } from './adapter.js';
import { NEVER_STARTED, STRIPE_NAMES, endOfState, stripeNotes } from './stripe.js';
import { priceAt } from './stripe-discounts.js';
import { stripeState, type StripeState } from './stripe-subscription.js';
import { needObject, needSeconds, needText, objectAt } from './values.js';

/** The events that say how a subscription is, in the order in which they can come in one second. */
const TYPES = ['created', 'resumed', 'updated', 'paused', 'deleted'].map(
  (type) => `customer.subscription.${type}`,
);

/** An event of a subscription. */
interface Change {
  readonly row: number;
  readonly id: string;
  readonly at: string;
  readonly rank: number;
  readonly state: StripeState;
  /** How it was before, where the event says so. */
  readonly before: StripeState | null;
}

/** A span in which the price was the same. */
interface Piece {
  readonly start: string;
  end: string | null;
  readonly state: StripeState;
  readonly mrr: number;
  /** Why it ended, where another one with a price of 0 follows. */
  reason: string | null;
}

/**
 * Reads events of Stripe subscriptions, which tell their changes of price.
 *
 * Stripe keeps events for some weeks only. What was before the first event of a subscription is
 * taken to have been as that event says it was, from the start of the subscription on.
 */
export function stripeEvents(output: Output): Adapter {
  const { conventions } = output;
  const subscriptions = new Map<string, Change[]>();
  return {
    names: STRIPE_NAMES,
    read(event) {
      const rank = TYPES.indexOf(needText(event, 'type'));
      if (rank < 0) {
        output.note('events-ignored');
        return;
      }
      const object = needObject(needObject(event, 'data'), 'object', 'data.');
      const state = stripeState(object, conventions, 'data.object.');
      const changes = subscriptions.get(state.id) ?? [];
      const at = needSeconds(event, 'created');
      const before = stateBefore(event, object, conventions);
      changes.push({ row: output.row, id: needText(event, 'id'), at, rank, state, before });
      subscriptions.set(state.id, changes);
    },
    *end() {
      for (const changes of subscriptions.values()) {
        readHistory(changes, output);
        yield;
      }
    },
  };
}

/** The subscription with the attributes it had before an event; null where they are not whole. */
function stateBefore(event: Entry, object: Entry, conventions: Conventions): StripeState | null {
  const before = objectAt(needObject(event, 'data'), 'previous_attributes', 'data.');
  if (!before) return null;
  try {
    return stripeState({ ...object, ...before }, conventions);
  } catch (cause) {
    if (cause instanceof Misfit) return null;
    throw cause;
  }
}

function readHistory(unsorted: readonly Change[], output: Output): void {
  const changes = [...unsorted].sort(
    (a, b) => compare(a.at, b.at) || a.rank - b.rank || compare(a.id, b.id),
  );
  const first = changes[0]!;
  const last = changes.at(-1)!;
  if (NEVER_STARTED.has(last.state.status)) {
    output.note('never-started');
    return;
  }
  for (const code of stripeNotes(last.state, output.conventions)) output.note(code);
  if (first.rank > 0) output.note('history-begins-late');
  if (changes.some(({ state }) => state.prices === null)) return;
  const { start, trialEnd } = last.state;
  const { end, cancelReason } = endOfState(last.state, output.conventions);
  const before = first.rank > 0 ? (first.before ?? first.state) : first.state;
  const moments = withPriceChanges([{ at: start, state: before }, ...changes]);
  const pieces = piecesOf(moments, output.conventions);
  close(pieces, end, cancelReason);
  const paid = pieces.filter((piece) => !isTried(piece, trialEnd) || piece === pieces.at(-1));
  paid.forEach((piece, i) => {
    if (piece.mrr === 0 && paid.length > 1) return;
    const { metadata, customer, id, plan, currency } = piece.state;
    output.add(
      {
        ...metadata,
        customerId: customer,
        id,
        start: i === 0 ? start : piece.start,
        end: piece.end,
        trialEnd: i === 0 ? trialEnd : null,
        mrr: piece.mrr,
        currency,
        plan,
        cancelReason: piece.reason,
        cancelledAt: last.state.cancelledAt,
        status: last.state.status,
      },
      last.row,
    );
  });
}

/** How a subscription was from a moment on. */
interface Moment {
  readonly at: string;
  readonly state: StripeState;
}

/** Adds the moments at which a coupon begins or ends between two events. */
function withPriceChanges(moments: readonly Moment[]): Moment[] {
  return moments.flatMap(({ at, state }, i) => {
    const next = moments[i + 1]?.at ?? null;
    const between = (state.prices ?? []).flatMap(({ until }) =>
      until !== null && until > at && (next === null || until < next) ? [until] : [],
    );
    return [{ at, state }, ...between.map((until) => ({ at: until, state }))];
  });
}

/** Spans of one price each, the last of them open. */
function piecesOf(moments: readonly Moment[], { keepsPaused }: Conventions): Piece[] {
  const pieces: Piece[] = [];
  for (const { at, state } of moments) {
    const isPaused = state.isPaused && !keepsPaused;
    const mrr = isPaused ? 0 : priceAt(state.prices ?? [{ until: null, mrr: 0 }], at);
    const before = pieces.at(-1);
    if (before && before.mrr === mrr && before.state.plan === state.plan) continue;
    if (before && at <= before.start) {
      pieces[pieces.length - 1] = { ...before, state, mrr };
      continue;
    }
    if (before) {
      before.end = at;
      before.reason = mrr === 0 ? (isPaused ? 'paused' : 'to-free') : null;
    }
    pieces.push({ start: at, end: null, state, mrr, reason: null });
  }
  return pieces;
}

/** Ends the last span; what begins after the end, as the event that tells of it, is none. */
function close(pieces: Piece[], end: string | null, reason: string | null): void {
  if (end !== null) {
    while (pieces.length > 1 && pieces.at(-1)!.start >= end) pieces.pop();
  }
  const last = pieces.at(-1)!;
  last.end = end;
  last.reason = reason;
}

/** Whether a span lies within the trial, in which nothing was paid. */
function isTried({ end }: Piece, trialEnd: string | null): boolean {
  return end !== null && trialEnd !== null && end <= trialEnd;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
