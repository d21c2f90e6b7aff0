import type { MouseEvent } from 'react';
import type { Emulator, Opened } from '../emulator';
import type { Command } from '../outlook/manifest';
import type { ComposeWindow } from '../outlook/compose-window';
import type { PaneHolder } from '../outlook/pane-holder';
import { useStore } from './use-store';
import { Icon } from './icons';

/** Outlook's command bar; while something is being written it carries the add-in's buttons of the manifest. */
export function Ribbon({ emulator, opened }: { readonly emulator: Emulator; readonly opened: Opened }) {
  return (
    <div className="ribbon" role="toolbar" aria-label="Commands">
      <div className="tabs" aria-hidden="true">
        <span>Home</span>
        <span>View</span>
        <span>Help</span>
        {opened.kind === 'compose' && <span className="here">Message</span>}
      </div>
      <div className="commands">
        <button type="button" className="new" onClick={() => emulator.begin('message')}>
          <Icon name="mail" size={18} /> New message
        </button>
        <button type="button" onClick={() => emulator.begin('appointment')}>
          <Icon name="calendar" size={18} /> New meeting
        </button>
        {opened.kind === 'compose' && <ComposeCommands emulator={emulator} window={opened.window} />}
        {opened.kind === 'received' && <AnswerCommands emulator={emulator} opened={opened} />}
        {(opened.kind === 'received' || opened.kind === 'sent') && (
          <AddInButtons commands={opened.window.commands} pane={opened.window.pane} />
        )}
      </div>
    </div>
  );
}

function ComposeCommands({ emulator, window }: { readonly emulator: Emulator; readonly window: ComposeWindow }) {
  return (
    <>
      <span className="divider" />
      <button type="button" onClick={() => emulator.discard()}>
        <Icon name="deleted" size={18} /> Discard
      </button>
      <span className="divider" />
      {MARKS.map(({ command, label, letter }) => (
        <button
          key={command}
          type="button"
          className={`mark ${command}`}
          aria-label={label}
          onMouseDown={(event) => mark(event, command)}
        >
          {letter}
        </button>
      ))}
      <AddInButtons commands={window.commands} pane={window.pane} />
    </>
  );
}

const MARKS = [
  { command: 'bold', label: 'Bold', letter: 'B' },
  { command: 'italic', label: 'Italic', letter: 'I' },
  { command: 'underline', label: 'Underline', letter: 'U' },
  { command: 'insertUnorderedList', label: 'Bullets', letter: '•' },
] as const;

/** Pressed without losing the selection in the text. */
function mark(event: MouseEvent, command: string): void {
  event.preventDefault();
  document.execCommand(command);
}

function AddInButtons({ commands, pane }: { readonly commands: readonly Command[]; readonly pane: PaneHolder }) {
  const open = useStore(pane);
  return (
    <>
      <span className="divider" />
      {commands.map((command) => (
        <AddInButton
          key={command.id}
          command={command}
          isOn={open?.command.id === command.id}
          onPress={() => pane.toggle(command)}
        />
      ))}
    </>
  );
}

interface AddInButtonProps {
  readonly command: Command;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function AddInButton({ command, isOn, onPress }: AddInButtonProps) {
  return (
    <button
      type="button"
      className="addin"
      title={command.tip}
      aria-pressed={isOn}
      onClick={onPress}
      data-command={command.id}
    >
      <img src={command.icons[32] ?? command.icons[16]} alt="" width="20" height="20" /> {command.label}
    </button>
  );
}

function AnswerCommands({
  emulator,
  opened,
}: {
  readonly emulator: Emulator;
  readonly opened: Extract<Opened, { kind: 'received' }>;
}) {
  return (
    <>
      <span className="divider" />
      <button type="button" onClick={() => emulator.answer(opened.mail, 'reply')}>
        <Icon name="reply" size={18} /> Reply
      </button>
      <button type="button" onClick={() => emulator.answer(opened.mail, 'replyAll')}>
        <Icon name="replyAll" size={18} /> Reply all
      </button>
      <button type="button" onClick={() => emulator.answer(opened.mail, 'forward')}>
        <Icon name="forward" size={18} /> Forward
      </button>
    </>
  );
}
