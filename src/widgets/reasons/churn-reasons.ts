import { define } from '../../element/define.js';
import { ChurnReasons } from './reasons.js';

define('churn-reasons', ChurnReasons);

declare global {
  interface HTMLElementTagNameMap {
    'churn-reasons': ChurnReasons;
  }
}
