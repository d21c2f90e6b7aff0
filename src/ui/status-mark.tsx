import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: {
    width: '24px',
    height: '24px',
    flexShrink: 0,
    marginTop: '2px',
    forcedColorAdjust: 'auto',
    fill: 'currentColor',
  },
  ready: { color: tokens.colorPaletteGreenForeground1 },
  look: { color: tokens.colorPaletteDarkOrangeForeground1 },
  stop: { color: tokens.colorPaletteRedForeground1 },
});

const PATHS = {
  ready: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm4.7 6.3-6 6-2.9-2.9-1.1 1.1 4 4 7.1-7.1-1.1-1.1Z',
  look: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-.9 4.8v7h1.8v-7h-1.8Zm.9 8.6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Z',
  stop: 'M8 2h8l6 6v8l-6 6H8l-6-6V8l6-6Zm3.1 4.8v7h1.8v-7h-1.8Zm.9 8.6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Z',
} as const;

/** A sign beside the headline; the words say the same, so nothing hangs on shape or colour. */
export function StatusMark({ is }: { readonly is: 'ready' | 'look' | 'stop' | 'unknown' }) {
  const styles = useStyles();
  if (is === 'unknown') return null;
  return (
    <svg className={mergeClasses(styles.mark, styles[is])} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[is]} fillRule="evenodd" />
    </svg>
  );
}
