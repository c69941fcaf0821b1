import type { GaugeFigure } from '../../scene/gauge-figure.js';

export type { GaugeFigure } from '../../scene/gauge-figure.js';

/** What a gauge measures. */
export const GAUGE_MEASURES = ['churn', 'retention', 'net-churn', 'nrr', 'grr'] as const;
export type GaugeMeasure = (typeof GAUGE_MEASURES)[number];

/** What a gauge counts. */
export type GaugeBasis = 'customers' | 'revenue';

/** The rate of a measure; those of money alone take no basis. */
export function figureOf(measure: GaugeMeasure, basis: GaugeBasis): GaugeFigure {
  if (measure === 'net-churn') return 'netMrrChurnRate';
  if (measure === 'nrr' || measure === 'grr') return measure;
  const [ofCustomers, ofRevenue] = {
    churn: ['customerChurnRate', 'grossMrrChurnRate'],
    retention: ['periodLogo', 'periodGrr'],
  }[measure] as [GaugeFigure, GaugeFigure];
  return basis === 'customers' ? ofCustomers : ofRevenue;
}

/** Whether a rate is of customers or of MRR. */
export function basisOf(figure: GaugeFigure): GaugeBasis {
  return figure === 'customerChurnRate' || figure === 'periodLogo' ? 'customers' : 'revenue';
}

/** Whether a rate is what was lost, and less of it is better, or what was kept. */
export function sideShown(figure: GaugeFigure): 'lost' | 'kept' {
  return figure.endsWith('ChurnRate') ? 'lost' : 'kept';
}

/** Whether a rate looks back twelve months from the end of its period. */
export function isTrailing(figure: GaugeFigure): figure is 'nrr' | 'grr' {
  return figure === 'nrr' || figure === 'grr';
}

/** What nothing lost and nothing won is; where growth does not count, the end of the scale. */
export function evenOf(figure: GaugeFigure): 0 | 1 {
  return sideShown(figure) === 'lost' ? 0 : 1;
}

/** Whether a rate is of what was lost or of what was kept; growth beyond all losses is kept. */
export function toneOf(figure: GaugeFigure, value: number | null): 'lost' | 'kept' {
  return sideShown(figure) === 'lost' && !((value ?? 0) < 0) ? 'lost' : 'kept';
}

/** Whether growth counts, so that a rate can lie beyond where nothing was lost. */
export function countsGrowth(figure: GaugeFigure): boolean {
  return figure === 'netMrrChurnRate' || figure === 'nrr';
}
