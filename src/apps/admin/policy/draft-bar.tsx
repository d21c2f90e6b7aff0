import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { say } from '../../../strings/say';
import { useDesk } from '../shell/desk';
import { mayPublish } from '../shell/roles';
import { go, hrefOf } from '../shell/route';
import { useShellWords } from '../shell/words';
import { changedCount, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';

/** How the draft stands beside what is in force, and the ways on. */
export function DraftBar({ desk: { draft, decoded, mayEdit } }: { readonly desk: PolicyDesk }) {
  const { page } = usePolicyWords();
  const shell = useShellWords();
  const { locale, draft: store, roles } = useDesk();
  if (draft === undefined) return null;
  if (!mayEdit) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{mayPublish(roles) ? shell.place.policy : page.draft.readOnly}</MessageBarBody>
      </MessageBar>
    );
  }
  const count = changedCount(draft);
  const faults = decoded?.ok === false ? decoded.faults.length : 0;
  const text =
    faults > 0
      ? say(page.draft.faults, { count: faults }, locale)
      : count === 0
        ? page.draft.same
        : say(page.draft.changed, { count }, locale);
  return (
    <MessageBar intent={faults > 0 ? 'error' : count > 0 ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {(count > 0 || faults > 0) && (
        <MessageBarActions>
          <Button appearance="primary" onClick={() => go(hrefOf(['policy', faults > 0 ? 'file' : 'publish']))}>
            {faults > 0 ? page.file.faults : page.tabs.publish}
          </Button>
          {draft.base !== undefined && <Button onClick={() => store.discard()}>{page.draft.discard}</Button>}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
