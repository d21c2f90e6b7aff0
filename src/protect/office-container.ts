import { concatBytes } from '@noble/ciphers/utils.js';
import { compoundFile } from './compound-file';
import { little, utf16 } from './work';

/** The compound file around a locked Office file, with the list of how it is transformed ([MS-OFFCRYPTO] 2.1). */
export function officeContainer(info: Uint8Array, content: Uint8Array): Uint8Array {
  return compoundFile([
    {
      name: '\u0006DataSpaces',
      entries: [
        { name: 'Version', bytes: VERSION },
        { name: 'DataSpaceMap', bytes: MAP },
        { name: 'DataSpaceInfo', entries: [{ name: 'StrongEncryptionDataSpace', bytes: SPACE }] },
        {
          name: 'TransformInfo',
          entries: [{ name: 'StrongEncryptionTransform', entries: [{ name: '\u0006Primary', bytes: TRANSFORM }] }],
        },
      ],
    },
    { name: 'EncryptionInfo', bytes: info },
    { name: 'EncryptedPackage', bytes: content },
  ]);
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
