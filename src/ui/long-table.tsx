import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

const ROW = 40;
/** Browsers clamp the height of an element (Firefox at 17.9, Chromium at 33.5 million pixels); this is below both. */
const MOST_PIXELS = 8_000_000;
const BEYOND = 6;

const useStyles = makeStyles({
  frame: {
    overflow: 'auto',
    height: 'min(560px, 70vh)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    position: 'relative',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    minHeight: `${ROW}px`,
  },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW}px`,
    display: 'grid',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  active: {
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderLeft: '4px solid Highlight' },
  },
  cell: {
    padding: '10px 8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    lineHeight: '20px',
    minWidth: 0,
  },
});

export interface LongColumn {
  readonly key: string;
  readonly name: string;
  /** Share of the width, as CSS grids write it: `2fr`, `120px`. */
  readonly width: string;
  cell(row: number): ReactNode;
}

interface Props {
  readonly label: string;
  readonly count: number;
  readonly columns: readonly LongColumn[];
  /** Row to be brought into view; changes when somebody jumps to a day. */
  readonly jumpTo?: { readonly row: number; readonly turn: number } | undefined;
  onOpen(row: number): void;
}

/**
 * A table of any length: only the rows in view exist. Where all rows together would be taller than browsers allow, the
 * scroll bar is scaled; the arrow keys still go row by row, and End reaches the last.
 */
export function LongTable({ label, count, columns, jumpTo, onOpen }: Props) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const { top, height, setTop } = useScroll(frame);
  const [active, setActive] = useState(0);
  const isKeyed = useRef(false);
  const scale = scaleOf(count, height);
  const first = Math.max(0, Math.min(count - 1, Math.floor(top * scale.perPixel)));
  const shownFrom = Math.max(0, first - BEYOND);
  const shownTo = Math.min(count, first + Math.ceil(height / ROW) + BEYOND);
  const bring = (row: number): void => {
    const element = frame.current;
    if (element === null) return;
    const inView = Math.max(1, Math.floor((height - ROW) / ROW));
    const from = row < first ? row : row >= first + inView ? row - inView + 1 : first;
    if (from !== first || row === 0) element.scrollTop = from / scale.perPixel;
    setTop(element.scrollTop);
    setActive(row);
  };
  const bringRef = useRef(bring);
  useEffect(() => {
    bringRef.current = bring;
  });
  useEffect(() => {
    if (jumpTo) bringRef.current(jumpTo.row);
  }, [jumpTo]);
  useEffect(() => {
    if (isKeyed.current) frame.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus();
    isKeyed.current = false;
  }, [active, top]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, active, count, Math.floor(height / ROW) - 1);
    if (event.key === 'Enter' && count > 0) onOpen(active);
    if (next === undefined) return;
    event.preventDefault();
    isKeyed.current = true;
    bring(next);
  };
  const template = columns.map(({ width }) => width).join(' ');
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="table"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.head} style={{ gridTemplateColumns: '1fr', minWidth: '860px' }}>
        <div role="row" aria-rowindex={1} style={{ display: 'grid', gridTemplateColumns: template }}>
          {columns.map(({ key, name }) => (
            <div key={key} role="columnheader" className={styles.cell}>
              {name}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: `${scale.pixels}px`, minWidth: '860px' }}>
        {Array.from({ length: Math.max(0, shownTo - shownFrom) }, (_, index) => {
          const row = shownFrom + index;
          return (
            <div
              key={row}
              role="row"
              data-row={row}
              aria-rowindex={row + 2}
              tabIndex={-1}
              className={mergeClasses(styles.row, row === active && styles.active)}
              style={{ top: `${scale.placeOf(row, first, top)}px`, gridTemplateColumns: template }}
              onClick={() => setActive(row)}
              onDoubleClick={() => onOpen(row)}
            >
              {columns.map(({ key, cell }) => (
                <div key={key} role="cell" className={styles.cell}>
                  {cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface Scale {
  readonly pixels: number;
  /** Rows that one pixel of the scroll bar stands for. */
  readonly perPixel: number;
  placeOf(row: number, first: number, top: number): number;
}

function scaleOf(count: number, height: number): Scale {
  const whole = count * ROW;
  if (whole <= MOST_PIXELS) return { pixels: whole, perPixel: 1 / ROW, placeOf: (row) => row * ROW };
  // The last position of the bar shows the last rows, whatever the height of the window.
  const perPixel = (count - Math.floor(height / ROW) + 2) / (MOST_PIXELS - height);
  return { pixels: MOST_PIXELS, perPixel, placeOf: (row, first, top) => top + (row - first) * ROW };
}

function rowAfter(key: string, active: number, count: number, page: number): number | undefined {
  const last = count - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  };
  const next = Object.prototype.hasOwnProperty.call(moves, key) ? moves[key] : undefined;
  return next === undefined || count === 0 ? undefined : Math.max(0, Math.min(last, next));
}

function useScroll(frame: React.RefObject<HTMLDivElement | null>) {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(560);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const scrolled = (): void => setTop(element.scrollTop);
    const sized = new ResizeObserver(() => setHeight(element.clientHeight));
    element.addEventListener('scroll', scrolled, { passive: true });
    sized.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      sized.disconnect();
    };
  }, [frame]);
  return { top, height, setTop };
}
