import { define } from '../../element/define.js';
import { ChurnBenchmarkComparison } from './benchmark-comparison.js';

define('churn-benchmark-comparison', ChurnBenchmarkComparison);

declare global {
  interface HTMLElementTagNameMap {
    'churn-benchmark-comparison': ChurnBenchmarkComparison;
  }
}
