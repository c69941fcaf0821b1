import type { RiskListMessages } from './messages/risk-list.js';
import type { DashboardMessages } from './messages/dashboard.js';
import type { CostMessages } from './messages/cost.js';
import type { SurvivalCurveMessages } from './messages/survival-curve.js';
import type { ReasonsMessages } from './messages/reasons.js';
import type { RateTrendMessages } from './messages/rate-trend.js';
import type { KpiMessages } from './messages/kpi.js';
import type { BenchmarkMessages } from './messages/benchmark.js';
import type { GaugeMessages } from './messages/gauge.js';
import type { HeatmapMessages } from './messages/heatmap.js';
import type { SharedMessages } from './messages/shared.js';
import type { SelectionMessages, ToolsMessages } from './messages/tools.js';
import type { WaterfallMessages } from './messages/waterfall.js';

/** What charts say, each kind by itself. */
export interface WidgetMessages {
  readonly gauge: GaugeMessages;
  readonly heatmap: HeatmapMessages;
  readonly waterfall: WaterfallMessages;
  readonly kpi: KpiMessages;
  readonly rateTrend: RateTrendMessages;
  readonly reasons: ReasonsMessages;
  readonly survivalCurve: SurvivalCurveMessages;
  readonly cost: CostMessages;
  readonly dashboard: DashboardMessages;
  readonly riskList: RiskListMessages;
  readonly benchmark: BenchmarkMessages;
}

/** What a chart is drawn with. */
export type ChartMessages = SharedMessages & WidgetMessages;

/** Every text of the elements in one language. */
export interface Messages extends SharedMessages, WidgetMessages {
  readonly tools: ToolsMessages;
  readonly selection: SelectionMessages;
}
