import type * as z from './zod.js';
import type { BenchmarkDistribution } from '../metrics/benchmark.js';
import type { SCHEMAS } from './payload-schema.js';

type Schemas = typeof SCHEMAS;

/** What can be described: a record, an entry of `changes` or `signals`, a payload, a published rate. */
export type SchemaName = keyof Schemas;

/** A native subscription record, as it is given. */
export type SubscriptionRecord = z.input<Schemas['record']>;

/** A change of MRR within a record. */
export type SubscriptionChange = z.input<Schemas['change']>;

/** A list of records, or an envelope around one. */
export type SubscriptionPayload = z.input<Schemas['payload']>;

export type { BenchmarkDistribution };

/**
 * The JSON Schema (draft 2020-12) of what the package reads, for editors and for tests of an
 * endpoint. It is made from the schema that rows are held to; that the end is not before the start,
 * and that there is an MRR, or an amount with its interval, it cannot say.
 *
 * @example await jsonSchema('payload')
 */
export async function jsonSchema(name: SchemaName): Promise<object> {
  return (await import('./payload-schema.js')).toJsonSchema(name);
}
