import { riskList } from './zh/risk-list.js';
import { dashboard } from './zh/dashboard.js';
import { cost } from './zh/cost.js';
import { survivalCurve } from './zh/survival-curve.js';
import { reasons } from './zh/reasons.js';
import { rateTrend } from './zh/rate-trend.js';
import { kpi } from './zh/kpi.js';
import type { Messages } from './messages.js';
import { benchmark } from './zh/benchmark.js';
import { gauge } from './zh/gauge.js';
import { heatmap } from './zh/heatmap.js';
import { shared } from './zh/shared.js';
import { tools } from './zh/tools.js';
import { waterfall } from './zh/waterfall.js';

/** Simplified Chinese. */
export const zh: Messages = {
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
