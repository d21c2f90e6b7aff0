const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take long, longest first: begun last, one of them would run alone while the other workers rest. */
const LONG = [
  'attachments/corpus',
  'apps/on-send/fault-run',
  'journeys/gate',
  'journeys/dashboard.',
  'journeys/dashboard-access',
  'journeys/pane',
  'emulator/send',
  'apps/on-send/event-script-in-outlook',
  'adapters/mailfile/published-mails',
  'protect/protect-file',
  'rules/cases',
  'conformance/conformance',
  'adapters/worker/jobs',
  'apps/on-send/event-script.',
  'detect/hostile',
  'apps/taskpane/gallery',
  'contracts/compose-item-in-outlook',
  'attachments/verdicts',
  'journeys/record',
];

/** On a fresh clone Jest knows no durations: the order is told. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONG.findIndex((part) => path.replaceAll('\\', '/').includes(`/test/${part}`));
      return place < 0 ? LONG.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
