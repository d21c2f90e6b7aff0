import { aFile, fixScene, person } from './fix-scene';

const OUTSIDE = { to: [person('bookings@castle-trips.example')], subject: 'Our visit', body: 'Here are the children.' };
const LIST = 'Pupil;NHS number\nAlfie Marsh;999 000 0018\nCora Vane;999 000 0026\n';
const PLAIN = 'Coach;Seats\nOne;52\n';

describe('a file that should not go is taken out', () => {
  it('the file with the children goes, the plan of the coaches stays', async () => {
    const { item, press } = fixScene({
      ...OUTSIDE,
      attachments: [aFile('coaches.csv', PLAIN), aFile('year4.csv', LIST)],
    });
    expect(await press('data/personal', 'remove-attachment')).toMatchObject({ is: 'done' });
    expect(item.state.attachments.map(({ name }) => name)).toEqual(['coaches.csv']);
  });

  it('it is put back with the same bytes', async () => {
    const { item, press, actions } = fixScene({ ...OUTSIDE, attachments: [aFile('year4.csv', LIST)] });
    const done = await press('data/personal', 'remove-attachment');
    if (done.is !== 'done' || done.undo === undefined) throw new Error('There is no way back.');
    expect(await actions.undo(done.undo)).toMatchObject({ is: 'done' });
    expect(item.state.attachments).toHaveLength(1);
    expect(Buffer.from(item.state.attachments[0]?.bytes ?? []).toString()).toBe(LIST);
  });

  it('a file that is gone already leaves nothing to do', async () => {
    const { item, actions, check } = fixScene({ ...OUTSIDE, attachments: [aFile('year4.csv', LIST)] });
    const checked = await check();
    const finding = checked.inspection.findings.find(({ rule }) => rule === 'data/personal');
    if (finding === undefined) throw new Error('Nothing was found.');
    await item.removeAttachment('year4.csv');
    const again = await check();
    expect(await actions.fix('remove-attachment', finding, again)).toEqual({ is: 'nothing' });
  });
});
