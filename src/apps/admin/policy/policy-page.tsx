import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { asksForTwo } from '../../../policy/proposal';
import { say } from '../../../strings/say';
import { PageHead } from '../../../ui/page-head';
import { PartNav } from '../../../ui/part-nav';
import type { PageProps } from '../pages/page-props';
import { useDesk } from '../shell/desk';
import { hrefOf } from '../shell/route';
import { Answered } from '../shell/trouble';
import { momentOf } from '../shell/words';
import { DraftBar } from './draft-bar';
import { FilePart } from './file-part';
import { GeneralPart } from './general-part';
import { HistoryPart } from './history-part';
import { PublishPart } from './publish-part';
import { RollPart } from './roll-part';
import { useRollWords } from './roll-words';
import { RuleEditor } from './rule-editor';
import { usePolicy, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';
import { textOf } from './file-edit';
import { RuleList } from './rule-list';

const TABS = ['checks', 'general', 'roll', 'file', 'publish', 'history'] as const;
type TabId = (typeof TABS)[number];

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** The policy editor: `#/policy`, `#/policy/rule/<id>`, `#/policy/general|roll|file|publish|history`. */
export function page({ route, takesFocus }: PageProps) {
  return <PolicyPage route={route} takesFocus={takesFocus} />;
}

function PolicyPage({ route, takesFocus }: PageProps) {
  const styles = useStyles();
  const words = usePolicyWords();
  const names = { ...words.page.tabs, roll: useRollWords().tab };
  const { locale } = useDesk();
  const desk = usePolicy();
  const [, part = 'checks', rule = ''] = route.parts;
  const tab: TabId = TABS.find((one) => one === part) ?? 'checks';
  return (
    <>
      <PageHead title={words.page.title} lead={words.page.lead} takesFocus={takesFocus} />
      <PartNav
        label={words.page.tabsLabel}
        current={tab}
        parts={TABS.map((one) => ({
          id: one,
          name: names[one],
          href: hrefOf(one === 'checks' ? ['policy'] : ['policy', one]),
        }))}
      />
      <Answered asked={desk.asked} again={desk.again}>
        {(published) => (
          <div className={styles.body}>
            {published === undefined ? (
              <MessageBar layout="multiline">
                <MessageBarBody>{`${words.page.first.title}. ${words.page.first.text}`}</MessageBarBody>
              </MessageBar>
            ) : (
              <div>
                {say(
                  words.page.published,
                  {
                    version: textOf(desk.draft?.base?.['version']) || '–',
                    when: momentOf(published.changedAt, locale),
                    who: published.changedBy,
                  },
                  locale,
                )}
              </div>
            )}
            <DraftBar desk={desk} />
            {desk.draft && (
              <Part tab={tab} rule={part === 'rule' ? rule : ''} desk={desk} school={route.query['school'] ?? ''} />
            )}
          </div>
        )}
      </Answered>
    </>
  );
}

interface PartProps {
  readonly tab: TabId;
  readonly rule: string;
  readonly school: string;
  readonly desk: PolicyDesk;
}

function Part({ tab, rule, school, desk }: PartProps) {
  if (rule !== '') return <RuleEditor key={`${rule}|${school}`} id={rule} school={school} desk={desk} />;
  switch (tab) {
    case 'checks':
      return <RuleList desk={desk} school={school} />;
    case 'general':
      return <GeneralPart desk={desk} />;
    case 'roll':
      return <RollPart mayEdit={desk.mayEdit} isForTwo={asksForTwo(desk.draft?.base)} />;
    case 'file':
      return <FilePart desk={desk} />;
    case 'publish':
      return <PublishPart desk={desk} />;
    case 'history':
      return <HistoryPart desk={desk} />;
  }
}
