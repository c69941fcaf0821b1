import { define } from '../../element/define.js';
import { ChurnDashboard } from './dashboard.js';

define('churn-dashboard', ChurnDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'churn-dashboard': ChurnDashboard;
  }
}
