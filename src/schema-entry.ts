export * from './data/json-schema.js';
