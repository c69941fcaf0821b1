import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';

/** How words of a picture are set. */
export interface Type {
  /** In px. */
  readonly size: number;
  readonly lineHeight: number;
  /** What does not fit into so many lines ends in an ellipsis. */
  readonly lines: number;
  readonly bold?: boolean;
}

/** A text as lines. */
export interface Paragraph {
  readonly lines: readonly string[];
  /** That of its first letter: its lines are in that direction, also one that begins otherwise. */
  readonly direction: 'ltr' | 'rtl';
  readonly type: Type;
  /** In px. */
  readonly height: number;
}

/** More than a line can hold. */
const MOST_IN_LINE = 240;

const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A text in so much room, in px, and how high that becomes; no lines where there is no text. */
export function paragraph(
  text: string,
  room: number,
  type: Type,
  pageDirection: 'ltr' | 'rtl',
): Paragraph {
  const plain = text
    .slice(0, type.lines * MOST_IN_LINE)
    .replace(/\s+/gu, ' ')
    .trim();
  const words = plain.split(' ').map((word) => broken(word, room, type.size));
  const lines = plain === '' ? [] : wrapText(words.join(' '), room, type.size, type.lines);
  const [letter] = FIRST_LETTER.exec(plain) ?? [];
  const own = letter && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  const direction = letter ? own : pageDirection;
  return { lines, direction, type, height: lines.length * type.lineHeight };
}

/** A word that is too long for a line, for instance an address, in pieces that each fill one. */
function broken(word: string, room: number, size: number): string {
  if (textWidth(word, size) <= room) return word;
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].join(' ');
}
