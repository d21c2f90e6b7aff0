import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { useDeferredValue } from 'react';
import type { EffectivePolicy } from '../../../policy/policy';
import type { Words } from '../words';
import { AboutMe } from './about-me';
import { Agreement } from './agreement';
import { LinkNotice } from './link-notice';
import type { Making } from './request-record';
import { schoolWords } from './school-words';
import type { SchoolWork } from './use-school';

export type MorePart = 'agreement' | 'about';

export interface MoreProps {
  readonly policy: EffectivePolicy;
  readonly words: Words;
  readonly work: SchoolWork;
  readonly making: Making;
  readonly open: readonly MorePart[];
  onOpen(parts: readonly MorePart[]): void;
}

/** What stands beside every message: the agreement, and what is recorded about the sender. */
export function MoreList({ policy, words, work, making, open, onOpen }: MoreProps) {
  const texts = schoolWords(words.locale);
  const { link } = work.state;
  const now = making.clock.now();
  // A part that was pressed opens at once; what is in it follows.
  const drawn = useDeferredValue(open);
  return (
    <Accordion
      collapsible
      multiple
      openItems={[...open]}
      onToggle={(_event, { openItems }) => onOpen(openItems.filter((item): item is MorePart => isPart(item)))}
    >
      <AccordionItem value="agreement">
        <AccordionHeader as="h2">{texts.agreement.title}</AccordionHeader>
        <AccordionPanel>
          {drawn.includes('agreement') && link.is === 'on' && (
            <Agreement policy={policy} words={texts} ports={link.ports} me={link.account.id} making={making} />
          )}
          {link.is !== 'on' && <LinkNotice link={link} words={texts} signIn={work.signIn} />}
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="about">
        <AccordionHeader as="h2">{texts.about.title}</AccordionHeader>
        <AccordionPanel>
          {drawn.includes('about') && (
            <AboutMe policy={policy} words={texts} rules={words.rules} link={link} now={now} signIn={work.signIn} />
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function isPart(item: unknown): item is MorePart {
  return item === 'agreement' || item === 'about';
}
