import { define } from '../../element/define.js';
import { ChurnGauge } from './gauge.js';

define('churn-gauge', ChurnGauge);

declare global {
  interface HTMLElementTagNameMap {
    'churn-gauge': ChurnGauge;
  }
}
