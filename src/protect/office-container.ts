import { concatBytes } from '@noble/ciphers/utils.js';
import CFB from 'cfb';
import { little, utf16 } from './work';

/** The compound file around a locked Office file, with the list of how it is transformed ([MS-OFFCRYPTO] 2.1). */
export function officeContainer(info: Uint8Array, content: Uint8Array): Uint8Array {
  const file = CFB.utils.cfb_new();
  const add = (path: string, bytes: Uint8Array): void => void CFB.utils.cfb_add(file, path, bytes);
  add('/\u0006DataSpaces/Version', VERSION);
  add('/\u0006DataSpaces/DataSpaceMap', MAP);
  add('/\u0006DataSpaces/DataSpaceInfo/StrongEncryptionDataSpace', SPACE);
  add('/\u0006DataSpaces/TransformInfo/StrongEncryptionTransform/\u0006Primary', TRANSFORM);
  add('/EncryptionInfo', info);
  add('/EncryptedPackage', content);
  // The library signs what it writes with a stream of its own.
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  const written: unknown = CFB.write(file, { type: 'array' });
  return written instanceof Uint8Array ? written : Uint8Array.from(written as ArrayLike<number>);
}

/** UNICODE-LP-P4: length in bytes, UTF-16, filled up to four (2.1.2). */
function text(value: string): Uint8Array {
  const bytes = utf16(value);
  return concatBytes(little(bytes.length, 4), bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
}

const ONE = little(1, 4);
const VERSIONS = concatBytes(ONE, ONE, ONE);
const SPACE_NAME = text('StrongEncryptionDataSpace');
const TRANSFORM_NAME = text('StrongEncryptionTransform');

/** 2.1.5: the feature, then the versions of reader, updater and writer: 1.0 each. */
const VERSION = concatBytes(text('Microsoft.Container.DataSpaces'), VERSIONS);

/** 2.1.6: the stream EncryptedPackage is in that data space. */
const MAP = ((): Uint8Array => {
  const entry = concatBytes(ONE, little(0, 4), text('EncryptedPackage'), SPACE_NAME);
  return concatBytes(little(8, 4), ONE, little(entry.length + 4, 4), entry);
})();

/** 2.1.7: which transforms it goes through. */
const SPACE = concatBytes(little(8, 4), ONE, TRANSFORM_NAME);

/** 2.1.8 and 2.2.6: the transform's class and name; the rest stands in EncryptionInfo. */
const TRANSFORM = ((): Uint8Array => {
  const id = text('{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}');
  return concatBytes(
    little(8 + id.length, 4),
    ONE,
    id,
    text('Microsoft.Container.EncryptionTransform'),
    VERSIONS,
    little(0, 4),
    little(0, 4),
    little(0, 4),
    little(4, 4),
  );
})();
