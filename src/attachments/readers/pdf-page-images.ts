import { times, UNMOVED, type Matrix, type PdfImage, type PlacedImage } from './pdf-picture';

/** The operations of a page as pdf.js lists them. */
export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Numbers of the operations that matter here (pdf.js, OPS). */
export type OperationNumbers = Readonly<Record<string, number>>;

/** Gives a picture that is named in the operations. */
export type ImageByName = (name: string) => Promise<unknown>;

const MOST_IMAGES = 200;

/** The pictures painted on a page, each with its place. */
export async function imagesOn(
  { fnArray, argsArray }: Operations,
  ops: OperationNumbers,
  byName: ImageByName,
): Promise<readonly PlacedImage[]> {
  const found: PlacedImage[] = [];
  const kept: Matrix[] = [];
  let matrix = UNMOVED;
  for (let i = 0; i < fnArray.length && found.length < MOST_IMAGES; i++) {
    const operation = fnArray[i];
    const given = argsArray[i];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operation === ops['save']) kept.push(matrix);
    else if (operation === ops['restore'] || operation === ops['paintFormXObjectEnd']) matrix = kept.pop() ?? UNMOVED;
    else if (operation === ops['transform']) matrix = times(matrix, matrixIn(args));
    else if (operation === ops['paintFormXObjectBegin']) {
      kept.push(matrix);
      matrix = times(matrix, matrixIn(args[0]));
    } else if (isPainting(operation, ops)) {
      const image = await imageIn(args[0], operation === ops['paintImageMaskXObject'], byName);
      if (image !== undefined) found.push({ image, matrix });
    }
  }
  return found;
}

/** Whether an operation paints a picture. */
export function isPainting(operation: number | undefined, ops: OperationNumbers): boolean {
  return (
    operation === ops['paintImageXObject'] ||
    operation === ops['paintInlineImageXObject'] ||
    operation === ops['paintImageMaskXObject']
  );
}

function matrixIn(value: unknown): Matrix {
  const numbers = Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>) : [];
  const [a, b, c, d, e, f] = numbers.map(Number);
  return [a, b, c, d, e, f].every((each) => Number.isFinite(each)) && numbers.length >= 6
    ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
    : UNMOVED;
}

async function imageIn(given: unknown, isMask: boolean, byName: ImageByName): Promise<PdfImage | undefined> {
  const value = typeof given === 'string' ? await byName(given) : given;
  if (typeof value !== 'object' || value === null || !('width' in value) || !('height' in value)) return undefined;
  const content = 'data' in value ? value.data : undefined;
  const data = typeof content === 'string' ? dataIn(await byName(content)) : content;
  if (!(data instanceof Uint8Array) && !(data instanceof Uint8ClampedArray)) return undefined;
  const kind = isMask ? 1 : 'kind' in value ? Number(value.kind) : 3;
  return { width: Number(value.width), height: Number(value.height), kind, data };
}

function dataIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'data' in value ? value.data : value;
}
