/* What the bench of the metrics uses of the engine. */

export { readSubscriptions } from '../../../src/data/read.js';
export { openLedger } from '../../../src/data/worker/open.js';
export { rehearsal } from '../../../src/data/worker/rehearsal.js';
export { riskScores } from '../../../src/metrics/risk-scores.js';
export { LedgerSource } from '../../../src/metrics/source.js';
