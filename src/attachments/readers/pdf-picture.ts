/** A picture as pdf.js decodes it (ImageKind in its shared/util.js): 1 bit, three or four bytes a point. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** a to f of a PDF matrix (ISO 32000-2, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export interface PlacedImage {
  readonly image: PdfImage;
  /** From the unit square to points of the page. */
  readonly matrix: Matrix;
}

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` does, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Points along the longer side: an A4 page at 300 dpi. */
const MOST_SIDE = 3_508;

/**
 * The pictures of a page put together as they lie on it, upright, in grey. Scanners write a page as one picture, as
 * strips, or on its side; this is why pictures are not read one by one. A PGM file (Netpbm).
 *
 * @param toPage what turns points of the file into points of the page with its first line on top
 */
export function pageOf(images: readonly PlacedImage[], toPage: Matrix, width: number, height: number): Uint8Array {
  const finest = Math.max(...images.map(({ image, matrix }) => image.width / Math.hypot(matrix[0], matrix[1])));
  const scale = Math.min(finest, MOST_SIDE / Math.max(width, height));
  const [columns, rows] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const grey = new Uint8Array(columns * rows).fill(255);
  const scaled: Matrix = [scale, 0, 0, scale, 0, 0];
  for (const { image, matrix } of images) draw(image, times(scaled, times(toPage, matrix)), grey, columns, rows);
  const header = `P5\n${columns} ${rows}\n255\n`;
  const file = new Uint8Array(header.length + grey.length);
  for (let i = 0; i < header.length; i++) file[i] = header.charCodeAt(i);
  file.set(grey, header.length);
  return file;
}

function draw(image: PdfImage, matrix: Matrix, grey: Uint8Array, columns: number, rows: number): void {
  const [a, b, c, d, e, f] = matrix;
  const size = a * d - b * c;
  if (!Number.isFinite(size) || size === 0) return;
  const across = [e, e + a, e + c, e + a + c];
  const down = [f, f + b, f + d, f + b + d];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...across))),
    Math.min(columns, Math.ceil(Math.max(...across))),
  ];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...down))), Math.min(rows, Math.ceil(Math.max(...down)))];
  // A picture finer than the page is averaged, or thin strokes would break.
  const samples = Math.min(3, Math.max(1, Math.round(image.width / Math.hypot(a, b))));
  const point = pointOf(image);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      let sum = 0;
      for (let i = 0; i < samples * samples; i++) {
        const px = x + ((i % samples) + 0.5) / samples - e;
        const py = y + (Math.floor(i / samples) + 0.5) / samples - f;
        sum += point((d * px - c * py) / size, (a * py - b * px) / size);
      }
      grey[y * columns + x] = sum / (samples * samples);
    }
  }
}

/** The brightness at a place of the unit square, whose bottom line is 0. */
function pointOf({ width, height, kind, data }: PdfImage): (u: number, v: number) => number {
  const bytes = kind === 1 ? 0 : kind === 2 ? 3 : 4;
  const line = (width + 7) >> 3;
  return (u, v) => {
    const x = Math.min(width - 1, Math.max(0, Math.floor(u * width)));
    const y = Math.min(height - 1, Math.max(0, Math.floor((1 - v) * height)));
    if (bytes === 0) return ((data[y * line + (x >> 3)] ?? 255) & (0x80 >> (x & 7))) !== 0 ? 255 : 0;
    const at = (y * width + x) * bytes;
    return ((data[at] ?? 255) * 299 + (data[at + 1] ?? 255) * 587 + (data[at + 2] ?? 255) * 114) / 1000;
  };
}
