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
  /** Of all its lines, also of one that begins with a word of the other direction. */
  readonly direction: 'ltr' | 'rtl';
  readonly type: Type;
  /** In px. */
  readonly height: number;
}

/** More than a line can hold. */
const MOST_IN_LINE = 240;

/** Chinese and its kin, which need no spaces. */
const BREAKS_ANYWHERE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

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
  const direction = directionOf(plain, pageDirection);
  return { lines, direction, type, height: lines.length * type.lineHeight };
}

/**
 * The direction of a text: that of the page where any of it is written so, for instance behind a name
 * in another script; else that of its first letter.
 */
function directionOf(text: string, pageDirection: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  if (pageDirection === 'rtl' && RIGHT_TO_LEFT.test(text)) return 'rtl';
  const [letter] = FIRST_LETTER.exec(text) ?? [];
  if (!letter) return pageDirection;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** A word that is too long for a line, for instance an address, in pieces that each need one. */
function broken(word: string, room: number, size: number): string {
  if (textWidth(word, size) <= room || BREAKS_ANYWHERE.test(word)) return word;
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > room) {
      const end = Math.max(piece.lastIndexOf('/'), piece.lastIndexOf('-')) + 1 || piece.length;
      // The mark keeps a slash at the end of an address where it is read, also among Arabic.
      pieces.push(`${piece.slice(0, end)}\u200e`);
      piece = piece.slice(end);
    }
    piece += character;
  }
  return [...pieces, piece].join(' ');
}
