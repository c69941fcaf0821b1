const PAINTED = [
  'fill',
  'stroke',
  'stroke-width',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
  'direction',
  'unicode-bidi',
];

/**
 * A drawing as a file of its own: what the template drew, with the colours the style sheet gave it,
 * so that the file shows the same picture when it is opened.
 */
export function svgOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((node, i) => paint(node, originals[i]!));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'sans-serif');
  const text = new XMLSerializer().serializeToString(copy);
  return `${text.replace(/<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '>\n<')}\n`;
}

function paint(node: Element, original: Element): void {
  const style = getComputedStyle(original);
  for (const name of PAINTED) {
    const value = style.getPropertyValue(name);
    if (value && value !== initial(name)) node.setAttribute(name, value.replace(/"/g, "'"));
  }
  for (const name of ['class', 'part', 'tabindex', 'data-mark']) node.removeAttribute(name);
}

function initial(name: string): string {
  const values: Record<string, string> = {
    stroke: 'none',
    'stroke-width': '1px',
    'font-weight': '400',
    'text-anchor': 'start',
    opacity: '1',
    direction: 'ltr',
    'unicode-bidi': 'normal',
  };
  return values[name] ?? '';
}
