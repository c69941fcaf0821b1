import { define } from '../../element/define.js';
import { ChurnCohortHeatmap } from './cohort-heatmap.js';

define('churn-cohort-heatmap', ChurnCohortHeatmap);

declare global {
  interface HTMLElementTagNameMap {
    'churn-cohort-heatmap': ChurnCohortHeatmap;
  }
}
