import { define } from '../../element/define.js';
import { ChurnSurvivalCurve } from './survival-curve.js';

define('churn-survival-curve', ChurnSurvivalCurve);

declare global {
  interface HTMLElementTagNameMap {
    'churn-survival-curve': ChurnSurvivalCurve;
  }
}
