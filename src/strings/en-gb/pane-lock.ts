import type { PaneLockStrings } from '../pane-lock-strings';

export const paneLock: PaneLockStrings = {
  working: { one: 'Locking one file …', other: 'Locking {count} files …' },
  cancel: 'Stop',
  cancelled: 'Stopped. Nothing was changed.',
  title: 'Locked. This is the password',
  locked: 'Now locked: {files}',
  passwordLabel: 'Password',
  tell: 'Read it out on the phone, or send it as a text message. Never put it in an e-mail.',
  once: 'You see it only this once. Nobody keeps it, so write it down now.',
  copy: 'Copy it for a text message',
  message: 'The password for your file from {school} is {password}',
  hide: 'I have it: hide it',
  undo: 'Undo: take the lock off',
  unreadable: '{file} could not be locked: Outlook does not give it to us, or it is empty. Nothing was changed.',
  failed: 'Outlook did not take the locked file. Nothing was changed; please try again.',
  half: 'Outlook did only a part of it. Please look at your message before you send it.',
  changed: 'You have written on since. Nothing was changed; please press it again.',
  nothing: 'There is nothing here that can be locked.',
  close: 'Close',
  note: 'The details are in the locked document. I will tell you its password by phone or text.',
  document: 'Details',
};
