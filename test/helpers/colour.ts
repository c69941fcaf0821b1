/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A computed colour, however the browser writes it. */
export function rgbOf(colour: string): Rgb {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function channel(value: number): number {
  const within = Math.max(0, Math.min(1, value));
  return 255 * (within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055);
}

/** The relative luminance of WCAG 2. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map(linear);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more! + 0.05) / (less! + 0.05);
}

/** How colours look to those with a colour vision deficiency (Machado 2009, severity 1), and in grey. */
export const VISIONS: Readonly<Record<string, (colour: Rgb) => Rgb>> = {
  'in full colour': (colour) => colour,
  'in grey': (colour) => {
    const grey = channel(luminance(colour));
    return [grey, grey, grey];
  },
  deuteranopia: seenBy([
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ]),
  protanopia: seenBy([
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]),
  tritanopia: seenBy([
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ]),
};

function seenBy(matrix: readonly Rgb[]): (colour: Rgb) => Rgb {
  return (colour) => {
    const [red, green, blue] = colour.map(linear);
    const seen = matrix.map(([r, g, b]) => channel(r * red! + g * green! + b * blue!));
    return seen as unknown as Rgb;
  };
}

/** CIE L*a*b* for D65. */
function lab(colour: Rgb): Rgb {
  const [red, green, blue] = colour.map(linear);
  const x = (0.4124564 * red! + 0.3575761 * green! + 0.1804375 * blue!) / 0.95047;
  const y = 0.2126729 * red! + 0.7151522 * green! + 0.072175 * blue!;
  const z = (0.0193339 * red! + 0.119192 * green! + 0.9503041 * blue!) / 1.08883;
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** ΔE of 1976: the distance of two colours in L*a*b*. */
export function difference(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
