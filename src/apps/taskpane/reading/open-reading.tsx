import { useState, useEffect } from 'react';
import { hostCalls } from '../../../adapters/outlook/host-call';
import { CALL_MS } from '../../../adapters/outlook/outlook-compose-item';
import { outlookFetch } from '../../../adapters/outlook/outlook-fetch';
import { outlookMailForms, outlookReadMessage } from '../../../adapters/outlook/outlook-mail-forms';
import { outlookStore } from '../../../adapters/outlook/outlook-store';
import { outlookClock, outlookRandom, outlookTimers, uuidsOf } from '../../../adapters/outlook/outlook-system';
import { policySource } from '../../../gate/policy-source';
import { engine } from '../../../inspect/engine';
import type { EffectivePolicy } from '../../../policy/policy';
import type { PaneProps } from '../app';
import { paneTenant } from '../tenant/pane-tenant';
import type { Writing } from '../writing';
import { Reading } from './reading';
import type { ReadingDesk } from './reading-desk';

/** The pane beside a message that is being read. */
export function openReading(origin: string): Writing {
  const store = outlookStore(hostCalls(outlookTimers, CALL_MS));
  const making = { clock: outlookClock, ids: uuidsOf(outlookClock, outlookRandom), random: outlookRandom };
  const outside = { fetch: outlookFetch(outlookTimers), store, clock: outlookClock, timers: outlookTimers, origin };
  const message = outlookReadMessage();
  const rules = policySource({ engine, ...outside })
    .inForce(message.mailbox)
    .then((inForce) => inForce.effectiveFor(message.mailbox));
  const link = paneTenant(origin);
  void link.start();
  const desk = { message, forms: outlookMailForms(), link, making };
  return {
    pane: (props) => <Opened {...props} desk={desk} rules={rules} />,
    stop: () => undefined,
  };
}

interface Props extends PaneProps {
  readonly desk: Omit<ReadingDesk, 'policy'>;
  readonly rules: Promise<EffectivePolicy>;
}

function Opened({ desk, rules, locale, onLanguage }: Props) {
  const [policy, setPolicy] = useState<EffectivePolicy | undefined>();
  useEffect(() => {
    // Without the rules the forms still open; only the addresses of the roles are missing.
    rules.then(setPolicy, () => undefined);
  }, [rules]);
  return <Reading desk={{ ...desk, policy }} locale={locale} now={desk.making.clock.now()} onLanguage={onLanguage} />;
}
