import type { HiddenKind } from '../../message/attachment';
import { isPainting, type OperationNumbers, type Operations } from './pdf-page-images';
import { times, UNMOVED, type Matrix } from './pdf-picture';

/** A word or line as it is painted. */
interface Run {
  readonly text: string;
  /** Its middle, in points of the page. */
  readonly x: number;
  readonly y: number;
  readonly order: number;
  readonly isWhite: boolean;
  readonly isInvisible: boolean;
}

/** A filled box. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly order: number;
  readonly isWhite: boolean;
}

export type HiddenTexts = Readonly<Partial<Record<HiddenKind, readonly string[]>>>;

/**
 * Text of a page that nobody sees and everybody can copy: painted over with a box, white on white, or set invisible
 * where there is no scan whose words it repeats.
 */
export function hiddenTextsOn(operations: Operations, ops: OperationNumbers): HiddenTexts {
  const { runs, boxes, hasPicture } = new Painter(ops).paint(operations);
  const covered: string[] = [];
  const unseen: string[] = [];
  for (const run of runs) {
    const over = boxes.filter((box) => isIn(run, box));
    if (over.some(({ order }) => order > run.order)) covered.push(run.text);
    else if (run.isInvisible && !hasPicture) unseen.push(run.text);
    else if (run.isWhite && !hasPicture && over.every(({ isWhite }) => isWhite)) unseen.push(run.text);
  }
  return {
    ...(covered.length > 0 ? { COVERED_TEXT: covered } : {}),
    ...(unseen.length > 0 ? { HIDDEN_TEXT: unseen } : {}),
  };
}

function isIn({ x, y }: Run, { left, right, bottom, top }: Box): boolean {
  return x > left && x < right && y > bottom && y < top;
}

/** A gap from which on it is one between words, in thousandths of the letters' size. */
const WORD_GAP = -200;

/** Texts of what lies upon the page: stamps, captions of buttons, filled-in fields, signatures. */
export function drawnBeside({ fnArray, argsArray }: Operations, ops: OperationNumbers): readonly string[] {
  const texts: string[] = [];
  let pieces: string[] | undefined;
  fnArray.forEach((operation, order) => {
    if (operation === ops['beginAnnotation']) pieces = [];
    else if (operation === ops['endAnnotation']) {
      const text = pieces?.join(' ').replace(/\s+/g, ' ').trim() ?? '';
      if (text !== '') texts.push(text);
      pieces = undefined;
    } else if (operation === ops['showText']) pieces?.push(lettersOf((argsArray[order] as readonly unknown[])[0]));
  });
  return texts;
}

function lettersOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return (glyphs as readonly unknown[])
    .map((glyph) => {
      if (typeof glyph === 'number') return glyph < WORD_GAP ? ' ' : '';
      return typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '';
    })
    .join('');
}

interface State {
  readonly matrix: Matrix;
  readonly isWhite: boolean;
  readonly isOpaque: boolean;
  readonly mode: number;
  readonly font: number;
}

const FIRST: State = { matrix: UNMOVED, isWhite: false, isOpaque: true, mode: 0, font: 1 };
/** Rendering modes that leave no ink (ISO 32000-2, 9.3.6). */
const INVISIBLE = [3, 7];

class Painter {
  private readonly runs: Run[] = [];
  private readonly boxes: Box[] = [];
  private hasPicture = false;
  private readonly kept: State[] = [];
  private state = FIRST;
  private text = UNMOVED;
  private line = UNMOVED;
  private leading = 0;
  private readonly steps: ReadonlyMap<number, (args: readonly unknown[], order: number) => void>;

  constructor(private readonly ops: OperationNumbers) {
    const steps: Readonly<Record<string, (args: readonly unknown[], order: number) => void>> = {
      save: () => void this.kept.push(this.state),
      restore: () => void (this.state = this.kept.pop() ?? FIRST),
      paintFormXObjectBegin: ([matrix]) => {
        this.kept.push(this.state);
        this.move(matrix);
      },
      paintFormXObjectEnd: () => void (this.state = this.kept.pop() ?? FIRST),
      transform: (args) => this.move(args),
      setFillRGBColor: (args) => void (this.state = { ...this.state, isWhite: isWhite(args) }),
      setGState: ([changes]) => void (this.state = { ...this.state, isOpaque: isOpaque(changes, this.state.isOpaque) }),
      setTextRenderingMode: ([mode]) => void (this.state = { ...this.state, mode: Number(mode) }),
      setFont: ([, size]) => void (this.state = { ...this.state, font: Number(size) }),
      setLeading: ([leading]) => void (this.leading = -Number(leading)),
      beginText: () => void (this.text = this.line = UNMOVED),
      setTextMatrix: ([matrix]) => void (this.text = this.line = numbers(matrix)),
      moveText: ([x, y]) => this.next(Number(x), Number(y)),
      setLeadingMoveText: ([x, y]) => {
        this.leading = Number(y);
        this.next(Number(x), Number(y));
      },
      nextLine: () => this.next(0, this.leading),
      showText: ([glyphs], order) => this.show(glyphs, order),
      constructPath: (args, order) => this.fill(args, order),
    };
    this.steps = new Map(Object.entries(steps).map(([name, step]) => [ops[name] ?? -1, step]));
  }

  paint({ fnArray, argsArray }: Operations): { runs: readonly Run[]; boxes: readonly Box[]; hasPicture: boolean } {
    fnArray.forEach((operation, order) => {
      const given = argsArray[order];
      if (isPainting(operation, this.ops)) this.hasPicture = true;
      this.steps.get(operation)?.(Array.isArray(given) ? given : [], order);
    });
    return { runs: this.runs, boxes: this.boxes, hasPicture: this.hasPicture };
  }

  private move(matrix: unknown): void {
    this.state = { ...this.state, matrix: times(this.state.matrix, numbers(matrix)) };
  }

  private next(x: number, y: number): void {
    this.line = times(this.line, [1, 0, 0, 1, x, y]);
    this.text = this.line;
  }

  private show(glyphs: unknown, order: number): void {
    if (!Array.isArray(glyphs)) return;
    const { font, matrix, mode, isWhite } = this.state;
    let width = 0;
    let text = '';
    for (const glyph of glyphs as readonly unknown[]) {
      if (typeof glyph === 'number') width -= (glyph * font) / 1000;
      else if (typeof glyph === 'object' && glyph !== null) {
        if ('width' in glyph) width += (Number(glyph.width) * font) / 1000;
        if ('unicode' in glyph) text += String(glyph.unicode);
      }
    }
    const [a, b, c, d, e, f] = times(matrix, this.text);
    const [x, y] = [width / 2, font * 0.3];
    const place = { x: a * x + c * y + e, y: b * x + d * y + f };
    if (text.trim() !== '') this.runs.push({ text, ...place, order, isWhite, isInvisible: INVISIBLE.includes(mode) });
    this.text = times(this.text, [1, 0, 0, 1, width, 0]);
  }

  /** Only boxes: what a drawing covers is not known from its outline. */
  private fill([operation, paths, bounds]: readonly unknown[], order: number): void {
    const isFill = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke'].some((name) => this.ops[name] === operation);
    const path: unknown = Array.isArray(paths) ? paths[0] : undefined;
    if (!isFill || !this.state.isOpaque || !ArrayBuffer.isView(path) || !ArrayBuffer.isView(bounds)) return;
    if ((path as Float32Array).length > BOX_LENGTH) return;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds as Float32Array);
    const [a, b, c, d, e, f] = this.state.matrix;
    const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
    const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
    this.boxes.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
      order,
      isWhite: this.state.isWhite,
    });
  }
}

/** Start, three or four lines, end: three numbers each, one for the end. */
const BOX_LENGTH = 16;

function isWhite(args: readonly unknown[]): boolean {
  const [first] = args;
  if (typeof first === 'string') return /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(first);
  return args.length >= 3 && args.slice(0, 3).every((part) => Number(part) >= 0xf0);
}

/** A highlighter lets the text through: see-through, or mixed with what is below. */
function isOpaque(changes: unknown, before: boolean): boolean {
  if (!Array.isArray(changes)) return before;
  let opaque = before;
  for (const change of changes as readonly unknown[]) {
    if (!Array.isArray(change)) continue;
    const [name, value] = change as readonly unknown[];
    if (name === 'ca') opaque = Number(value) >= 0.9;
    if (name === 'BM' && value !== 'source-over' && value !== 'Normal') opaque = false;
  }
  return opaque;
}

function numbers(value: unknown): Matrix {
  const list = Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>, Number) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list;
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : UNMOVED;
}
