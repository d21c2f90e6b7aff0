import { closeBrowser, endVisit, openEmulator, type OpenEmulator } from '../support/browser';

/* A photograph of a list: nobody reads it unasked; read on request, what stands in it counts like any other text. */
let outlook: OpenEmulator | undefined;
/** Reading takes seconds, and far more on a machine that is busy. */
const SLOW = { timeout: 150_000 };
jest.setTimeout(240_000);

afterEach(async () => {
  await endVisit(outlook);
  outlook = undefined;
});
afterAll(closeBrowser);

/** A picture as a telephone would take it of a printed page; the number is from the range kept for tests. */
async function pictureOf(host: OpenEmulator, line: string): Promise<Uint8Array> {
  const page = await host.tab('gone');
  await page.setContent(`<p style="font: 40px Arial, sans-serif; margin: 60px">${line}</p>`);
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 200 } });
  await page.close();
  return picture;
}

async function withPicture() {
  const host = await openEmulator({ preset: 'recommended' });
  outlook = host;
  const picture = await pictureOf(host, 'Alfie Marsh, NHS number 999 000 0018');
  await host.write({ to: ['h.marsh@families.example'], subject: 'The list', body: 'Here it is.' });
  await host.attach('list.png', picture);
  const pane = await host.openPane();
  const read = pane.getByRole('button', { name: 'Read the words in it' });
  await read.first().waitFor(SLOW);
  return { pane, read: read.first() };
}

describe('words in a picture', () => {
  it('are read when the sender asks, and the number in it is found', async () => {
    const { pane, read } = await withPicture();
    // The half minute that reading may take is no matter of how busy this machine is: the clock stands still.
    await outlook?.stopClock();
    await read.click();
    await pane.getByText('The words in the pictures are read and checked.').first().waitFor(SLOW);
    // It is no longer "could not be read" but what was read: a number, with the way out beside it.
    await pane.getByRole('button', { name: 'Lock it with a password' }).first().waitFor(SLOW);
    await pane
      .getByRole('heading', { level: 3, name: /list\.png/ })
      .first()
      .waitFor(SLOW);
    expect(await read.count()).toBe(0);
  });

  it('are left alone when the sender stops it, and count as unread', async () => {
    const { pane, read } = await withPicture();
    await read.click();
    await pane.getByRole('button', { name: 'Stop' }).click();
    await pane.getByText('Stopped. Pictures that were not read').first().waitFor(SLOW);
    await read.waitFor(SLOW);
  });
});
