import { define } from '../../element/define.js';
import { ChurnRiskList } from './risk-list.js';

define('churn-risk-list', ChurnRiskList);

declare global {
  interface HTMLElementTagNameMap {
    'churn-risk-list': ChurnRiskList;
  }
}
