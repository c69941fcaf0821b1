import { writeFileSync } from 'node:fs';

/** Writes how many browser tests passed, failed and were skipped, for test/run.mjs to add up. */
export function countsReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) countSession(session, counts);
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSession(session, counts) {
  const failedBefore = counts.failed;
  if (session.testResults) countSuite(session.testResults, counts);
  // A file that does not load, or an error outside any test, has no failing test of its own.
  if (!session.passed && counts.failed === failedBefore) counts.failed += 1;
}

function countSuite({ tests, suites }, counts) {
  for (const test of tests) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const suite of suites) countSuite(suite, counts);
}
