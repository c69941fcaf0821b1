import type { Normaliser } from '../../element/one-of.js';

/** How to count, or as each chart inside does by itself. */
export const basisOrNone: Normaliser<'customers' | 'revenue' | null> = {
  fromAttribute: (text) => (text?.trim() || null) as 'customers' | 'revenue' | null,
  normalise(value, complain) {
    if (value === 'customers' || value === 'revenue') return value;
    if (value !== null && value !== undefined) complain(value, 'customers or revenue', null);
    return null;
  },
};
