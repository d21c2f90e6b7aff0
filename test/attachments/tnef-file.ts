/** `winmail.dat` as Outlook writes it ([MS-OXTNEF]), made in a few lines; only fictional people in it. */
const number = (value: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  for (let at = 0, rest = value; at < length; at++, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  return bytes;
};

function attribute(level: 1 | 2, id: number, data: Uint8Array): Buffer {
  const sum = data.reduce((total, byte) => total + byte, 0) % 65_536;
  return Buffer.concat([number(level, 1), number(id, 4), number(data.length, 4), data, number(sum, 2)]);
}

export type TnefProperty = readonly [id: number, value: string | Uint8Array | number];

function propertyOf([id, value]: TnefProperty): Buffer {
  if (typeof value === 'number') return Buffer.concat([number(0x03, 2), number(id, 2), number(value, 4)]);
  const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, 'utf16le') : Buffer.from(value);
  const type = typeof value === 'string' ? 0x1f : 0x102;
  const filling = Buffer.alloc((4 - (bytes.length % 4)) % 4);
  return Buffer.concat([number(type, 2), number(id, 2), number(1, 4), number(bytes.length, 4), bytes, filling]);
}

const propertiesOf = (properties: readonly TnefProperty[]): Buffer =>
  Buffer.concat([number(properties.length, 4), ...properties.map(propertyOf)]);

export interface TnefMail {
  readonly subject?: string;
  readonly properties?: readonly TnefProperty[];
  readonly recipients?: readonly (readonly TnefProperty[])[];
  readonly files?: readonly { readonly title: string; readonly longName?: string; readonly bytes: Uint8Array }[];
}

export function tnef({ subject, properties = [], recipients = [], files = [] }: TnefMail): Uint8Array {
  return Uint8Array.from(
    Buffer.concat([
      number(0x223e9f78, 4),
      number(1, 2),
      ...(subject === undefined ? [] : [attribute(1, 0x00018004, Buffer.from(`${subject}\0`, 'latin1'))]),
      attribute(1, 0x00069003, propertiesOf(properties)),
      attribute(1, 0x00069004, Buffer.concat([number(recipients.length, 4), ...recipients.map(propertiesOf)])),
      ...files.flatMap(({ title, longName, bytes }) => [
        attribute(2, 0x00069002, Buffer.alloc(14)),
        attribute(2, 0x00018010, Buffer.from(`${title}\0`, 'latin1')),
        attribute(2, 0x0006800f, bytes),
        attribute(2, 0x00069005, propertiesOf(longName === undefined ? [] : [[0x3707, longName]])),
      ]),
    ]),
  );
}
