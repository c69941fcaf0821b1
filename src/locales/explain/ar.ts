import { riskList } from './ar/risk-list.js';
import { cost } from './ar/cost.js';
import { survivalCurve } from './ar/survival-curve.js';
import { reasons } from './ar/reasons.js';
import { rateTrend } from './ar/rate-trend.js';
import { kpi } from './ar/kpi.js';
import { wordsOf } from '../ar.js';
import { benchmark } from './ar/benchmark.js';
import { figures } from './ar/figures.js';
import { gauge } from './ar/gauge.js';
import { heatmap } from './ar/heatmap.js';
import { issue } from './ar/issue.js';
import { keys } from './ar/keys.js';
import { notes } from './ar/notes.js';
import { options } from './ar/options.js';
import { panel } from './ar/panel.js';
import { quantities } from './ar/quantities.js';
import { terms } from './ar/terms.js';
import { waterfall } from './ar/waterfall.js';
import type { ExplainMessages } from './messages.js';

/** Arabic, with the digits that are usual where the tag is spoken. */
export function arabic(tag: string): ExplainMessages {
  const words = wordsOf(tag);
  return {
    language: tag,
    ...panel(words),
    ...figures(words),
    quantities: quantities(words),
    terms: terms(words),
    options: options(words),
    notes: notes(words),
    issue: issue(words),
    keys,
    readings: {
      ...gauge(words).readings,
      ...heatmap(words).readings,
      ...kpi.readings,
      ...rateTrend(words).readings,
      ...reasons.readings,
      ...survivalCurve(words).readings,
      ...cost.readings,
      ...riskList.readings,
      ...waterfall.readings,
      ...benchmark(words).readings,
    },
    remarks: {
      ...heatmap(words).remarks,
      ...benchmark(words).remarks,
    },
  };
}
