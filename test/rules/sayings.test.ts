import { CLASS_LIST, EXE, EXTERNAL, NHS, zip } from '../corpus/rules/matter';
import { findingsOf, PARENT, PARENTS, TEACHER } from './rule-scene';

describe('what a finding about a file says', () => {
  it('names the file and the entry inside, and offers to take it out', async () => {
    const [finding] = await findingsOf('attachments/program-file', {
      to: PARENT,
      files: [['pictures.zip', zip({ 'holiday.txt': EXE })]],
    });
    expect(finding?.where).toMatchObject({ part: 'attachment', attachment: 'pictures.zip' });
    expect(finding?.fixes).toContain('remove-attachment');
    expect(finding?.kinds.map(({ kind }) => kind)).toContain('EXECUTABLE');
  });
});

describe('what a finding about a disclaimer says', () => {
  it('a second disclaimer is worth a note and one click', async () => {
    const [finding] = await findingsOf('disclaimer/missing', { body: `See you.\n\n${EXTERNAL}\n\n${EXTERNAL}` });
    expect(finding).toMatchObject({ action: 'note', fixes: ['remove-second-disclaimer'] });
  });
});

describe('what a finding about recipients offers', () => {
  it('a meeting has no Bcc: separate invitations are offered', async () => {
    const [finding] = await findingsOf('recipients/group-without-bcc', {
      to: PARENTS(5),
      snapshot: { item: 'appointment' },
    });
    expect(finding?.fixes).toContain('separate-invitations');
    expect(finding?.fixes).not.toContain('move-to-bcc');
  });

  it('a message offers Bcc, and says how many of how many', async () => {
    const [finding] = await findingsOf('recipients/group-without-bcc', { to: PARENTS(7), from: TEACHER });
    expect(finding?.fixes).toContain('move-to-bcc');
    expect(finding?.data).toMatchObject({ count: 7, limit: 4 });
  });
});

describe('what a finding about data says', () => {
  it('never holds the value itself', async () => {
    const findings = await findingsOf('data/personal', { body: NHS });
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/999|0018|Mia/);
    expect(findings[0]?.kinds.map(({ kind }) => kind)).toContain('NHS_NUMBER');
  });

  it('an identifier of a person in the subject gives both findings', async () => {
    const mail = { subject: 'Mia Kaya NHS 999 000 0018', to: [PARENT] };
    expect(await findingsOf('subject/personal-data', mail)).toHaveLength(1);
    expect(await findingsOf('data/personal', mail)).toHaveLength(1);
  });

  it('a list of three rows is a list, two rows are not', async () => {
    const two = CLASS_LIST.split('\n')
      .slice(0, 3)
      .join('\n')
      .replace(/,\d\d\/\d\d\/\d{4},[\d ]+/g, ',4B,')
      .replace(',Date of birth,NHS number', ',Class,Note');
    expect(await findingsOf('data/personal', { files: [['two.csv', two]], to: PARENTS(1) })).toEqual([]);
  });
});
