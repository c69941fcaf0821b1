import type { ExplainMessages } from '../messages.js';

/** Keys and what they do, in English. */
export const keys: ExplainMessages['keys'] = {
  tab: { name: 'Tab', does: 'to the chart, then to its menu and to this explanation' },
  'tab-past': {
    name: 'Tab',
    does: 'to the menu and to this explanation; there is nothing in the chart to move through',
  },
  cells: { name: '← → ↑ ↓', does: 'from cell to cell' },
  'row-ends': { name: 'Home, End', does: 'to the first and the last cell of the row' },
  'grid-ends': {
    name: 'Ctrl + Home, Ctrl + End',
    does: 'to the first and the last cell of the chart',
  },
  pages: { name: 'Page Up, Page Down', does: 'five rows up or down' },
  bars: { name: '← →', does: 'from bar to bar' },
  'lying-bars': { name: '↑ ↓', does: 'from bar to bar' },
  periods: { name: '← →', does: 'from period to period' },
  parts: { name: '↑ ↓', does: 'through the movements of the period' },
  values: { name: '↑ ↓', does: 'from value to value' },
  'sort-column': {
    name: '↑, Enter',
    does: 'from the first row to the headings; there: sort by the column, turn the order round, undo it',
  },
  rows: { name: '↑ ↓', does: 'from row to row' },
  wordings: { name: '← →', does: 'through the wordings of a reason' },
  ages: { name: '← →', does: 'from age to age' },
  ends: { name: 'Home, End', does: 'to the first and the last' },
  'open-period': { name: 'Enter, Space', does: 'on a period: shows its bridge' },
  'pick-periods': {
    name: 'Shift + ← →',
    does: 'picks several periods; then Enter shows their bridge, and Esc picks none',
  },
  choose: {
    name: 'Enter, Space',
    does: 'choose what has the focus and show the customers behind it; once more to clear',
  },
  escape: { name: 'Esc', does: 'hide the words beside it, and clear what was chosen' },
  'table-tab': {
    name: 'Tab',
    does: 'to the table and its headings, then to the menu and to this explanation',
  },
  'table-sort': { name: 'Enter, Space', does: 'on a heading: sort by it' },
  'table-scroll': { name: '← → ↑ ↓', does: 'on the table: scroll it' },
};
