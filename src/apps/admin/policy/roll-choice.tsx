import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { RollFileRead } from '../../../ports/roll-store';
import { say } from '../../../strings/say';
import { DropZone } from '../../../ui/drop-zone';
import { FilePick } from '../../../ui/file-pick';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { shownText } from '../../../ui/shown';
import { useDesk } from '../shell/desk';
import { bringInRoll, type RollOutcome } from './bring-in-roll';
import { COLUMN_USES, type ColumnUse, type PupilsRead, type Sheet, type SheetFault } from './read-roll';
import { useRollWords } from './roll-words';

const MOST_LEFT_OUT = 50;
const FIRST_PUPILS = 5;
/** A roll with fewer pupils than this share of the one in use is asked about. */
const FEWER = 0.7;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  example: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

type Chosen =
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly why: SheetFault | 'unreadable' }
  | {
      readonly is: 'read';
      readonly sheet: Sheet;
      readonly uses: readonly ColumnUse[];
      /** The headings said where the names are. */
      readonly isKnown: boolean;
      pupilsIn(sheet: Sheet, uses: readonly ColumnUse[]): PupilsRead;
    };

/** The roll in use; undefined while it is not known what stands there. */
export interface InUse {
  readonly file: RollFileRead | undefined;
  /** Pupils on it; undefined when the file is no roll. */
  readonly size: number | undefined;
}

interface Props {
  readonly inUse: InUse | undefined;
  /** What is brought in waits for a second person. */
  readonly isForTwo: boolean;
  onOutcome(outcome: RollOutcome | undefined): void;
}

/** A CSV file chosen, its columns, what comes of it, and the button that brings it in. */
export function RollChoice({ inUse, isForTwo, onOutcome }: Props) {
  const words = useRollWords();
  const [chosen, setChosen] = useState<Chosen | undefined>();
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    onOutcome(undefined);
    setChosen({ is: 'reading' });
    setChosen(await read(file));
  };
  const done = (outcome: RollOutcome): void => {
    if (outcome.is === 'imported' || outcome.is === 'proposed') setChosen(undefined);
    onOutcome(outcome);
  };
  return (
    <Section title={words.file} lead={words.fileLead}>
      <DropZone label={words.drop} onFiles={(files) => void take(files)}>
        <FilePick
          label={chosen === undefined ? words.choose : words.chooseOther}
          accept=".csv,.txt,text/csv,text/plain"
          onFiles={(files) => void take(files)}
        />
      </DropZone>
      {chosen?.is === 'reading' && <Spinner size="small" label={words.reading} labelPosition="after" />}
      {chosen?.is === 'refused' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.faults[chosen.why]}</MessageBarBody>
        </MessageBar>
      )}
      {chosen?.is === 'read' && (
        <>
          <Columns chosen={chosen} onUses={(uses) => setChosen({ ...chosen, uses })} />
          <Preview chosen={chosen} inUse={inUse} isForTwo={isForTwo} onOutcome={done} />
        </>
      )}
    </Section>
  );
}

/** The reader of tables comes with the first file. */
async function read(file: File): Promise<Chosen> {
  try {
    const { hasNames, MOST_SHEET_BYTES, pupilsIn, readSheet, usesOf } = await import('./read-roll');
    // A file of gigabytes is not even opened.
    if (file.size > MOST_SHEET_BYTES) return { is: 'refused', why: 'tooLarge' };
    const got = readSheet(new Uint8Array(await file.arrayBuffer()));
    if (!got.ok) return { is: 'refused', why: got.reason };
    const uses = usesOf(got.value.header);
    return { is: 'read', sheet: got.value, uses, isKnown: hasNames(uses), pupilsIn };
  } catch {
    return { is: 'refused', why: 'unreadable' };
  }
}

type Read = Extract<Chosen, { readonly is: 'read' }>;

interface ColumnsProps {
  readonly chosen: Read;
  onUses(uses: readonly ColumnUse[]): void;
}

function Columns({ chosen: { sheet, uses, isKnown }, onUses }: ColumnsProps) {
  const words = useRollWords();
  const styles = useStyles();
  const columns = sheet.header.map((heading, at) => ({
    at,
    name: shownText(heading.trim(), 60) || words.unnamed.replace('{number}', String(at + 1)),
    example: shownText(sheet.rows.find((row) => row[at]?.trim())?.[at] ?? '', 40),
  }));
  return (
    <>
      {sheet.isGuessed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.guessed}</MessageBarBody>
        </MessageBar>
      )}
      <Text as="h3" size={400} weight="semibold">
        {words.columns}
      </Text>
      <Text>{isKnown ? words.columnsLead : words.columnsNone}</Text>
      <PlainTable
        caption={words.columns}
        hideCaption
        rows={columns}
        keyOf={({ at }) => String(at)}
        columns={[
          {
            key: 'heading',
            name: words.heading,
            // Under each other: three columns would scroll sideways on a phone.
            cell: ({ name, example }) => (
              <>
                <Text block>{name}</Text>
                {example && (
                  <Text block size={200} className={styles.example}>
                    {words.example}: {example}
                  </Text>
                )}
              </>
            ),
          },
          {
            key: 'use',
            name: words.use,
            cell: ({ at, name }) => (
              <Select
                size="small"
                aria-label={words.useOf.replace('{name}', () => name)}
                value={uses[at] ?? 'none'}
                onChange={(_, { value }) => onUses(uses.map((use, one) => (one === at ? usedAs(value) : use)))}
              >
                {COLUMN_USES.map((use) => (
                  <option key={use} value={use}>
                    {words.uses[use]}
                  </option>
                ))}
              </Select>
            ),
          },
        ]}
      />
    </>
  );
}

function usedAs(value: string): ColumnUse {
  return COLUMN_USES.find((use) => use === value) ?? 'none';
}

interface PreviewProps {
  readonly chosen: Read;
  readonly inUse: InUse | undefined;
  readonly isForTwo: boolean;
  onOutcome(outcome: RollOutcome): void;
}

function Preview({ chosen: { sheet, uses, pupilsIn }, inUse, isForTwo, onOutcome }: PreviewProps) {
  const words = useRollWords();
  const styles = useStyles();
  const { locale } = useDesk();
  const found = useMemo(() => pupilsIn(sheet, uses), [sheet, uses, pupilsIn]);
  const { pupils, addresses, repeated, noAddress, leftOut } = found;
  const before = inUse?.size ?? 0;
  return (
    <>
      <Text as="h3" size={400} weight="semibold">
        {words.preview}
      </Text>
      {pupils.length === 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.nobody}</MessageBarBody>
        </MessageBar>
      ) : (
        <div role="status">
          <ul className={styles.list}>
            <li>{say(words.pupils, { count: pupils.length }, locale)}</li>
            <li>{addresses === 0 ? words.noContacts : say(words.addresses, { count: addresses }, locale)}</li>
            {repeated > 0 && <li>{say(words.repeated, { count: repeated }, locale)}</li>}
            {noAddress > 0 && <li>{say(words.noAddress, { count: noAddress }, locale)}</li>}
            {leftOut.length > 0 && <li>{say(words.leftOut, { count: leftOut.length }, locale)}</li>}
          </ul>
        </div>
      )}
      {pupils.length > 0 && (
        <PlainTable
          caption={words.firstPupils}
          rows={pupils.slice(0, FIRST_PUPILS)}
          keyOf={({ name, contacts }) => `${name} ${contacts?.join(' ')}`}
          columns={[
            {
              key: 'pupil',
              name: words.pupil,
              cell: ({ name, otherNames = [] }) => [name, ...otherNames].map((one) => shownText(one, 60)).join('; '),
            },
            {
              key: 'contacts',
              name: words.contacts,
              cell: ({ contacts = [] }) => contacts.map((one) => shownText(one, 80)).join('; ') || '–',
            },
          ]}
        />
      )}
      {leftOut.length > 0 && pupils.length > 0 && (
        <>
          <PlainTable
            caption={words.leftOutTable}
            rows={leftOut.slice(0, MOST_LEFT_OUT)}
            keyOf={({ line }) => String(line)}
            columns={[
              { key: 'line', name: words.line, cell: ({ line }) => line },
              { key: 'why', name: words.why, cell: ({ why }) => words.whys[why] },
              { key: 'text', name: words.text, cell: ({ text }) => shownText(text, 80) || '–' },
            ]}
          />
          {leftOut.length > MOST_LEFT_OUT && <Text>{say(words.most, { count: MOST_LEFT_OUT }, locale)}</Text>}
        </>
      )}
      {pupils.length > 0 && pupils.length < before * FEWER && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(words.fewer, { count: before }, locale)}</MessageBarBody>
        </MessageBar>
      )}
      {pupils.length > 0 && <BringIn found={found} inUse={inUse} isForTwo={isForTwo} onOutcome={onOutcome} />}
    </>
  );
}

interface BringInProps {
  readonly found: PupilsRead;
  readonly inUse: InUse | undefined;
  readonly isForTwo: boolean;
  onOutcome(outcome: RollOutcome): void;
}

function BringIn({ found: { pupils }, inUse, isForTwo, onOutcome }: BringInProps) {
  const words = useRollWords();
  const styles = useStyles();
  const { ports, recorder, random, timers, locale, me } = useDesk();
  const [done, setDone] = useState<number | undefined>();
  const isCancelled = useRef(false);
  const count = pupils.length;
  const start = async (): Promise<void> => {
    if (inUse === undefined) return;
    isCancelled.current = false;
    setDone(0);
    const outcome = await bringInRoll(
      pupils,
      { rolls: ports.rolls, recorder, random, standing: inUse.file, me, isForTwo },
      {
        onProgress: setDone,
        breathe: () => new Promise((resolve) => void timers.after(0, resolve)),
        isCancelled: () => isCancelled.current,
      },
    );
    setDone(undefined);
    onOutcome(outcome);
  };
  if (done === undefined)
    return (
      <div>
        <Button appearance="primary" disabledFocusable={inUse === undefined} onClick={() => void start()}>
          {say(words.bringIn, { count }, locale)}
        </Button>
      </div>
    );
  const isStoring = done === count;
  return (
    <div>
      <ProgressBar value={done} max={count} aria-label={words.file} />
      <div className={styles.row}>
        <Text role="status">{isStoring ? words.storing : say(words.hashing, { done, count }, locale)}</Text>
        {!isStoring && (
          <Button size="small" onClick={() => (isCancelled.current = true)}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
