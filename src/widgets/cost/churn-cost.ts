import { define } from '../../element/define.js';
import { ChurnCost } from './cost.js';

define('churn-cost', ChurnCost);

declare global {
  interface HTMLElementTagNameMap {
    'churn-cost': ChurnCost;
  }
}
