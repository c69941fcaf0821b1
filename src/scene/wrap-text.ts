import { textWidth } from './text-width.js';

/**
 * A place where a line may end: after spaces, and after any character of Chinese and its kin, but
 * never before a mark that closes something.
 */
const PIECES =
  /(?:[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+)[、。，．：；！？）」』】》〉]*\s*|\s+/gu;
const STEP = 4;

/**
 * A text as up to so many lines within the room, in px; the lines are about as long as each other.
 *
 * What does not fit the last line, and a single word that is too long, ends in an ellipsis.
 */
export function wrapText(text: string, room: number, fontSize: number, lines: number): string[] {
  const pieces = text.trim().match(PIECES) ?? [];
  let best = fill(pieces, room, fontSize);
  if (best.length > lines) {
    best = [...best.slice(0, lines - 1), best.slice(lines - 1).join('')];
  } else {
    const widest = Math.max(...pieces.map((piece) => textWidth(piece.trimEnd(), fontSize)));
    for (let less = room - STEP; less >= widest && best.length > 1; less -= STEP) {
      const shorter = fill(pieces, less, fontSize);
      if (shorter.length > best.length) break;
      best = shorter;
    }
  }
  return best.map((line) => shorten(line.trimEnd(), room, fontSize));
}

/** As few lines as there can be, with the spaces at their ends. */
function fill(pieces: readonly string[], room: number, fontSize: number): string[] {
  const filled: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const isFull = line !== '' && textWidth((line + piece).trimEnd(), fontSize) > room;
    if (isFull) filled.push(line);
    line = isFull ? piece : line + piece;
  }
  return [...filled, line];
}

function shorten(text: string, room: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > room) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}
