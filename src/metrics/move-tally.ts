import { float64 } from './growing.js';
import type { Levels } from './levels.js';
import { MOVE, type Move } from './move.js';
import type { Periods } from './periods.js';

/** Sums of customers and of ledger units: levels by boundary, the rest by period. */
export interface Tally extends Levels {
  /** Customers by move, see `MOVE`. */
  readonly customers: readonly Float64Array[];
  /** Ledger units by move. */
  readonly units: readonly Float64Array[];
  readonly joinedAndLeft: Float64Array;
  /** Customers who first paid in the period, whether or not they were there at its end. */
  readonly firsts: Float64Array;
}

/** A tally that is being added up. */
export class MoveTally implements Tally {
  readonly customersAt: Float64Array;
  readonly unitsAt: Float64Array;
  readonly payersAt: Float64Array;
  readonly joinedAndLeft: Float64Array;
  readonly firsts: Float64Array;
  readonly customers: readonly Float64Array[];
  readonly units: readonly Float64Array[];
  /** How many sums there are for each move, one after the other in `allCustomers` and `allUnits`. */
  readonly size: number;
  readonly allCustomers: Float64Array;
  readonly allUnits: Float64Array;

  constructor({ count }: Periods, { customersAt, unitsAt, payersAt }: Levels) {
    const size = count + 2;
    const moves = Object.values(MOVE);
    const allCustomers = float64((FOREIGN + moves.length) * size);
    const allUnits = float64(moves.length * size);
    this.customersAt = customersAt;
    this.unitsAt = unitsAt;
    this.payersAt = payersAt;
    this.joinedAndLeft = float64(size);
    this.firsts = float64(size);
    this.size = size;
    this.allCustomers = allCustomers;
    this.allUnits = allUnits;
    this.customers = moves.map((move) => allCustomers.subarray(move * size, (move + 1) * size));
    this.units = moves.map((move) => allUnits.subarray(move * size, (move + 1) * size));
  }

  add(move: Move, p: number, units: number): void {
    this.allCustomers[move * this.size + p]!++;
    this.allUnits[move * this.size + p]! += units;
  }

  /** Adds up the levels and all customers of each net move. */
  settle(): void {
    const { customersAt, unitsAt, payersAt, customers, units, allCustomers, size } = this;
    for (let p = 0; p < size - 2; p++) {
      const sum = (of: readonly Float64Array[], moves: readonly Move[]): number =>
        moves.reduce<number>((total, move) => total + of[move]![p]!, 0);
      const payers = sum(customers, COMING) - sum(customers, GOING);
      const switched = sum(customers, [MOVE.currencyIn]) - sum(customers, [MOVE.currencyOut]);
      payersAt[p + 1] = payersAt[p]! + payers + switched;
      for (const move of [...COMING, ...GOING]) {
        customers[move]![p]! += allCustomers[(FOREIGN + move) * size + p]!;
      }
      customersAt[p + 1] = customersAt[p]! + sum(customers, COMING) - sum(customers, GOING);
      unitsAt[p + 1] = unitsAt[p]! + sum(units, WINNING) - sum(units, LOSING);
    }
  }
}

const COMING = [MOVE.new, MOVE.reactivation, MOVE.entering] as const;
const GOING = [MOVE.churn, MOVE.leaving] as const;
const WINNING = [...COMING, MOVE.expansion, MOVE.currencyIn] as const;
const LOSING = [...GOING, MOVE.contraction, MOVE.currencyOut] as const;

/** Added to a move that comes or goes without MRR in the ledger's currency, until all is added up. */
export const FOREIGN = Object.values(MOVE).length;
