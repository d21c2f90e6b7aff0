import type { Notices } from '../../ports/notices';
import type { SentMail } from '../../ports/sent-mail';
import { isObject, literal } from './graph-caller';
import { failureIn } from './list-items';
import type { GraphView } from './place';

/** @param ownAddress in lower case: received mail has a time of sending as well */
export function graphSentMail({ caller }: GraphView, ownAddress: string): SentMail {
  return {
    async count(from, to) {
      const mine = `from/emailAddress/address%20eq%20${literal(ownAddress)}`;
      const filter = `sentDateTime%20ge%20${from}%20and%20sentDateTime%20lt%20${to}%20and%20isDraft%20eq%20false%20and%20${mine}`;
      const path = `/me/messages?$filter=${filter}&$count=true&$top=1&$select=id`;
      const answer = await caller.call({ method: 'GET', path, scopes: ['Mail.ReadBasic'] });
      if (!answer.ok) return failureIn(answer);
      const count = isObject(answer.body) ? answer.body['@odata.count'] : undefined;
      return typeof count === 'number' ? { ok: true, value: count } : { ok: false, reason: 'broken' };
    },
  };
}

export function graphNotices({ caller }: GraphView): Notices {
  return {
    async send({ to, subject, text }) {
      const message = {
        subject,
        body: { contentType: 'text', content: text },
        toRecipients: to.map((address) => ({ emailAddress: { address } })),
      };
      const answer = await caller.call({
        method: 'POST',
        path: '/me/sendMail',
        headers: { 'Content-Type': 'application/json' },
        body: { message, saveToSentItems: false },
        scopes: ['Mail.Send'],
      });
      return answer.ok ? { ok: true, value: null } : failureIn(answer);
    },
  };
}
