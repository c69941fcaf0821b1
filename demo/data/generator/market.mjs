import { day } from './calendar.mjs';

export const AS_OF = day('2025-01-01');
export const MONTHS = 48;

/** November 2022: a discount campaign brings customers who do not fit. */
export const CAMPAIGN = {
  segments: [
    ['self-serve', 80],
    ['small business', 20],
  ],
  month: 22,
  signups: 60,
  discount: 0.6,
  discountMonths: 3,
};

/** A new onboarding takes away most of what the first months used to cost. */
export const ONBOARDING = { from: day('2023-04-01'), earlyLosses: 0.35 };

/** Team goes from $12 to $14 a seat; customers pay it from their next invoice in March. */
export const TEAM_RISE = {
  price: 14,
  forNewCustomers: day('2024-02-01'),
  forEverybody: day('2024-03-01'),
};

/** Sign-ups of a month relative to the trend, January to December. */
export const SEASON = [1.12, 1.04, 1.08, 1, 1, 0.95, 0.82, 0.84, 1.18, 1.1, 1.02, 0.78];

export const COUNTRIES = Object.entries({
  US: 46,
  GB: 14,
  CA: 9,
  DE: 9,
  AU: 6,
  NL: 5,
  FR: 5,
  SE: 3,
  IE: 3,
});

/** Dollars a seat a month, from the smallest plan to the largest. */
export const PRICES = { Starter: 8, Team: 12, Business: 19, Enterprise: 26 };
export const LADDER = Object.keys(PRICES);
export const STARTER_SEATS = 10;

/** A year costs ten months. */
export const ANNUAL_FACTOR = 10 / 12;

/**
 * share: weight among the sign-ups of the first and of the last month.
 * late: monthly hazard of a settled customer; early: what a new one has on top of it.
 * renewal: the chance that a first annual contract is not renewed.
 */
export const SEGMENTS = {
  'self-serve': {
    share: [48, 36],
    seats: [2, 9],
    plans: [
      ['Starter', 72],
      ['Team', 28],
    ],
    annual: 0.14,
    late: 0.032,
    early: 0.12,
    renewal: 0.24,
  },
  'small business': {
    share: [34, 34],
    seats: [4, 26],
    plans: [
      ['Starter', 20],
      ['Team', 64],
      ['Business', 16],
    ],
    annual: 0.3,
    late: 0.023,
    early: 0.08,
    renewal: 0.17,
  },
  'mid-market': {
    share: [14, 22],
    seats: [18, 90],
    plans: [
      ['Team', 36],
      ['Business', 64],
    ],
    annual: 0.6,
    late: 0.013,
    early: 0.045,
    renewal: 0.13,
  },
  enterprise: {
    share: [4, 8],
    seats: [80, 340],
    plans: [['Enterprise', 1]],
    annual: 1,
    late: 0,
    early: 0,
    renewal: 0.09,
  },
};
