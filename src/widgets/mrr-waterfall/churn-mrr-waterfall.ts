import { define } from '../../element/define.js';
import { ChurnMrrWaterfall } from './mrr-waterfall.js';

define('churn-mrr-waterfall', ChurnMrrWaterfall);

declare global {
  interface HTMLElementTagNameMap {
    'churn-mrr-waterfall': ChurnMrrWaterfall;
  }
}
