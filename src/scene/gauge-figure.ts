/** The rates that a gauge shows; `nrr` and `grr` look back twelve months, the others one period. */
export type GaugeFigure =
  | 'customerChurnRate'
  | 'grossMrrChurnRate'
  | 'netMrrChurnRate'
  | 'periodLogo'
  | 'periodGrr'
  | 'nrr'
  | 'grr';
