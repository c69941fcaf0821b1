import { define } from '../../element/define.js';
import { ChurnKpi } from './kpi.js';

define('churn-kpi', ChurnKpi);

declare global {
  interface HTMLElementTagNameMap {
    'churn-kpi': ChurnKpi;
  }
}
