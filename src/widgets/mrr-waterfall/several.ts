export { movementsView } from './movements.view.js';
export { PeriodChoice } from './period-choice.js';
export { severalStyles } from './several.styles.js';
