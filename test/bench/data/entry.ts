/* What the bench of reading uses of the engine. */

export { readSubscriptions } from '../../../src/data/read.js';
export { rehearsal } from '../../../src/data/worker/rehearsal.js';
