/** Kinds that a name may promise, by its ending. Notations of the same thing are one: csv named xls deceives nobody. */
const PROMISES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pdf: 'pdf',
    docx: 'docx docm office-encrypted doc rtf odt html dotx',
    doc: 'doc docx rtf html odt xml txt office-encrypted eml',
    xlsx: 'xlsx xlsm xls xlsb office-encrypted csv txt html ods',
    xls: 'xls xlsx xlsm html csv txt xml office-encrypted ods slk',
    pptx: 'pptx pptm ppsx ppt office-encrypted odp',
    ppt: 'ppt pptx office-encrypted odp',
    txt: 'txt csv html xml eml rtf mbox ics vcf script empty',
    csv: 'csv txt xls xlsx html empty',
    jpg: 'jpg png gif webp heic bmp tiff avif',
    jpeg: 'jpg png gif webp heic bmp tiff avif',
    png: 'png jpg gif webp heic bmp avif',
    gif: 'gif png jpg webp',
    zip: 'zip docx xlsx pptx jar apk ipa odt ods odp epub pages 7z rar gz tar',
  }),
);

/** The name promises another kind than the bytes are, in a way that can deceive. */
export function contradicts(name: string, kind: string): boolean {
  const trimmed = name.replace(/[. ]{1,20}$/, '');
  if (/[\u202a-\u202e\u2066-\u2069]/.test(name)) return true;
  if (/\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|txt)[ .]{1,200}(?:exe|scr|com|bat|cmd|js|vbs|lnk|hta|ps1)$/i.test(trimmed))
    return true;
  const extension = /\.([a-z0-9]{1,8})$/i.exec(trimmed)?.[1]?.toLowerCase() ?? '';
  const promised = PROMISES.get(extension);
  return promised !== undefined && kind !== 'unknown' && !promised.split(' ').includes(kind);
}
