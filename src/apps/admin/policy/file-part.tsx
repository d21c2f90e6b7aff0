import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { decodePolicy } from '../../../policy/decode';
import { MOST_BYTES } from '../../../policy/decode-file';
import type { PolicyFault } from '../../../policy/fault';
import { FilePick } from '../../../ui/file-pick';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { fileOf, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';
import { PresetChoice } from './preset-choice';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  raw: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Presets, import and export, and the draft as text with its faults. */
export function FilePart({ desk }: { readonly desk: PolicyDesk }) {
  const { page } = usePolicyWords();
  const [notice, setNotice] = useState<string | undefined>();
  return (
    <>
      {notice !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      <Faults desk={desk} />
      {desk.mayEdit && <PresetChoice desk={desk} onUsed={setNotice} />}
      <Files desk={desk} onTaken={() => setNotice(page.file.imported)} />
      <RawText key={JSON.stringify(desk.draft?.file)} desk={desk} />
    </>
  );
}

function Faults({ desk: { decoded } }: { readonly desk: PolicyDesk }) {
  const { page } = usePolicyWords();
  if (decoded?.ok !== false) return null;
  return (
    <Section title={page.file.faults}>
      <FaultTable faults={decoded.faults} />
    </Section>
  );
}

export function FaultTable({ faults }: { readonly faults: readonly PolicyFault[] }) {
  const { page } = usePolicyWords();
  return (
    <PlainTable
      caption={page.file.faults}
      hideCaption
      rows={faults}
      keyOf={({ path, message }) => path + message}
      columns={[
        { key: 'place', name: page.file.place, cell: ({ path }) => <code>{path}</code> },
        { key: 'fault', name: page.file.fault, cell: ({ message }) => message },
      ]}
    />
  );
}

function Files({ desk, onTaken }: { readonly desk: PolicyDesk; onTaken(): void }) {
  const words = usePolicyWords();
  const { page } = words;
  const styles = useStyles();
  const { draft: store, save } = useDesk();
  const [faults, setFaults] = useState<readonly PolicyFault[]>([]);
  const take = async ([chosen]: readonly File[]): Promise<void> => {
    if (chosen === undefined) return;
    // A file of megabytes is no policy: it is not even read.
    const text = chosen.size > 8 * MOST_BYTES ? ' '.repeat(MOST_BYTES + 1) : await chosen.text();
    const decoded = decodePolicy(text, words.policy);
    setFaults(decoded.ok ? [] : decoded.faults);
    const file = fileOf(text.replace(/^\ufeff/, ''));
    if (!decoded.ok || file === undefined) return;
    store.replace(file);
    onTaken();
  };
  return (
    <Section title={page.tabs.file} lead={page.file.importLead}>
      <div className={styles.row}>
        {desk.mayEdit && (
          <FilePick label={page.file.import} accept=".json,application/json" onFiles={(files) => void take(files)} />
        )}
        <Button
          onClick={() =>
            save('policy.json', 'application/json', [JSON.stringify(desk.draft?.file ?? {}, undefined, 2)])
          }
        >
          {page.file.export}
        </Button>
      </div>
      {faults.length > 0 && (
        <>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{page.file.refused}</MessageBarBody>
          </MessageBar>
          <FaultTable faults={faults} />
        </>
      )}
    </Section>
  );
}

function RawText({ desk }: { readonly desk: PolicyDesk }) {
  const { page, policy } = usePolicyWords();
  const styles = useStyles();
  const { draft: store } = useDesk();
  const [text, setText] = useState(() => JSON.stringify(desk.draft?.file ?? {}, undefined, 2));
  const [isBroken, setBroken] = useState(false);
  return (
    <Section title={page.file.raw} lead={page.file.rawHint}>
      <Field
        label={page.file.raw}
        {...(isBroken ? { validationState: 'error' as const, validationMessage: policy.faults.notJson } : {})}
      >
        <Textarea
          className={styles.raw}
          rows={14}
          resize="vertical"
          spellCheck={false}
          value={text}
          readOnly={!desk.mayEdit}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {desk.mayEdit && (
        <div>
          <Button
            onClick={() => {
              const file = fileOf(text);
              setBroken(file === undefined);
              if (file !== undefined) store.replace(file);
            }}
          >
            {page.file.rawTake}
          </Button>
        </div>
      )}
    </Section>
  );
}
