/** What a drawing gets from its style sheet and needs as a file of its own. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'direction',
  'unicode-bidi',
  'visibility',
] as const;

/** Characters that XML has no place for, and halves of characters; any of them spoils the whole file. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const MARGIN = 20;
const TITLE_HEIGHT = 26;

/** A drawing and the words above it. */
export interface Picture {
  readonly drawing: SVGSVGElement;
  readonly heading: string;
  readonly takeaway: string;
}

/**
 * A drawing as an SVG file that needs nothing else: colours and type stand in its attributes, on the
 * background it has on the page, under its heading and takeaway.
 */
export function pictureToSvg({ drawing, heading, takeaway }: Picture): string {
  const style = getComputedStyle(drawing);
  const { width, height } = {
    width: drawing.width.baseVal.value,
    height: drawing.height.baseVal.value,
  };
  const file = document.implementation.createDocument('http://www.w3.org/2000/svg', 'svg');
  const make = (
    name: string,
    attributes: Record<string, string | number>,
    text = '',
  ): SVGElement => {
    const node = file.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    node.textContent = text;
    return node;
  };
  const root = file.documentElement;
  const fullWidth = Math.ceil(width + 2 * MARGIN);
  const fullHeight = Math.ceil(height + 2 * MARGIN + 2 * TITLE_HEIGHT);
  root.setAttribute('width', String(fullWidth));
  root.setAttribute('height', String(fullHeight));
  root.setAttribute('viewBox', `0 0 ${fullWidth} ${fullHeight}`);
  root.setAttribute('font-family', style.fontFamily);
  const ink = resolved(drawing, '--_text');
  const isMirrored = style.direction === 'rtl';
  const x = isMirrored ? fullWidth - MARGIN : MARGIN;
  const words = { x, fill: ink, direction: style.direction };
  root.append(
    make('title', {}, heading),
    make('desc', {}, takeaway),
    make('rect', { width: fullWidth, height: fullHeight, fill: resolved(drawing, '--_surface') }),
    make('text', { ...words, y: MARGIN + 14, 'font-size': 15, 'font-weight': 600 }, heading),
    make('text', { ...words, y: MARGIN + 36, 'font-size': 13 }, takeaway),
  );
  const copy = make('g', { transform: `translate(${MARGIN} ${MARGIN + 2 * TITLE_HEIGHT})` });
  for (const child of drawing.children) copy.append(file.importNode(withStyles(child), true));
  root.append(copy);
  return new XMLSerializer().serializeToString(file).replace(NOT_XML, '\ufffd');
}

/** A copy of a node that looks the same without its style sheet and says nothing of its place. */
function withStyles(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  const originals = [original, ...original.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((node, i) => {
    const style = getComputedStyle(originals[i]!);
    for (const name of node.getAttributeNames()) {
      if (/^(class|part|tabindex|role|id|aria-|data-)/.test(name) && !isReferenced(node, name)) {
        node.removeAttribute(name);
      }
    }
    for (const name of STYLES) node.setAttribute(name, style.getPropertyValue(name));
  });
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode!.removeChild(comment);
  return copy;
}

/** Patterns are referred to by their id. */
function isReferenced(node: Element, name: string): boolean {
  return name === 'id' && node.localName === 'pattern';
}

/** The colour that a custom property stands for. */
function resolved(element: Element, property: string): string {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  probe.setAttribute('fill', `var(${property})`);
  element.append(probe);
  const colour = getComputedStyle(probe).fill;
  probe.remove();
  return colour;
}
