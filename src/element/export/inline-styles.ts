/** What a drawing gets from its style sheet and needs as a file of its own. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'direction',
  'unicode-bidi',
  'visibility',
] as const;

/** A copy of a node that looks the same without its style sheet and says nothing of its place. */
export function withStyles(original: Element): Element {
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
    paint(node, 'fill', style);
    paint(node, 'stroke', style);
  });
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode!.removeChild(comment);
  return copy;
}

/** The colour that a custom property stands for. */
export function resolvedColour(element: Element, property: string): string {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  probe.setAttribute('fill', `var(${property})`);
  element.append(probe);
  const { colour } = plainColour(getComputedStyle(probe).fill);
  probe.remove();
  return colour;
}

/** Patterns are referred to by their id. */
function isReferenced(node: Element, name: string): boolean {
  return name === 'id' && node.localName === 'pattern';
}

/** Writes a paint so that drawing programs read it that know neither CSS 4 nor alpha in a colour. */
function paint(node: Element, name: 'fill' | 'stroke', style: CSSStyleDeclaration): void {
  const value = style.getPropertyValue(name);
  const pattern = /^url\("(#[\w-]+)"\)$/.exec(value);
  if (pattern) node.setAttribute(name, `url(${pattern[1]!})`);
  if (value === 'none' || value.startsWith('url(')) return;
  const { colour, alpha } = plainColour(value);
  node.setAttribute(name, alpha === 0 ? 'none' : colour);
  const opacity = Number(style.getPropertyValue(`${name}-opacity`));
  if (alpha < 1) node.setAttribute(`${name}-opacity`, String(opacity * alpha));
}

interface Colour {
  readonly colour: string;
  /** From 0 to 1. */
  readonly alpha: number;
}

const OPAQUE = /^rgb\(/;
const known = new Map<string, Colour>();

/** A computed colour of any colour space as red, green and blue, and how opaque it is. */
function plainColour(value: string): Colour {
  if (OPAQUE.test(value)) return { colour: value, alpha: 1 };
  let plain = known.get(value);
  if (!plain) {
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.fillStyle = value;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    plain = { colour: `rgb(${red}, ${green}, ${blue})`, alpha: alpha! / 255 };
    known.set(value, plain);
  }
  return plain;
}
