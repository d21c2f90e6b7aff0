import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useSyncExternalStore } from 'react';
import type { Locale } from '../../../strings/text';
import { useHeldFocus } from '../use-held-focus';
import { wordsOf } from '../words';
import { MistakeForm } from './mistake-form';
import { NotMine } from './not-mine';
import type { ReadingDesk } from './reading-desk';
import { readingWords } from './reading-words';
import { Suspect } from './suspect';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: '640px',
  },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  heading: { margin: 0, flexGrow: 1 },
  language: { minWidth: 'auto', flexShrink: 0 },
});

interface Props {
  readonly desk: ReadingDesk;
  readonly locale: Locale;
  readonly now: number;
  onLanguage(): void;
}

/** Beside a message that came or left: a slip of one's own, a slip of somebody else's, a bad mail. */
export function Reading({ desk, locale, now, onLanguage }: Props) {
  const styles = useStyles();
  const words = readingWords(locale);
  const { tenant } = useSyncExternalStore(desk.link.subscribe, desk.link.read);
  const { isOwn } = desk.message;
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useHeldFocus(page, heading);
  const parts = { desk, words, now, tenant };
  return (
    <main className={styles.page} ref={page}>
      <div className={styles.head}>
        <Text as="h1" size={500} weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
          {words.title}
        </Text>
        <Button
          className={styles.language}
          size="small"
          appearance="subtle"
          onClick={onLanguage}
          lang={locale === 'en-GB' ? 'cy' : 'en'}
        >
          {wordsOf(locale).pane.language}
        </Button>
      </div>
      <Text>{words.lead}</Text>
      <Accordion collapsible defaultOpenItems={isOwn ? ['mistake'] : []}>
        <AccordionItem value="mistake">
          <AccordionHeader as="h2">{words.mistake.title}</AccordionHeader>
          <AccordionPanel>
            <MistakeForm {...parts} />
          </AccordionPanel>
        </AccordionItem>
        {!isOwn && (
          <AccordionItem value="notMine">
            <AccordionHeader as="h2">{words.notMine.title}</AccordionHeader>
            <AccordionPanel>
              <NotMine {...parts} />
            </AccordionPanel>
          </AccordionItem>
        )}
        {!isOwn && (
          <AccordionItem value="suspect">
            <AccordionHeader as="h2">{words.suspect.title}</AccordionHeader>
            <AccordionPanel>
              <Suspect {...parts} />
            </AccordionPanel>
          </AccordionItem>
        )}
      </Accordion>
    </main>
  );
}
