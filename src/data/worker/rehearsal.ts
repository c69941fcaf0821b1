import type { MetricOptions } from '../../metrics/options.js';
import { LedgerSource, type MetricName } from '../../metrics/source.js';
import { readSubscriptions } from '../read.js';

/** Smaller payloads are read and asked about in so short a time that there is nothing to gain. */
export const WORTH_REHEARSING = 1 << 24;

/** How often all is rehearsed: what an engine is to compile well has to have run for a while. */
const ROUNDS = 3;
const RECORDS = 5000;

const METRICS: readonly MetricName[] = [
  'movements',
  'cohorts',
  'survival',
  'reasons',
  'retention',
  'kpis',
];

/** All customers, some of them, some records: each is another way through the metrics. */
const QUESTIONS: readonly MetricOptions[] = [
  {},
  { where: { segment: ['a', 'b'] } },
  { where: { plan: ['A', 'B'] } },
];

/**
 * Reads made-up records and asks about them, in steps of some milliseconds: what reads and computes
 * is compiled then when there are a million of them. Code that has not been run by then is thrown
 * away with all that surrounds it when it is, so both ways to put records in order are rehearsed.
 */
export async function* rehearsal(): AsyncGenerator<undefined> {
  const encoder = new TextEncoder();
  const inOrder = encoder.encode(rehearsedPayload(true));
  const inNone = encoder.encode(rehearsedPayload(false));
  for (let round = 0; round < ROUNDS; round++) {
    await readSubscriptions(inOrder, { today: '2024-01-01' });
    yield;
    const ledger = await readSubscriptions(inNone, { today: '2024-01-01', currency: 'USD' });
    const source = new LedgerSource(ledger);
    yield;
    for (const question of QUESTIONS) {
      for (const metric of METRICS) {
        await source.query(metric, question);
        yield;
      }
    }
  }
}

/** Rehearses whenever there is nothing to do but to wait for the network. */
export class Rehearsal {
  readonly #steps = rehearsal();
  #isWaiting = false;
  #isAtWork = false;

  /** More bytes are needed; until they come, there is time. */
  async wait(): Promise<void> {
    this.#isWaiting = true;
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    do await new Promise((resolve) => setTimeout(resolve));
    while (this.#isWaiting && !(await this.#steps.next()).done);
    this.#isAtWork = false;
  }

  /** They have come, or none will. */
  stop(): void {
    this.#isWaiting = false;
  }
}

/**
 * JSON of records with nearly all that records can have: fields in one order and now and then in
 * another, records that follow each other, overlap or never end.
 *
 * @param isInOrder whether records are in order of customer, half of them otherwise
 */
export function rehearsedPayload(isInOrder: boolean): string {
  const rows: string[] = [];
  let customer = 0;
  let start = FIRST_DAY;
  for (let i = 0; i < RECORDS; i++) {
    if (below(9) < 5) {
      customer = isInOrder || i < RECORDS / 2 ? customer + 1 + below(2) : below(RECORDS);
      start = FIRST_DAY + below(2600);
    } else {
      start += below(200);
    }
    const fields = fieldsOf(i, customer, start);
    rows.push(`{${(i % 16 === 0 ? fields.reverse() : fields).join()}}`);
  }
  return `[${rows.join()}]`;
}

function fieldsOf(i: number, customer: number, start: number): string[] {
  const isOver = below(2) === 0;
  return [
    `"id":"sub_${numbered(i)}"`,
    `"customerId":"cus_${numbered(customer)}"`,
    `"segment":"${'abc'[customer % 3]}"`,
    `"start":"${day(start)}"`,
    `"end":${isOver ? `"${day(start + 1 + below(500))}"` : null}`,
    `"mrr":${oneOf([9, 29, 49.5, 1249.99, 0, 18.333333])}`,
    `"currency":"${oneOf(['USD', 'USD', 'EUR'])}"`,
    `"plan":"${oneOf(['A', 'B', 'C\\/D', 'E (yearly)', 'Größe L'])}"`,
    `"cancelReason":${isOver ? `"${oneOf(['too_expensive', 'payment_failed'])}"` : null}`,
  ];
}

const numbered = (number: number): string => String(number).padStart(8, '0');

/** In epoch days. */
const FIRST_DAY = 17_000;

const day = (epochDay: number): string =>
  new Date(epochDay * 86_400_000).toISOString().slice(0, 10);

let state = 1;

/** A whole number from 0 up to a limit, by chance, but the same in every run. */
function below(limit: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (state >> 8) % limit;
}

const oneOf = <T>(values: readonly T[]): T => values[below(values.length)]!;
