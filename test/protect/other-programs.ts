import SevenZip from '7z-wasm';
import createQpdf from '@neslinesli93/qpdf-wasm';

/** What another program said: 0 is well. */
export interface Answer {
  readonly code: number;
  readonly said: string;
  readonly bytes?: Uint8Array;
}

type Qpdf = Awaited<ReturnType<typeof createQpdf>> & {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
};

/** qpdf 12 opens a PDF with a password and writes it unlocked; it checks the structure on the way. */
export async function openWithQpdf(bytes: Uint8Array, password: string): Promise<Answer> {
  const said: string[] = [];
  const hear = (...words: unknown[]): void => void said.push(words.map(String).join(' '));
  // It speaks to the console whatever it is told to speak to.
  const spies = [jest.spyOn(console, 'log'), jest.spyOn(console, 'warn'), jest.spyOn(console, 'error')];
  spies.forEach((spy) => spy.mockImplementation(hear));
  try {
    const file = require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
    const qpdf = (await createQpdf({ locateFile: () => file })) as Qpdf;
    qpdf.FS.writeFile('/in.pdf', bytes);
    const check = run(() => qpdf.callMain([`--password=${password}`, '--check', '/in.pdf']));
    const code = check || run(() => qpdf.callMain([`--password=${password}`, '--decrypt', '/in.pdf', '/out.pdf']));
    return { code, said: said.join('\n'), ...(code === 0 ? { bytes: qpdf.FS.readFile('/out.pdf') } : {}) };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

/** 7-Zip 24 unpacks the first member of an archive. */
export async function openWith7Zip(bytes: Uint8Array, password: string, member: string): Promise<Answer> {
  const said: string[] = [];
  const program = await SevenZip({
    print: (line) => void said.push(line),
    printErr: (line) => void said.push(line),
    quit: () => undefined,
  });
  const stream = program.FS.open('in.zip', 'w+');
  program.FS.write(stream, bytes, 0, bytes.length);
  program.FS.close(stream);
  run(() => program.callMain(['x', `-p${password}`, '-y', 'in.zip', member]));
  const text = said.join('\n');
  const isWell = text.includes('Everything is Ok');
  return { code: isWell ? 0 : 2, said: text, ...(isWell ? { bytes: program.FS.readFile(member) } : {}) };
}

/** Programs made for a command line may end by throwing. */
function run(task: () => unknown): number {
  try {
    const code = task();
    return typeof code === 'number' ? code : 0;
  } catch (fault) {
    return typeof fault === 'object' && fault !== null && 'status' in fault ? Number(fault.status) : 2;
  }
}
