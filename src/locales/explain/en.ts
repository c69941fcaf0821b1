import { riskList } from './en/risk-list.js';
import { cost } from './en/cost.js';
import { survivalCurve } from './en/survival-curve.js';
import { reasons } from './en/reasons.js';
import { rateTrend } from './en/rate-trend.js';
import { kpi } from './en/kpi.js';
import { benchmark } from './en/benchmark.js';
import { figures } from './en/figures.js';
import { gauge } from './en/gauge.js';
import { heatmap } from './en/heatmap.js';
import { issue } from './en/issue.js';
import { keys } from './en/keys.js';
import { notes } from './en/notes.js';
import { options } from './en/options.js';
import { panel } from './en/panel.js';
import { quantities } from './en/quantities.js';
import { terms } from './en/terms.js';
import { waterfall } from './en/waterfall.js';
import type { ExplainMessages } from './messages.js';

/** English. */
export const en: ExplainMessages = {
  language: 'en',
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
