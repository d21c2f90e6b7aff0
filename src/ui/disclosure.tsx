import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useId, useState } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    flexBasis: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  button: { minHeight: '32px' },
});

interface Props {
  readonly label: string;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A button that shows and hides what stands below it: the frame at once, what is in it as soon as it is drawn. */
export function Disclosure({ label, quiet = false, children }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const isDrawn = useDeferredValue(isOpen);
  const id = useId();
  return (
    <>
      <Button
        className={styles.button}
        appearance={quiet ? 'transparent' : 'secondary'}
        size={quiet ? 'small' : 'medium'}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && (
        <div id={id} className={styles.panel}>
          {isDrawn && children}
        </div>
      )}
    </>
  );
}
