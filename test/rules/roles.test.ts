import { judge, roleMails, ROLES, type Role, type RoleMail } from './role-mails';

/*
 * First run, before anything was mended (stops among the mails labelled clear; mails labelled care that were stopped):
 * office 7 of 192, 3 of 8; teacher 4 of 192, 4 of 8; SENDCo 8 of 186, 7 of 14; head 2 of 194, 1 of 6. What a file of a
 * mail holds, a name a program completed wrongly and a first name without a roll cannot be told from these mails.
 */

/** Stops in forty mails that a role puts up with (the alarm budget of the rules). */
const BUDGET: Readonly<Record<Role, number>> = { office: 1, teacher: 1, head: 1, sendco: 2 };
/** Mails a colleague would want to be asked about, and of these the ones that tell it in words and were stopped. */
const CAUGHT: Readonly<Record<Role, number>> = { office: 3, teacher: 4, head: 1, sendco: 7 };

const isStopped = (mail: RoleMail): boolean => !['allow', 'note'].includes(judge(mail).decision);

describe.each(ROLES)('a week of the role %s under the recommended policy', (role) => {
  const mails = roleMails(role);
  const clear = mails.filter(({ label }) => label === 'clear');
  const care = mails.filter(({ label }) => label === 'care');

  it('has two hundred mails, each with a label and the reason for it', () => {
    expect(mails).toHaveLength(200);
    expect(mails.every(({ label, why }) => ['clear', 'care'].includes(label) && why !== '')).toBe(true);
  });

  it('is not stopped more often than the alarm budget allows', () => {
    const stops = clear.filter(isStopped).map(({ id }) => id);
    expect(stops.length).toBeLessThanOrEqual((clear.length / 40) * BUDGET[role]);
  });

  it('keeps stopping what a colleague would want to be asked about', () => {
    expect(care.filter(isStopped).length).toBeGreaterThanOrEqual(CAUGHT[role]);
  });
});
