export * from './metrics/index.js';
export {
  readSubscriptions,
  type FieldMap,
  type Format,
  type ReadOptions,
  type SubscriptionsInput,
} from './data/read.js';
