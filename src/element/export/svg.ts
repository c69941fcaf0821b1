import { slottedText } from '../heading.js';
import { resolvedColour, withStyles } from './inline-styles.js';
import { layLegend, legendItems, type LegendPiece } from './legend.js';
import { paragraph, type Paragraph, type Type } from './paragraph.js';

/** Characters that XML has no place for, and halves of characters; any of them spoils the whole file. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const GAP = 12;
/** Lines that are longer are hard to read. */
const LONGEST_LINE = 560;
/** Words need this much, also beside a small chart. */
const LEAST_WIDTH = 280;

const HEADING: Type = { size: 15, lineHeight: 20, lines: 3, bold: true };
const TAKEAWAY: Type = { size: 13, lineHeight: 19, lines: 8 };
const NOTE: Type = { size: 12, lineHeight: 17, lines: 12 };
const LEGEND_SIZE = 12;

/** The words under a chart that have to stay with it: its sources and notes. */
const NOTES = '[part~="sources"] > li, [part~="notes"], [part~="stale"]';

/** A drawing, the card that it is in, and the words above it. */
export interface Picture {
  readonly drawing: SVGSVGElement;
  readonly card: ParentNode;
  readonly heading: string;
  readonly takeaway: string;
}

/**
 * A drawing as an SVG file that needs nothing else: colours and type stand in its attributes, on the
 * background it has on the page, between its heading and takeaway, its legend and its notes.
 */
export function pictureToSvg({ drawing, card, heading, takeaway }: Picture): string {
  const style = getComputedStyle(drawing);
  const chart = {
    width: drawing.width.baseVal.value,
    height: drawing.height.baseVal.value,
  };
  const inner = Math.ceil(Math.max(chart.width, LEAST_WIDTH));
  const direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
  const sheet = new Sheet(drawing, inner, direction);
  const lines = Math.min(inner, LONGEST_LINE);
  sheet.words(paragraph(heading, lines, HEADING, direction), '--_text');
  sheet.gap(4);
  sheet.words(paragraph(takeaway, lines, TAKEAWAY, direction), '--_text-2');
  sheet.gap(GAP);
  const legend = card.querySelector('[part~="legend"]');
  const isAbove =
    legend !== null &&
    (legend.compareDocumentPosition(drawing) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (legend && isAbove) sheet.legend(legendItems(legend));
  sheet.chart(chart);
  if (legend && !isAbove) sheet.legend(legendItems(legend));
  for (const note of notesOf(card, drawing)) {
    sheet.words(paragraph(note, inner, NOTE, direction), '--_text-3');
  }
  const language = drawing.closest('[lang]')?.getAttribute('lang');
  return sheet.finish(heading, takeaway, style.fontFamily, language ?? null);
}

/** Words of a card that belong under its picture, also those of the page. */
function notesOf(card: ParentNode, drawing: SVGSVGElement): string[] {
  const own = [...card.querySelectorAll(NOTES)].map(({ textContent }) => textContent ?? '');
  const root = drawing.getRootNode();
  return root instanceof ShadowRoot ? [...own, slottedText(root.host, 'note')] : own;
}

/** A file that is written from top to bottom. */
class Sheet {
  readonly #file = document.implementation.createDocument(SVG, 'svg');
  readonly #content: SVGElement[] = [];
  readonly #drawing: SVGSVGElement;
  readonly #width: number;
  readonly #direction: 'ltr' | 'rtl';
  #y = MARGIN;

  /** @param inner the width between the margins, in px */
  constructor(drawing: SVGSVGElement, inner: number, direction: 'ltr' | 'rtl') {
    this.#drawing = drawing;
    this.#width = inner + 2 * MARGIN;
    this.#direction = direction;
  }

  gap(height: number): void {
    this.#y += height;
  }

  words({ lines, direction, type, height }: Paragraph, colour: string): void {
    const attributes = {
      x: this.#x(0),
      fill: resolvedColour(this.#drawing, colour),
      direction,
      'unicode-bidi': 'embed',
      'text-anchor': direction === this.#direction ? 'start' : 'end',
      'font-size': type.size,
      'font-weight': type.bold ? 600 : 400,
    };
    lines.forEach((line, i) => {
      const y = this.#y + (i + 0.5) * type.lineHeight;
      this.#content.push(this.#make('text', { ...attributes, y, dy: '0.35em' }, line));
    });
    this.#y += height;
  }

  legend(items: readonly (readonly LegendPiece[])[]): void {
    const { placed, height } = layLegend(items, this.#width - 2 * MARGIN);
    const fill = resolvedColour(this.#drawing, '--_text-2');
    for (const { piece, x, width, y } of placed) {
      if ('words' in piece) {
        const type = { fill, direction: this.#direction, 'font-size': LEGEND_SIZE };
        const at = { x: this.#x(x), y: this.#y + y, dy: '0.35em' };
        this.#content.push(this.#make('text', { ...type, ...at }, piece.words));
      } else {
        const swatch = this.#file.importNode(withStyles(piece.swatch), true) as SVGElement;
        const left = this.#direction === 'rtl' ? this.#x(x + width) : this.#x(x);
        const top = this.#y + y - piece.height / 2;
        setAll(swatch, { x: left, y: top, width, height: piece.height });
        this.#content.push(swatch);
      }
    }
    this.#y += height + GAP;
  }

  chart({ width, height }: { readonly width: number; readonly height: number }): void {
    const left = (this.#width - width) / 2;
    const copy = this.#make('g', { transform: `translate(${left} ${this.#y})` });
    for (const child of this.#drawing.children) {
      copy.append(this.#file.importNode(withStyles(child), true));
    }
    this.#content.push(copy);
    this.#y += height + GAP;
  }

  /** The whole file as text. */
  finish(title: string, description: string, font: string, language: string | null): string {
    const root = this.#file.documentElement;
    const width = this.#width;
    const height = Math.ceil(this.#y + MARGIN - GAP / 2);
    setAll(root, { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': font });
    if (language) root.setAttribute('lang', language);
    const fill = resolvedColour(this.#drawing, '--_surface');
    root.append(
      this.#make('title', {}, title),
      this.#make('desc', {}, description),
      this.#make('rect', { width, height, fill }),
      ...this.#content,
    );
    return new XMLSerializer().serializeToString(this.#file).replace(NOT_XML, '\ufffd');
  }

  /** A place so far from the edge at which reading begins. */
  #x(distance: number): number {
    return this.#direction === 'rtl' ? this.#width - MARGIN - distance : MARGIN + distance;
  }

  #make(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
    const node = this.#file.createElementNS(SVG, name) as SVGElement;
    setAll(node, attributes);
    node.textContent = text;
    return node;
  }
}

function setAll(node: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
}
