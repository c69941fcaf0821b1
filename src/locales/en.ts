import { riskList } from './en/risk-list.js';
import { dashboard } from './en/dashboard.js';
import { cost } from './en/cost.js';
import { survivalCurve } from './en/survival-curve.js';
import { reasons } from './en/reasons.js';
import { rateTrend } from './en/rate-trend.js';
import { kpi } from './en/kpi.js';
import { benchmark } from './en/benchmark.js';
import { gauge } from './en/gauge.js';
import { heatmap } from './en/heatmap.js';
import { shared } from './en/shared.js';
import { tools } from './en/tools.js';
import { waterfall } from './en/waterfall.js';
import type { Messages } from './messages.js';

/** English. */
export const en: Messages = {
  ...shared,
  gauge,
  heatmap,
  waterfall,
  benchmark,
  kpi,
  rateTrend,
  reasons,
  survivalCurve,
  cost,
  dashboard,
  riskList,
  ...tools,
};
