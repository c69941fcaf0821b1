import type { BenchmarkFault } from '../../locales/messages/benchmark.js';
import type { BenchmarkDistribution } from '../../metrics/benchmark.js';
import { BENCHMARKS } from '../../metrics/benchmark-set.js';

/** Something given as a published figure that cannot be drawn. */
export interface FaultyFigure {
  /** Its place in the list, from 1; 0 where what was given is no list. */
  readonly entry: number;
  /** The setting that it was given by. */
  readonly name: 'benchmarks' | 'benchmark-src';
  readonly fault: BenchmarkFault;
}

/** The published figures to compare with. */
export interface FigureSet {
  readonly distributions: readonly BenchmarkDistribution[];
  readonly faulty: readonly FaultyFigure[];
  /** False for the figures that come with the package. */
  readonly custom: boolean;
}

/** The figures that come with the package. */
export const OF_THE_PACKAGE: FigureSet = { distributions: BENCHMARKS, faulty: [], custom: false };

/** The same, in place of what was given and cannot be read. */
export function ofThePackage(fault: FaultyFigure): FigureSet {
  return { ...OF_THE_PACKAGE, faulty: [fault] };
}
