/** Lets the reader keep a file. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(content);
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file once the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** So long that even three bytes a letter fit into the 255 that file systems allow. */
const MOST = 80;

/**
 * A heading as the name of a file: letters, marks and digits of any script, the rest as dashes.
 *
 * @param covers what tells it from files with the same heading; kept where the heading is cut
 */
export function fileName(heading: string, ending: string, covers = ''): string {
  const stem = [stemOf(heading, MOST - covers.length), stemOf(covers, MOST)]
    .filter((part) => part !== '')
    .join('-');
  const name = RESERVED.test(stem) ? `churn-${stem}` : stem;
  return `${name || 'churn'}.${ending}`;
}

function stemOf(text: string, most: number): string {
  return (
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-/u, '')
      .slice(0, most)
      // A dash, or half a letter where the cut went through one.
      .replace(/[^\p{L}\p{M}\p{N}]$/u, '')
  );
}
