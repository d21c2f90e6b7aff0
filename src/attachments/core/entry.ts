/** Path of something inside something: `letters.zip › june.docx`. */
export function joinEntry(outer: string, inner: string): string {
  return outer === '' ? inner : `${outer} › ${inner}`;
}
