import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useRef, useState } from 'react';
import { stretchesOf } from '../../fixes/redaction';
import { ONE_CLICK } from '../../fixes/registry';
import type { Finding } from '../../inspect/inspection';
import type { FixId } from '../../rules/rule';
import { Disclosure } from '../../ui/disclosure';
import { foundText } from './excerpt';
import type { CardProps } from './card-props';
import { AskPanel, Later } from './later';
import { ReasonForm } from './reason-form';
import { pictureWords } from './picture-panel';
import { SeparatePanel } from './separate-panel';
import { canShare } from './share-files';
import { fixLabel } from './fix-label';
import { SubjectForm } from './subject-form';
import { firstWords } from './first-words';
import { isPicture } from './use-pictures';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minHeight: '32px' },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', rowGap: tokens.spacingVerticalXS },
  hidden: { display: 'none' },
});

interface Props extends CardProps {
  readonly level: Finding['action'];
  /** A form was closed: the focus goes back to the card. */
  onDone(): void;
}

/** The ways out, best first: what a click does, what the sender does by hand, and the answers. */
export function FindingActions(props: Props) {
  const { finding, checked, words, level, onDone, work } = props;
  const { isBusy, cards: actions } = work;
  const styles = useStyles();
  const { pane } = words;
  const [open, setOpen] = useState<'reason' | 'subject' | undefined>();
  // The button answers at once; the form with its choices follows.
  const drawn = useDeferredValue(open);
  const close = (): void => {
    setOpen(undefined);
    onDone();
  };
  // What stands only in the subject or in the name of a file cannot be covered.
  const oneClick = finding.fixes.filter(
    (id) => id === 'protect' || (ONE_CLICK[id] !== undefined && (id !== 'redact' || stretchesOf(finding).length > 0)),
  );
  const isShared = finding.fixes.includes('share-link') && work.school.state.link.is === 'on' && canShare(checked);
  const byHand = finding.fixes.filter(
    (id) =>
      !(id === 'share-link' && isShared) &&
      id !== 'protect' &&
      id !== 'send-separately' &&
      pane.steps[id] !== undefined,
  );
  const canRead = finding.outcome === 'unknown' && finding.kinds.some(({ kind }) => isPicture(kind));
  const press = (id: FixId): void => {
    if (id === 'edit-subject') setOpen('subject');
    else if (id === 'protect') actions.lock();
    else actions.fix(id, finding, id === 'redact' ? pane.removed : undefined);
  };
  return (
    <>
      <div className={styles.actions}>
        {oneClick.map((id, index) => (
          <Button
            key={id}
            className={styles.button}
            appearance={index === 0 ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            {...(id === 'edit-subject' ? { 'aria-expanded': open === 'subject' } : {})}
            onClick={() => press(id)}
          >
            {fixLabel(words, id, finding, checked)}
          </Button>
        ))}
        {isShared && (
          <Button className={styles.button} disabledFocusable={isBusy} onClick={() => actions.share(finding)}>
            {pane.fixes['share-link']}
          </Button>
        )}
        {byHand.map((id) => (
          <ByHand key={id} id={id} {...props} />
        ))}
        {canRead && (
          <Button className={styles.button} disabledFocusable={isBusy} onClick={actions.readPictures}>
            {pictureWords(words.locale).button}
          </Button>
        )}
        {finding.fixes.includes('sign-agreement') && (
          <Button className={styles.button} appearance="primary" onClick={actions.openAgreement}>
            {pane.fixes['sign-agreement']}
          </Button>
        )}
        {level === 'justify' && (
          <Button
            className={styles.button}
            disabledFocusable={isBusy}
            aria-expanded={open === 'reason'}
            onClick={() => setOpen(open === 'reason' ? undefined : 'reason')}
          >
            {pane.reason.open}
          </Button>
        )}
        {level === 'warn' && (
          <Button className={styles.button} disabledFocusable={isBusy} onClick={() => actions.letGo(finding)}>
            {pane.letGo}
          </Button>
        )}
      </div>
      {canRead && <Text size={200}>{pictureWords(words.locale).hint}</Text>}
      {finding.fixes.includes('send-separately') && (
        <Disclosure label={pane.fixes['send-separately']}>
          <SeparatePanel
            checked={checked}
            words={pane.separate}
            isBusy={isBusy}
            open={actions.openMessage}
            keepFirst={(targets) => actions.fix('remove-recipient', { ...finding, targets })}
          />
        </Disclosure>
      )}
      {level === 'approve' && (
        <Later words={pane}>
          <AskPanel
            finding={finding}
            policy={checked.policy}
            locale={words.locale}
            now={props.work.now}
            work={props.work.school}
          />
        </Later>
      )}
      {level === 'block' && oneClick.length === 0 && <Text>{pane.mend}</Text>}
      {open === 'reason' && drawn === open && (
        <ReasonForm
          words={pane}
          offered={checked.policy.rules[finding.rule]?.answers ?? []}
          onSave={(category, text) => actions.giveReason(finding, category, text)}
          onClose={close}
        />
      )}
      {open === 'subject' && (
        <SubjectForm
          words={pane.subject}
          suggestion={firstWords(checked)}
          onSave={(subject) => {
            setOpen(undefined);
            actions.fix('edit-subject', finding, subject);
          }}
          onClose={close}
        />
      )}
    </>
  );
}

/** Where no click can do it: what the sender does, step by step. */
function ByHand({ id, finding, checked, words, work }: Props & { readonly id: FixId }) {
  const { isBusy, cards: actions } = work;
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const { pane } = words;
  if (id === 'attach')
    return (
      <>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => chooser.current?.click()}
        >
          {pane.fixes.attach}
        </Button>
        <input
          ref={chooser}
          type="file"
          tabIndex={-1}
          aria-label={pane.fixes.attach}
          className={styles.hidden}
          onChange={({ target }) => void attachChosen(target, actions.attach)}
        />
      </>
    );
  const found = id === 'copy-password' ? foundText(finding, checked.snapshot) : '';
  return (
    <Disclosure label={pane.fixes[id]}>
      <ol className={styles.steps}>
        {pane.steps[id]?.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {found !== '' && (
        <Button className={styles.button} onClick={() => actions.copy(found)}>
          {pane.copy.button}
        </Button>
      )}
    </Disclosure>
  );
}

async function attachChosen(input: HTMLInputElement, attach: (name: string, bytes: Uint8Array) => void): Promise<void> {
  const file = input.files?.[0];
  if (file === undefined) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  input.value = '';
  attach(file.name, bytes);
}
