import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { policyFile } from '../../../src/emulator/server/policies';
import { person, type ScriptedItem } from '../../contracts/scripted-office';
import { eventScript, type Completed } from './event-script';

/*
 * The very file that schools deploy, in a context with nothing but the language, `Office`, timers and a network: no
 * TextDecoder, no crypto, no URL, no console. What needs one of them fails here before it fails in classic Outlook.
 */
const BUILT = path.resolve(__dirname, '..', '..', '..', 'dist', 'onsend.js');
const script = new vm.Script(readFileSync(BUILT, 'utf8'));
const DISCLAIMER = (JSON.parse(policyFile('glenmere')) as { organisation: { disclaimers: { external: string } } })
  .organisation.disclaimers.external;

const file = (name: string, bytes: Buffer) => ({
  id: name,
  name,
  size: bytes.length,
  isInline: false,
  attachmentType: 'file' as const,
  contentType: '',
  content: bytes.toString('base64'),
  format: 'base64',
});
const OUTSIDE = { to: [person('bookings@castle-trips.example')], subject: 'Our visit' };
const body = (words: string) => `<p>${words}</p><p>${DISCLAIMER.replace(/&/g, '&amp;')}</p>`;
const FAMILIES = ['a', 'b', 'c', 'd', 'e'].map((name) => person(`${name}.parent@families.example`));

async function answer(message: Partial<ScriptedItem>): Promise<Completed | undefined> {
  const outlook = eventScript(script, message, { policy: policyFile('glenmere') });
  const { completed } = await outlook.run('onMessageSend');
  expect(completed).toHaveLength(1);
  return completed[0];
}

describe('the script that schools deploy, alone as in classic Outlook', () => {
  it('lets an ordinary message go', async () => {
    expect(await answer({ ...OUTSIDE, body: body('The coach comes at nine.') })).toMatchObject({ allowEvent: true });
  });

  it.each([
    [
      'five families in To',
      { to: FAMILIES, subject: 'Swimming', body: body('Please bring a towel.') },
      /5 families|Five families/,
    ],
    [
      'a pupil’s NHS number',
      { ...OUTSIDE, body: body('Alfie Marsh, NHS number 999 000 0018.') },
      /says who a person is/,
    ],
    ['no subject', { ...OUTSIDE, subject: '', body: body('The coach comes at nine.') }, /subject/],
    [
      'a list of children in UTF-8',
      {
        ...OUTSIDE,
        body: body('Here they are.'),
        attachments: [
          file('year4.csv', Buffer.from('Pupil,NHS number\nZoë Marsh,999 000 0018\nSiân Vane,999 000 0026\n')),
        ],
      },
      /year4\.csv/,
    ],
    [
      'a list of children in an old character set',
      {
        ...OUTSIDE,
        body: body('Here they are.'),
        attachments: [
          file(
            'year4.txt',
            Buffer.from('Pupil;NHS number\r\nZo\u00eb Marsh;999 000 0018\r\nSi\u00e2n Vane;999 000 0026\r\n', 'latin1'),
          ),
        ],
      },
      /year4\.txt/,
    ],
  ] as const)('stops %s and says what is wrong', async (_says, message, words) => {
    const given = await answer(message as Partial<ScriptedItem>);
    expect(given).toMatchObject({ allowEvent: false });
    expect(given?.['errorMessage']).toMatch(words);
  });
});
