import type { ExplainMessages } from '../messages.js';

/** Why a row was left out, in English. */
export const issue: ExplainMessages['issue'] = ({ code, field, isPrivate }) => {
  if (code === 'no-record') return 'no record covers the date of the change';
  if (code === 'ambiguous') return 'several records cover the date of the change';
  return isPrivate ? `${field} cannot be read` : null;
};
