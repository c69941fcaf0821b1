/** The rates of a trend: what was lost or kept in a period, of customers or of MRR. */
export type RateFigure = 'customerChurnRate' | 'grossMrrChurnRate' | 'periodLogo' | 'periodGrr';
