export * from './metrics/index.js';
export { readSubscriptions, type ReadOptions, type SubscriptionsInput } from './data/read.js';
