import { textWidth } from '../../scene/text-width.js';

/** Px between two cells. */
export const GAP = 2;

const FONT = 12;
const SIZE_BAR = 28;
/** Between a size and its bar; a mark that the size is small stands in it. */
const SIZE_GAP = 9;
/** Under this width the bars beside the sizes go, and cells scroll rather than lose their labels. */
const NARROW = 480;
/** Up to so many columns cells keep their labels and scroll where there is too little room. */
const COLUMNS_WITH_LABELS = 24;
const LEAST_PITCH = 12;
const LEAST_LABELLED_PITCH = 28;
const LARGEST_PITCH = 84;
/** Px beside a label where room is short, and where it is not. */
const TIGHT = 1;
const EASY = 3;
const LABELLED_ROW = 26;
const COMPACT_ROW = 20;
/** Names of 12 px that stand closer than this touch. */
const LEAST_ROW = 16;

/** Whether cells say their values in full, as `72%`, without the sign, or not at all. */
export type Labels = 'full' | 'bare' | 'none';

/** What the room of a heatmap is divided by. */
export interface LayoutInput {
  readonly width: number;
  readonly compact: boolean;
  readonly ages: number;
  /** The texts above and in the column of cohorts and the one of sizes. */
  readonly names: readonly string[];
  readonly sizes: readonly string[];
  /** The bold name of the first row, which may reach across the column of sizes. */
  readonly average: string;
  /** What cells may say in full, and without their sign; null where that cannot be left out. */
  readonly labels: readonly string[];
  readonly bareLabels: readonly string[] | null;
}

/** What the cells of a row are called, their size, how far inside the row they lie, how round they are. */
export interface CellBox {
  readonly part: 'cell' | 'average';
  /** Whether each is filled with its colour; otherwise all colours are drawn beneath, as paths. */
  readonly isFilled: boolean;
  readonly inset: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Where columns and rows stand, in px from the side where reading begins. */
export interface Layout {
  readonly isNarrow: boolean;
  /** Where sizes end and their bars begin, and the width of both columns with the bars. */
  readonly sizeEnd: number;
  readonly barX: number;
  readonly barRoom: number;
  readonly namesWidth: number;
  readonly labels: Labels;
  /** From one column, or row, to the next. */
  readonly pitch: number;
  readonly rowPitch: number;
}

/** Divides the width among names and cells. */
export function layoutOf(input: LayoutInput): Layout {
  const isNarrow = input.width < NARROW;
  const columns = widest(input.names) + (isNarrow ? 8 : 20) + widest(input.sizes);
  const average = isNarrow ? 0 : textWidth(input.average, FONT) * 1.08;
  const sizeEnd = Math.ceil(Math.max(columns, average));
  const namesWidth = sizeEnd + (isNarrow ? 8 : SIZE_GAP + SIZE_BAR + 8);
  const labelledRow = input.compact ? COMPACT_ROW : LABELLED_ROW;
  const cells = cellsOf(input, input.width - namesWidth, isNarrow);
  return {
    isNarrow,
    sizeEnd,
    barX: sizeEnd + SIZE_GAP,
    barRoom: isNarrow ? 0 : SIZE_BAR,
    namesWidth,
    ...cells,
    rowPitch:
      cells.labels === 'none'
        ? Math.max(LEAST_ROW, Math.min(labelledRow, cells.pitch))
        : labelledRow,
  };
}

/** Labels in full where they fit, else without their sign, else scrolling where that is bearable. */
function cellsOf(
  { ages, labels, bareLabels }: LayoutInput,
  room: number,
  isNarrow: boolean,
): { labels: Labels; pitch: number } {
  const pitch = room / ages;
  const needed = (texts: readonly string[], padding: number): number =>
    Math.max(LEAST_LABELLED_PITCH, Math.ceil(widest(texts)) + 2 * padding + GAP);
  if (pitch >= needed(labels, TIGHT)) {
    return {
      labels: 'full',
      pitch: Math.min(pitch, Math.max(LARGEST_PITCH, needed(labels, EASY))),
    };
  }
  if (bareLabels && pitch >= needed(bareLabels, TIGHT)) return { labels: 'bare', pitch };
  if (isNarrow || ages <= COLUMNS_WITH_LABELS) {
    return { labels: 'full', pitch: needed(labels, EASY) };
  }
  return { labels: 'none', pitch: Math.max(LEAST_PITCH, pitch) };
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0);
}

/** A column heading that there is room for. */
export interface AgeHeading {
  readonly age: number;
  readonly label: string;
}

/** The headings of the columns: every age, or as many as have room; the first in words where they fit. */
export function ageHeadings(
  ages: readonly number[],
  pitch: number,
  inWords: (age: number) => string,
  count: (value: number) => string,
): AgeHeading[] {
  const every = Math.ceil((textWidth(count(ages.length), FONT) + 8) / pitch);
  const first = ages[0]!;
  const fitsInWords = textWidth(inWords(first), FONT) <= pitch;
  return ages
    .filter((age) => age % every === 0)
    .map((age) => ({ age, label: age === first && fitsInWords ? inWords(age) : count(age) }));
}
