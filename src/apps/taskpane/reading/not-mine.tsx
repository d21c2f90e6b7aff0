import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { usePartStyles, type PartProps } from './part-props';

/** Somebody else's slip: an answer is drafted, the rest is two presses in Outlook. */
export function NotMine({ desk, words }: PartProps) {
  const styles = usePartStyles();
  const { notMine } = words;
  const [told, setTold] = useState('');
  const reply = async (): Promise<void> => {
    const { ok } = await desk.forms.reply(notMine.text);
    setTold(ok ? notMine.replied : words.cannotOpen);
  };
  return (
    <div className={styles.stack}>
      <Text>{notMine.lead}</Text>
      <Button appearance="primary" onClick={() => void reply()}>
        {notMine.reply}
      </Button>
      {told !== '' && <Text role="status">{told}</Text>}
      <ol className={styles.list}>
        {notMine.remove.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
