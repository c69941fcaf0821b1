import fc from 'fast-check';

/** The seed of this run; see `CHURN_SEED` in CONTRIBUTING.md. */
declare const __CHURN_SEED__: number;

// One seed for all runs, so that a change is never blamed for what luck found; others are for exploring.
fc.configureGlobal({ seed: __CHURN_SEED__ });

export default fc;
