export * from './cohorts.js';
export * from './errors.js';
export type { Dimension, Issue, Ledger, LedgerFacts, Note } from './ledger.js';
export * from './movements.js';
export type { PeriodUnit } from './calendar.js';
export type { MetricOptions } from './options.js';
export type { MetricName, MetricsSource, ResultOf } from './source.js';
