import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../inspect/inspection';
import type { Locale } from '../../../strings/text';
import { FailureText, LinkNotice } from './link-notice';
import { momentIn, schoolWords } from './school-words';
import type { SchoolWork } from './use-school';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

interface Props {
  readonly finding: Finding;
  readonly locale: Locale;
  readonly now: number;
  readonly code: string;
  readonly work: SchoolWork;
}

/** "Not right?": the second click tells the school. */
export function WrongPanel({ finding, locale, now, code, work }: Props) {
  const styles = useStyles();
  const words = schoolWords(locale);
  const { link, told } = work.state;
  const said = told[finding.rule];
  return (
    <div className={styles.stack}>
      {said?.is === 'sent' && (
        <Text role="status">{words.wrong.sent.replace('{time}', momentIn(said.at, locale, now))}</Text>
      )}
      {said?.is === 'sending' && <Text role="status">{words.wrong.sending}</Text>}
      {said?.is === 'failed' && <FailureText failure={said.failure} words={words} />}
      {link.is !== 'on' && <LinkNotice link={link} words={words} signIn={work.signIn} />}
      {link.is === 'on' && (said === undefined || said.is === 'failed') && (
        <>
          <Text>{words.wrong.text}</Text>
          <Button onClick={() => work.disagree(finding, 'false-alarm')}>{words.wrong.falseAlarm}</Button>
          <Button onClick={() => work.disagree(finding, 'representation')}>{words.wrong.representation}</Button>
        </>
      )}
      <Text size={200}>{words.wrong.code.replace('{code}', () => code)}</Text>
    </div>
  );
}
