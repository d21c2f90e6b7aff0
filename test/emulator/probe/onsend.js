/*
 * The probe as classic Outlook runs it: this script alone. It reports what it finds through the error message of the
 * dialog, because no test can reach into its runtime.
 */
const names = [
  'document',
  'localStorage',
  'sessionStorage',
  'location',
  'crypto',
  'TextDecoder',
  'atob',
  'URL',
  'WebAssembly',
  'importScripts',
];
const item = () => Office.context.mailbox.item;

Office.onReady(() => {
  throw new Error('Code in onReady is not run for events.');
});

Office.actions.associate('onMessageCompose', (event) => event.completed({}));
Office.actions.associate('onNewMessageCompose', (event) => {
  item().body.appendOnSendAsync('<p>Put in while composing</p>', { coercionType: 'html' }, () => event.completed({}));
});
Office.actions.associate('onMessageRecipientsChanged', (event) => event.completed({}));

Office.actions.associate('onMessageSend', (event) => {
  item().to.getAsync((to) =>
    item().subject.getAsync((subject) =>
      item().body.getAsync('text', (body) =>
        item().getAttachmentsAsync((files) =>
          item().sessionData.getAsync('nothing', (nothing) => {
            const found = names.filter((name) => typeof globalThis[name] !== 'undefined');
            const words = [
              to.value.map((one) => `${one.emailAddress} ${one.recipientType}`).join(),
              subject.value,
              body.value.length > 0 ? 'body' : 'no body',
              files.value.map((file) => `${file.name} ${file.attachmentType}`).join(),
              nothing.error.code,
              Office.context.platform,
              `window ${typeof window}`,
              `there: ${found.join()}`,
            ];
            const isRight = subject.value === 'Please send';
            event.completed({
              allowEvent: isRight,
              errorMessage: words.join(' | '),
              commandId: 'schoolgateComposePane',
              cancelLabel: 'Look again',
            });
          }),
        ),
      ),
    ),
  );
});
