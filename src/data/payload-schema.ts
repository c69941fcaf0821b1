import { changeSchema, recordSchema, signalSchema } from './schema.js';
import * as z from './zod.js';

const text = z.union([z.string(), z.number()]);
const fraction = z.number().check(z.minimum(0));
const range = z.tuple([z.nullable(z.number()), z.nullable(z.number())]);

/** Records with what belongs to all of them. */
export const envelopeSchema = z.looseObject({
  asOf: z.optional(z.nullable(z.string())),
  currency: z.optional(z.nullable(z.string())),
  subscriptions: z.array(recordSchema),
  changes: z.optional(z.nullable(z.array(changeSchema))),
  signals: z.optional(z.nullable(z.array(signalSchema))),
});

/** What an element or `readSubscriptions` reads: a list of records, or an envelope. */
export const payloadSchema = z.union([z.array(recordSchema), envelopeSchema]);

/** What is published about a rate in one population of companies. */
export const benchmarkSchema = z.looseObject({
  id: z.string(),
  metric: z.enum([
    'customer-churn',
    'customer-retention',
    'gross-mrr-churn',
    'net-mrr-churn',
    'nrr',
    'grr',
  ]),
  unit: z.enum(['customers', 'revenue']),
  period: z.enum(['month', 'year']),
  population: z.looseObject({
    label: z.string(),
    arpa: z.optional(range),
    mrr: z.optional(range),
    market: z.optional(z.string()),
    size: z.optional(z.string()),
  }),
  percentiles: z.object({
    p10: z.optional(fraction),
    p25: z.optional(fraction),
    p50: z.optional(fraction),
    p75: z.optional(fraction),
    p90: z.optional(fraction),
  }),
  betterWhen: z.enum(['lower', 'higher']),
  source: z.looseObject({
    title: z.string(),
    publisher: z.optional(z.string()),
    year: z.nullable(z.number()),
    url: z.string(),
    sample: z.nullable(text),
    grade: z.enum(['A', 'B', 'C']),
    note: z.optional(z.string()),
  }),
});

/** Every schema by its name. */
export const SCHEMAS = {
  record: recordSchema,
  change: changeSchema,
  signal: signalSchema,
  payload: payloadSchema,
  benchmark: benchmarkSchema,
} as const;

/** The JSON Schema (draft 2020-12) of a schema. */
export function toJsonSchema(name: keyof typeof SCHEMAS): object {
  return z.toJSONSchema(SCHEMAS[name]);
}
