import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PRESET_IDS, presetFile, presetPolicy, type PresetId } from '../../../policy/presets';
import { isRawObject } from '../../../policy/reader';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import type { PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

interface Props {
  readonly desk: PolicyDesk;
  /** Told in words what is in the draft now. */
  onUsed(notice: string): void;
}

/** The presets: their rules take the place of the draft's; the school's own details, people and schools stay. */
export function PresetChoice({ desk, onUsed }: Props) {
  const { page } = usePolicyWords();
  const { draft: store } = useDesk();
  const usePreset = (id: PresetId): void => {
    const preset = presetFile(id);
    const file = desk.draft?.file;
    if (!isRawObject(preset) || file === undefined) return;
    const { rules, source, onUnknown } = preset;
    store.replace({
      ...file,
      rules,
      ...(source === undefined ? {} : { source }),
      ...(onUnknown === undefined ? {} : { onUnknown }),
    });
    onUsed(page.file.used.replace('{name}', page.file.names[id]));
  };
  return <Presets onUse={usePreset} />;
}

function Presets({ onUse }: { onUse(id: PresetId): void }) {
  const { page } = usePolicyWords();
  const styles = useStyles();
  return (
    <Section title={page.file.presets} lead={page.file.presetsLead}>
      <div className={styles.cards}>
        {PRESET_IDS.map((id) => (
          <Card key={id} role="group" aria-label={page.file.names[id]}>
            <Text weight="semibold">{page.file.names[id]}</Text>
            <Text size={200}>{countsOf(id, page.file.counts)}</Text>
            <Button onClick={() => onUse(id)}>{page.file.use.replace('{name}', page.file.names[id])}</Button>
          </Card>
        ))}
      </div>
    </Section>
  );
}

function countsOf(id: PresetId, text: string): string {
  const actions = Object.values(presetPolicy(id).rules).map(({ action }) => action);
  const count = (wanted: readonly string[]): string => String(actions.filter((one) => wanted.includes(one)).length);
  return text
    .replace('{stops}', count(['block', 'approve']))
    .replace('{asks}', count(['justify', 'warn']))
    .replace('{notes}', count(['note']));
}
