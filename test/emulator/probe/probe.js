/*
 * The smallest add-in: every handler of the manifest does what the test put into the host page's `probe` object, and
 * allows when the test put nothing there.
 */
const HANDLERS = [
  'onNewMessageCompose',
  'onMessageCompose',
  'onMessageRecipientsChanged',
  'onMessageAttachmentsChanged',
  'onMessageFromChanged',
  'onNewAppointmentOrganizer',
  'onAppointmentOrganizer',
  'onAppointmentAttendeesChanged',
  'onAppointmentAttachmentsChanged',
  'onInfoBarDismissClicked',
  'onSensitivityLabelChanged',
  'onMessageSend',
  'onAppointmentSend',
];

for (const name of HANDLERS) {
  Office.actions.associate(name, (event) => {
    const seen = (parent.probeSeen = parent.probeSeen || []);
    seen.push({ name, event: JSON.parse(JSON.stringify(event)) });
    const own = parent.probe && parent.probe[name];
    if (own) own(event, Office);
    else event.completed({ allowEvent: true });
  });
}

Office.onReady((info) => {
  document.getElementById('state').textContent = `ready in ${info.host} ${info.platform}`;
});
