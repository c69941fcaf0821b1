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

/** A heading as the name of a file: letters and digits of any script, the rest as dashes. */
export function fileName(heading: string, ending: string): string {
  const stem = heading
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
  return `${stem || 'churn'}.${ending}`;
}
