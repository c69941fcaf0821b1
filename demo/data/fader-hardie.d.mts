export interface FaderHardieRecord {
  customerId: string;
  segment: 'High End' | 'Regular';
  start: string;
  end: string | null;
  mrr: number;
}

export const faderHardieFigures: Record<FaderHardieRecord['segment'], number[]>;
export function faderHardieRecords(): FaderHardieRecord[];
export function faderHardieJson(): string;
