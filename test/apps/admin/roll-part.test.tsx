/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import '../../support/text-codecs';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { countingIds, seededRandom, virtualTime } from '../../../src/adapters/memory/memory-system';
import { memoryTenant } from '../../../src/adapters/memory/tenant/memory-tenant';
import { demoRoll } from '../../../src/apps/admin/demo/demo-roll';
import { RollPart } from '../../../src/apps/admin/policy/roll-part';
import { DeskContext, type Desk } from '../../../src/apps/admin/shell/desk';
import { Recorder } from '../../../src/apps/admin/shell/keep-record';
import type { TenantReason } from '../../../src/ports/tenant';

const PEOPLE = [
  { id: 'sam', name: 'Sam', address: 's@greenfield.example', persona: 'policy-admin' },
  { id: 'joan', name: 'Joan', address: 'j@greenfield.example', persona: 'provisioner' },
] as const;

function school({ isForTwo = false } = {}) {
  const trouble: { rolls?: TenantReason | undefined } = {};
  const { clock } = virtualTime();
  const fault = (port: string): TenantReason | undefined => (port === 'rolls' ? trouble.rolls : undefined);
  const tenant = memoryTenant({ clock, people: PEOPLE, fault });
  const ports = tenant.portsOf('sam');
  const random = seededRandom(1);
  const recorder = new Recorder({ ports, clock, random, ids: countingIds(), writer: 'sam' });
  const timers = { available: true, after: (_ms: number, task: () => void) => (setTimeout(task, 0), () => undefined) };
  const me = { id: 'sam', name: 'Sam', address: 's@greenfield.example' };
  const desk = { me, ports, recorder, random, clock, timers, locale: 'en-GB' } as unknown as Desk;
  const open = (mayEdit = true) =>
    render(
      <FluentProvider theme={webLightTheme}>
        <DeskContext value={desk}>
          <RollPart mayEdit={mayEdit} isForTwo={isForTwo} />
        </DeskContext>
      </FluentProvider>,
    );
  return { trouble, open, joan: tenant.portsOf('joan').rolls };
}

function choose(content: string): void {
  const file = new File([content], 'pupils.csv');
  // jsdom has no such reading of a file.
  Object.assign(file, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(content).buffer) });
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
}

const EXPORT = 'Surname,Forename,Email\nStone,Mia,stone@family.example\n"<b>Pike</b>",Tom,pike@family.example\n,Ann,';

test('a file is chosen, looked through and brought in', async () => {
  const { open } = school();
  open();
  await screen.findByText('No roll has been brought in yet.');
  choose(EXPORT);
  await screen.findByText('2 pupils.');
  screen.getByText('One line is left out.');
  screen.getByText('<b>Pike</b>, Tom');
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 2 pupils' }));
  await screen.findByText(/^2 pupils are on the roll/);
  await screen.findByText(/^2 pupils, brought in .* by Sam\.$/);
});

test('what the tenant refuses leaves the file that was chosen where it is', async () => {
  const { open, trouble } = school();
  open();
  await screen.findByText('No roll has been brought in yet.');
  choose(EXPORT);
  trouble.rolls = 'full';
  fireEvent.click(await screen.findByRole('button', { name: 'Bring in 2 pupils' }));
  await screen.findByText(/the file you chose is still here/);
  trouble.rolls = undefined;
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 2 pupils' }));
  await screen.findByText(/^2 pupils are on the roll/);
});

test('of two administrators at once the second sees what the first brought in, and decides', async () => {
  const { open, joan } = school();
  open();
  await screen.findByText('No roll has been brought in yet.');
  choose(EXPORT);
  await joan.replace(demoRoll(), undefined);
  fireEvent.click(await screen.findByRole('button', { name: 'Bring in 2 pupils' }));
  await screen.findByText(/^Somebody else changed the roll/);
  await screen.findByText(/^6 pupils, brought in .* by Joan\.$/);
  fireEvent.click(screen.getByRole('button', { name: 'Bring in 2 pupils' }));
  await screen.findByText(/^2 pupils, brought in .* by Sam\.$/);
});

test('a file that is no export is refused in a sentence; columns can be chosen by hand', async () => {
  const { open } = school();
  open();
  await screen.findByText('No roll has been brought in yet.');
  choose('PK\u0003\u0004');
  await screen.findByText(/^This is a workbook/);
  choose('a,b\nMia,Stone');
  await screen.findByText('There is no pupil in this file as the columns are chosen.');
  fireEvent.change(screen.getByRole('combobox', { name: 'a: holds' }), { target: { value: 'forename' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'b: holds' }), { target: { value: 'surname' } });
  await waitFor(() => screen.getByText('One pupil.'));
});

test('the roll is taken away when asked twice; others only read', async () => {
  const { open, joan } = school();
  await joan.replace(demoRoll(), undefined);
  const first = open();
  fireEvent.click(await screen.findByRole('button', { name: 'Take the roll away' }));
  fireEvent.click(screen.getByRole('button', { name: 'Take it away for everybody' }));
  await screen.findByText(/^The roll was taken away/);
  first.unmount();
  open(false);
  await screen.findByText('A policy administrator can bring in a roll.');
  expect(document.querySelector('input[type=file]')).toBeNull();
});

test('where the policy asks for two, a roll waits for a colleague and the one in use stays', async () => {
  const { open, joan } = school({ isForTwo: true });
  open();
  await screen.findByText('No roll has been brought in yet.');
  choose(EXPORT);
  fireEvent.click(await screen.findByRole('button', { name: 'Bring in 2 pupils' }));
  await screen.findByText(/^It waits\./);
  await screen.findByText(/^You brought it in on/);
  screen.getByText('Pupils: 2, so far 0.');
  expect(screen.queryByRole('button', { name: 'Agree, and use it for everybody' })).toBeNull();
  expect(await joan.read()).toMatchObject({ ok: false, reason: 'missing' });
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  await screen.findByText('Taken back. Nothing has changed.');
});
