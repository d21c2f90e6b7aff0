import type { RuleStrings } from '../../rule-strings';

export const sender = {
  'sender/forged': {
    name: 'Sender',
    summary: 'The From line names somebody else than the mailbox that sends.',
    messages: {
      otherAddress: {
        what: 'The From line shows an address that is not yours',
        why: 'Readers would take this for somebody else’s mail.',
        todo: 'Use your own address.',
      },
      otherName: {
        what: 'The name beside your address is a colleague’s',
        why: 'Readers would take this for their mail.',
        todo: 'Use your own name.',
      },
      unsure: {
        what: 'You send from an address that may not be yours',
        why: 'It could not be told whether you may use it.',
        todo: 'Make sure that you may send from it.',
      },
    },
  },
  'sender/send-volume': {
    name: 'Many messages today',
    summary: 'You sent more messages outside school today than is usual.',
    messages: {
      many: {
        what: 'You have sent {count} messages outside school today',
        why: 'Usual is up to {limit}. Somebody else may be using your mailbox.',
        todo: 'If it was not you, tell your IT support now.',
      },
    },
  },
  'sender/unsigned-agreement': {
    name: 'Agreement',
    summary: 'The agreement on using school mail is not signed.',
    messages: {
      never: {
        what: 'You have not signed the present agreement on school mail',
        why: 'Your school asks everybody to read and sign it.',
        todo: 'Read and sign it when you have a moment.',
      },
      old: {
        what: 'Your signature on the agreement is more than {months} months old',
        why: 'Your school asks for a new one each year.',
        todo: 'Read and sign it when you have a moment.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
