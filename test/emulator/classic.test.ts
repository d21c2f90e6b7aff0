import { closeBrowser, openEmulator, type OpenEmulator } from '../support/browser';

let outlook: OpenEmulator;

beforeAll(async () => {
  outlook = await openEmulator({ addIn: 'probe', profile: 'classic' });
});
afterAll(closeBrowser);

describe('classic Outlook runs the event script alone, without a page', () => {
  test('the script reads the message, and finds none of what a page would have', async () => {
    await outlook.open('class-list');
    expect(await outlook.pressSend()).toMatchObject({
      kind: 'stopped',
      text: [
        'bookings@castle-trips.example externalUser',
        'Our visit on 3 February',
        'body',
        'Year 4 visit.docx file,Year 4.xlsx file,year4.csv file',
        '9050',
        'PC',
        'window object',
        'there:',
      ].join(' | '),
    });
  });

  test('before 1.15 the label stands on the only button', async () => {
    expect((await outlook.dialog())?.buttons).toEqual(['Look again']);
    await outlook.choose('Look again');
  });

  test('what it registers while composing is in the message that leaves', async () => {
    await outlook.open('message');
    await outlook.write({ to: ['office@greenfield.example'], subject: 'Please send', body: 'Hello' });
    const answer = await outlook.pressSend();
    expect(answer.kind === 'sent' && answer.mail.body).toContain('Put in while composing');
  });

  test('a handler that the script does not have is "unavailable", as in Outlook', async () => {
    await outlook.open('meeting');
    await outlook.page.getByRole('textbox', { name: 'Required' }).fill('office@greenfield.example');
    expect(await outlook.pressSend()).toMatchObject({ kind: 'unavailable', buttons: ['Send Anyway', 'Try Later'] });
    await outlook.choose('Try Later');
  });

  test('nothing was asked of any other computer, and nothing went wrong', () => {
    expect(outlook.outside).toEqual([]);
    expect(outlook.faults).toEqual([]);
  });
});
