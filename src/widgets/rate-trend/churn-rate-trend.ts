import { define } from '../../element/define.js';
import { ChurnRateTrend } from './rate-trend.js';

define('churn-rate-trend', ChurnRateTrend);

declare global {
  interface HTMLElementTagNameMap {
    'churn-rate-trend': ChurnRateTrend;
  }
}
