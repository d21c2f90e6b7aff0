import type { Notice } from '../../mail/item';
import { answer, CODES, DONE, refuse, textOf, type CallTable, type Params } from '../call';
import { isRecord } from '../wire';

/** Per message; each add-in. */
const MOST_NOTICES = 5;
/** Types come back as words though they went out as numbers. */
const TYPE_NAMES = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'];
const INSIGHT = 3;

export const NOTICE_CALLS: CallTable = {
  33: ({ item }, params) => {
    const { notices } = item.read();
    const notice = noticeOf(params);
    if (notices.some(({ key }) => key === notice.key)) return refuse(CODES.duplicateNotice);
    const insights = [...notices, notice].filter(({ type }) => type === INSIGHT).length;
    if (notices.length >= MOST_NOTICES || insights > 1) return refuse(CODES.tooManyNotices);
    item.update({ notices: [...notices, notice] }, { what: 'notices' });
    return DONE;
  },
  35: ({ item }, params) => {
    const { notices } = item.read();
    const notice = noticeOf(params);
    if (!notices.some(({ key }) => key === notice.key)) return refuse(CODES.noSuchNotice);
    item.update({ notices: notices.map((held) => (held.key === notice.key ? notice : held)) }, { what: 'notices' });
    return DONE;
  },
  36: ({ item }, params) => {
    const { notices } = item.read();
    const left = notices.filter(({ key }) => key !== params['key']);
    if (left.length === notices.length) return refuse(CODES.noSuchNotice);
    item.update({ notices: left }, { what: 'notices' });
    return DONE;
  },
  34: ({ item }) => answer(item.read().notices.map((notice) => ({ ...notice, type: TYPE_NAMES[notice.type] }))),
};

function noticeOf(params: Params): Notice {
  const { icon, persistent } = params;
  const action = Array.isArray(params['actions']) ? actionOf(params['actions'][0]) : undefined;
  return {
    key: textOf(params['key']),
    message: textOf(params['message']),
    type: Number(params['type']),
    ...(typeof icon === 'string' ? { icon } : {}),
    ...(typeof persistent === 'boolean' ? { persistent } : {}),
    ...(action ? { action } : {}),
  };
}

function actionOf(given: unknown): Notice['action'] {
  if (!isRecord(given)) return undefined;
  const context = given['contextData'];
  return {
    text: textOf(given['actionText']),
    commandId: textOf(given['commandId']),
    ...(typeof context === 'string' ? { contextData: context } : {}),
  };
}
