/** Pixels for each px, so that the picture is sharp in a slide. */
const DENSITY = 2;

/**
 * An SVG file as a PNG picture of twice its size.
 *
 * @throws where the browser cannot draw it, for instance because it is too large for a canvas
 */
export async function svgToPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * DENSITY;
    canvas.height = image.height * DENSITY;
    const context = canvas.getContext('2d')!;
    context.scale(DENSITY, DENSITY);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The picture is too large for this browser.'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
