/** How long a customer has been there: days as a number of its unit. */
export interface Age {
  readonly day: number;
  readonly value: number;
  readonly unit: 'day' | 'month';
}

/** Days of an average month: a year of 365.25 days in twelve parts. */
const DAYS_IN_MONTH = 365.25 / 12;
/** Curves shorter than this are told in days. */
const LEAST_MONTHS = 3;
/** About as many ages as can be pointed at. */
const MOST_AGES = 24;
const STEPS = {
  day: [1, 2, 7, 14],
  month: [1, 2, 3, 6, 12, 24, 60, 120, 600],
} as const;
/** The ages that are spoken of, those that say most first. */
const SPOKEN = { day: [60, 30, 14, 7, 1], month: [12, 6, 3, 1] } as const;

/** Whether curves up to a day are told in days or in months. */
export function unitOf(lastDay: number): Age['unit'] {
  return lastDay < LEAST_MONTHS * DAYS_IN_MONTH ? 'day' : 'month';
}

/** An age of so many units; of months, the first day by which any anniversary has passed. */
export function ageOf(value: number, unit: Age['unit']): Age {
  return { value, unit, day: unit === 'day' ? value : Math.ceil(value * DAYS_IN_MONTH) };
}

/** A day as an age that can be read: whole days, or months with a decimal where they are few. */
export function roundAge(day: number, unit: Age['unit']): Age {
  if (unit === 'day') return ageOf(day, unit);
  const months = day / DAYS_IN_MONTH;
  return { day, unit, value: months < 10 ? Math.round(months * 10) / 10 : Math.round(months) };
}

/** The ages from 0 up to a day at which curves are read, at most 25 of them. */
export function agesUpTo(lastDay: number): Age[] {
  const unit = unitOf(lastDay);
  const most = unit === 'day' ? lastDay : Math.floor(lastDay / DAYS_IN_MONTH);
  const steps = STEPS[unit];
  const step = steps.find((one) => most / one <= MOST_AGES) ?? steps[steps.length - 1]!;
  const ages = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => ageOf(i * step, unit));
  return ages.filter(({ day }) => day <= lastDay);
}

/** The ages that a sentence may speak of, the one that says most first. */
export function spokenAges(lastDay: number): Age[] {
  const unit = unitOf(lastDay);
  return SPOKEN[unit].map((value) => ageOf(value, unit)).filter(({ day }) => day <= lastDay);
}
