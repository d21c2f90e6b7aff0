import { addresses, fixScene, parents, person } from './fix-scene';

const OWN = 't.ashworth@greenfield.example';
const COLLEAGUE = person('m.holt@greenfield.example');
const RULE = 'recipients/group-without-bcc';

describe('families are moved to Bcc', () => {
  it('the sender’s own address stands in To when nobody is left there', async () => {
    const { item, press, finding } = fixScene({ to: parents(6), subject: 'Fair' });
    expect(await press(RULE, 'move-to-bcc')).toMatchObject({ is: 'done' });
    expect(addresses(item.state.to)).toEqual([OWN]);
    expect(addresses(item.state.bcc)).toEqual(addresses(parents(6)));
    expect(await finding(RULE)).toBeUndefined();
  });

  it.each([
    ['colleagues stay where they are', { to: [COLLEAGUE, ...parents(5)] }, [COLLEAGUE.address], []],
    ['a colleague in Cc stays in Cc', { to: parents(5), cc: [COLLEAGUE] }, [OWN], [COLLEAGUE.address]],
    ['families in Cc go too', { to: [COLLEAGUE], cc: parents(5) }, [COLLEAGUE.address], []],
  ])('%s', async (_says, message, to, cc) => {
    const { item, press } = fixScene({ ...message, subject: 'Fair' });
    await press(RULE, 'move-to-bcc');
    expect(addresses(item.state.to)).toEqual(to);
    expect(addresses(item.state.cc)).toEqual(cc);
    expect(item.state.bcc).toHaveLength(5);
  });

  it('who is in Bcc already is kept, and nobody stands there twice', async () => {
    const [first] = parents(1);
    const { item, press } = fixScene({ to: parents(5), bcc: [first!, person('z@home.example')], subject: 'Fair' });
    await press(RULE, 'move-to-bcc');
    expect(addresses(item.state.bcc)).toHaveLength(6);
  });

  it('a list of colleagues with parents on it goes to Bcc as well', async () => {
    const list = person('pta@greenfield.example', { kind: 'list', memberCount: 9, externalMemberCount: 8 });
    const { item, press } = fixScene({ to: [list], subject: 'Fair' });
    await press(RULE, 'move-to-bcc');
    expect(addresses(item.state.bcc)).toEqual(['pta@greenfield.example']);
  });

  it('three hundred families are moved, none is lost', async () => {
    const { item, press } = fixScene({ to: parents(300), subject: 'Fair' });
    expect(await press(RULE, 'move-to-bcc')).toMatchObject({ is: 'done' });
    expect(item.state.bcc).toHaveLength(300);
  });

  it('a meeting has no Bcc: nothing is changed, separate invitations are advised', async () => {
    const { item, finding } = fixScene({ item: 'appointment', to: parents(6), subject: 'Meeting' });
    expect((await finding(RULE))?.fixes).toEqual(['separate-invitations']);
    expect(item.state.to).toHaveLength(6);
  });

  it.each(['setRecipients bcc', 'setRecipients to', 'setRecipients cc'])(
    'when Outlook refuses %s, all stand where they stood',
    async (call) => {
      const to = parents(5);
      const cc = parents(7).slice(5);
      const { item, press } = fixScene(
        { to, cc, subject: 'Fair' },
        { fault: (name, number) => (name === call && number < 60 ? { refuses: 'refused' } : undefined) },
      );
      expect(await press(RULE, 'move-to-bcc')).toEqual({ is: 'failed' });
      expect([addresses(item.state.to), addresses(item.state.cc), addresses(item.state.bcc)]).toEqual([
        addresses(to),
        addresses(cc),
        [],
      ]);
    },
  );

  it('when not even the way back works, it is said', async () => {
    let isBroken = false;
    const { press } = fixScene(
      { to: parents(5), subject: 'Fair' },
      {
        fault: (call) => {
          isBroken ||= call === 'setRecipients to';
          return isBroken && call.startsWith('setRecipients') ? { refuses: 'refused' } : undefined;
        },
      },
    );
    expect(await press(RULE, 'move-to-bcc')).toEqual({ is: 'half' });
  });

  it('undo brings everybody back to where they stood', async () => {
    const { item, press, actions } = fixScene({ to: parents(5), cc: [COLLEAGUE], subject: 'Fair' });
    const done = await press(RULE, 'move-to-bcc');
    if (done.is !== 'done' || !done.undo) throw new Error('no way back');
    expect(await actions.undo(done.undo)).toMatchObject({ is: 'done' });
    expect(addresses(item.state.to)).toEqual(addresses(parents(5)));
    expect(addresses(item.state.cc)).toEqual([COLLEAGUE.address]);
    expect(item.state.bcc).toEqual([]);
  });
});
