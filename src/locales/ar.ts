import { riskList } from './ar/risk-list.js';
import { dashboard } from './ar/dashboard.js';
import { cost } from './ar/cost.js';
import { survivalCurve } from './ar/survival-curve.js';
import { reasons } from './ar/reasons.js';
import { rateTrend } from './ar/rate-trend.js';
import { kpi } from './ar/kpi.js';
import { benchmark } from './ar/benchmark.js';
import { gauge } from './ar/gauge.js';
import { heatmap } from './ar/heatmap.js';
import { shared } from './ar/shared.js';
import { tools } from './ar/tools.js';
import { waterfall } from './ar/waterfall.js';
import { digitsOf, inForm, isolated, type Words } from './ar/words.js';
import type { Messages } from './messages.js';

/** Arabic, with the digits that are usual where the tag is spoken. */
export function arabic(tag: string): Messages {
  const digits = digitsOf(tag);
  const common = shared(tag);
  return {
    ...common,
    gauge: gauge(digits),
    heatmap: heatmap(digits),
    waterfall,
    benchmark: benchmark(digits),
    kpi,
    rateTrend: rateTrend(digits),
    reasons: reasons(digits),
    survivalCurve: survivalCurve(digits),
    cost: cost(digits),
    dashboard: dashboard(digits),
    riskList: riskList(digits),
    ...tools(common),
  };
}

/** How Arabic is written where a tag is spoken, for the explanation, which is loaded after this. */
export const wordsOf = (tag: string): Words => ({ ...digitsOf(tag), inForm, isolated });
