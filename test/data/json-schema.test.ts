import { expect } from '@open-wc/testing';
import { isDate } from '../../src/data/dates.js';
import { FIELDS } from '../../src/data/field-names.js';
import {
  jsonSchema,
  type SchemaName,
  type SubscriptionRecord,
} from '../../src/data/json-schema.js';
import { SCHEMAS } from '../../src/data/payload-schema.js';
import { BENCHMARKS } from '../../src/metrics/benchmark-set.js';

interface Described {
  readonly $schema?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly anyOf?: readonly Described[];
  readonly items?: Described;
  readonly type?: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

const schemaOf = (name: SchemaName): Promise<Described> => jsonSchema(name) as Promise<Described>;

describe('the JSON Schema of a payload', () => {
  it('names every field that a record is read by', async () => {
    const { properties, required, $schema } = await schemaOf('record');
    expect($schema).to.equal('https://json-schema.org/draft/2020-12/schema');
    expect(required).to.deep.equal(['customerId', 'start']);
    expect(Object.keys(properties!).sort()).to.deep.equal(
      FIELDS.filter((name) => name !== 'discount').sort(),
    );
    expect(properties!['mrr']!.anyOf![0]).to.include({ type: 'number', minimum: 0 });
  });

  it('lets every date pass that the reader reads', async () => {
    const { properties } = await schemaOf('record');
    const pattern = new RegExp(properties!['start']!.pattern!);
    const dates = [
      '2024-01-31',
      '2024-02-29T10:00:00Z',
      '2024-01-31T23:59:59.123+02:00',
      '2024-01-31 10:00',
    ];
    for (const date of dates.filter(isDate)) expect(date).to.match(pattern);
    for (const other of ['', 'soon', '31.01.2024', '2024-1-5', '20240131']) {
      expect(other).not.to.match(pattern);
    }
  });

  it('is a list of records or an envelope around one', async () => {
    const { anyOf } = await schemaOf('payload');
    expect(anyOf!.map(({ type }) => type)).to.deep.equal(['array', 'object']);
    expect(anyOf![0]!.items!.required).to.deep.equal(['customerId', 'start']);
    expect(anyOf![1]!.required).to.deep.equal(['subscriptions']);
    expect(Object.keys(anyOf![1]!.properties!)).to.deep.equal([
      'asOf',
      'currency',
      'subscriptions',
      'changes',
      'signals',
    ]);
  });

  it('holds the published rates of the package', () => {
    for (const distribution of BENCHMARKS) {
      const { success, error } = SCHEMAS.benchmark.safeParse(distribution);
      expect(success, `${distribution.id}: ${JSON.stringify(error?.issues)}`).to.equal(true);
    }
  });

  it('has a type for those who write TypeScript', () => {
    const record: SubscriptionRecord = {
      customerId: 'a',
      start: '2024-01-01',
      mrr: 5,
      region: 'EU',
    };
    // @ts-expect-error: a record without a customer is none
    const nobody: SubscriptionRecord = { start: '2024-01-01', mrr: 5 };
    expect(SCHEMAS.record.safeParse(record).success).to.equal(true);
    expect(SCHEMAS.record.safeParse(nobody).success).to.equal(false);
  });
});
