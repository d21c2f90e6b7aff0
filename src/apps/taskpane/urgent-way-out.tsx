import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { PaneStrings } from '../../strings/pane-strings';

interface Props {
  readonly words: PaneStrings['urgent'];
  onConfirm(): void;
}

/** Protecting a child comes first: two clicks, no permission, no network. */
export function UrgentWayOut({ words, onConfirm }: Props) {
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button style={{ width: '100%', minHeight: '36px' }}>{words.button}</Button>
      </DialogTrigger>
      <DialogSurface style={{ padding: '16px' }}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{words.text}</DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.cancel}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={onConfirm}>
                {words.confirm}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
