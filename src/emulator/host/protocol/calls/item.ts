import { answer, CODES, DONE, refuse, textOf, type CallTable } from '../call';

const START = 1;
const HTML = 3;

/** Subject, saving, compose type, meeting times and the rest of an item. */
export const ITEM_CALLS: CallTable = {
  18: ({ item }) => answer(item.read().subject),
  17: ({ item }, params) => {
    item.update({ subject: textOf(params['subject']) }, { what: 'subject' });
    return DONE;
  },
  174: ({ item }) => {
    const { composeType, bodyFormat } = item.read();
    return answer({ composeType, coercionType: bodyFormat === 'html' ? HTML : 0 });
  },
  32: ({ item }) => {
    const savedId = item.read().savedId ?? `AAMkSaved-${item.read().id}`;
    item.update({ savedId }, { what: 'other' });
    return answer(savedId);
  },
  164: ({ item }) => {
    const { savedId } = item.read();
    return savedId === undefined ? refuse(CODES.notSaved) : answer(savedId);
  },
  99: ({ item }) => answer(item.read().initializationContext),
  41: ({ closeItem }) => {
    closeItem();
    return DONE;
  },
  24: ({ item }, params) =>
    answer(params['TimeProperty'] === START ? item.read().meeting.start : item.read().meeting.end),
  25: ({ item }, params) => {
    const { meeting } = item.read();
    const time = Number(params['time']);
    const isStart = params['TimeProperty'] === START;
    if (!isStart && time < meeting.start) return refuse(CODES.badEndTime);
    const end = isStart ? time + (meeting.end - meeting.start) : time;
    item.update({ meeting: { ...meeting, start: isStart ? time : meeting.start, end } }, { what: 'time' });
    return DONE;
  },
  26: ({ item }) => answer(item.read().meeting.location),
  27: ({ item }, params) => {
    item.update({ meeting: { ...item.read().meeting, location: textOf(params['location']) } }, { what: 'other' });
    return DONE;
  },
  154: ({ item }) => {
    const { location } = item.read().meeting;
    return answer(
      location === ''
        ? []
        : [{ displayName: location, emailAddress: '', locationIdentifier: { id: location, type: 'custom' } }],
    );
  },
  // Delay delivery: none set.
  166: () => answer(0),
  103: () => answer(null),
};
