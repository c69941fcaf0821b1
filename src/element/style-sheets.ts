import type { CSSResultOrNative } from 'lit';

/** Style sheets that were added after the first drawing. */
const added = new WeakMap<ShadowRoot, Set<CSSResultOrNative>>();

/** Sheets by the document that they were made for: a document takes only its own. */
const made = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Adds styles to a shadow root, once. */
export function addStyles(root: ShadowRoot, styles: CSSResultOrNative): void {
  let sheets = added.get(root);
  if (!sheets) added.set(root, (sheets = new Set()));
  if (sheets.has(styles)) return;
  sheets.add(styles);
  root.adoptedStyleSheets.push(sheetFor(root.ownerDocument, styles));
}

/** Gives a shadow root its styles anew where it has come into another document, which took them away. */
export function bringStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const all = [...styles, ...(added.get(root) ?? [])];
  root.adoptedStyleSheets = all.map((one) => sheetFor(root.ownerDocument, one));
}

function sheetFor(owner: Document, styles: CSSResultOrNative): CSSStyleSheet {
  if (owner === document) return styles instanceof CSSStyleSheet ? styles : styles.styleSheet!;
  let sheets = made.get(owner);
  if (!sheets) made.set(owner, (sheets = new Map()));
  let sheet = sheets.get(styles);
  if (!sheet) {
    // A document without a window shows nothing, and makes no sheets.
    sheet = new (owner.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(textOf(styles));
    sheets.set(styles, sheet);
  }
  return sheet;
}

function textOf(styles: CSSResultOrNative): string {
  if (!(styles instanceof CSSStyleSheet)) return styles.cssText;
  return [...styles.cssRules].map(({ cssText }) => cssText).join('\n');
}
