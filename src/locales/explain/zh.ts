import { riskList } from './zh/risk-list.js';
import { cost } from './zh/cost.js';
import { survivalCurve } from './zh/survival-curve.js';
import { reasons } from './zh/reasons.js';
import { rateTrend } from './zh/rate-trend.js';
import { kpi } from './zh/kpi.js';
import { benchmark } from './zh/benchmark.js';
import { figures } from './zh/figures.js';
import { gauge } from './zh/gauge.js';
import { heatmap } from './zh/heatmap.js';
import { issue } from './zh/issue.js';
import { keys } from './zh/keys.js';
import { notes } from './zh/notes.js';
import { options } from './zh/options.js';
import { panel } from './zh/panel.js';
import { quantities } from './zh/quantities.js';
import { terms } from './zh/terms.js';
import { waterfall } from './zh/waterfall.js';
import type { ExplainMessages } from './messages.js';

/** Simplified Chinese. */
export const zh: ExplainMessages = {
  language: 'zh-Hans',
  ...panel,
  ...figures,
  quantities,
  terms,
  options,
  notes,
  issue,
  keys,
  readings: {
    ...gauge.readings,
    ...heatmap.readings,
    ...kpi.readings,
    ...rateTrend.readings,
    ...reasons.readings,
    ...survivalCurve.readings,
    ...cost.readings,
    ...riskList.readings,
    ...waterfall.readings,
    ...benchmark.readings,
  },
  remarks: {
    ...heatmap.remarks,
    ...benchmark.remarks,
  },
};
