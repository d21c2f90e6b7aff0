import { zlibSync } from 'fflate';

/** A PNG of one grey, or of the given bytes (8 bits each, row by row). */
export function png(width = 8, height = 8, grey: Uint8Array = new Uint8Array(width * height).fill(200)): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array(0))];
  return Uint8Array.from(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}

/** A JPEG of 8 by 8 grey points; `turn` is the Exif orientation that a camera writes. */
export function jpeg(turn?: number): Uint8Array {
  const exif =
    turn === undefined
      ? ''
      : `ffe1001e457869660000${'49492a0008000000'}${'0100'}${'12010300010000000'}${turn}00000000000000`;
  const table = 'ffdb004300' + '01'.repeat(64);
  const frame = 'ffc0000b080008000801011100';
  const dc = 'ffc4001f0000010501010101010100000000000000000102030405060708090a0b';
  const ac =
    'ffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa';
  const scan = 'ffda0008010100003f00' + '2bff';
  return Uint8Array.from(
    Buffer.from(`ffd8${exif}${table}${frame}${dc}${ac}${scan}d9`.replace(/ffd9?$/, 'ffd9'), 'hex'),
  );
}
