/**
 * The little formatting a disclaimer may have, written into its text: `**bold**`, `*italic*`, `[words](https://…)`, and
 * line breaks. HTML is made from it and never taken in: what is not one of these marks stays the letters it is.
 */

/** No asterisk in either part, so that marks and links can never overlap. */
const LINK = /\[([^\]*\n]{1,200})\]\((https:\/\/[^\s()*]{1,500}|mailto:[^\s()*]{3,300})\)/g;
const MARK = /\*\*([^*\n]+)\*\*|\*([^*\n]+)\*/g;
const IN_WORD = /[\p{L}\p{N}]/u;

/** The words without what formats them: what every reader sees, and what a message is compared with. */
export function withoutMarks(text: string): string {
  return marked(text.replace(LINK, '$1'), (words) => words);
}

/** For a plain-text message: the words, and below them where their links lead. */
export function plainTwin(text: string): string {
  const links = [...text.matchAll(LINK)].map(([, , address]) => address);
  return [withoutMarks(text), ...new Set(links)].join('\n');
}

/** Paragraphs of p, strong, em and a, and nothing else. No style: the host refuses it in appended text. */
export function htmlOfMarked(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${lineOf(escapeHtml(line))}</p>`)
    .join('');
}

/** @param line escaped: no quote can end the address, no bracket can open a tag */
function lineOf(line: string): string {
  return marked(line.replace(LINK, '<a href="$2">$1</a>'), (words, tag) => `<${tag}>${words}</${tag}>`);
}

/** In the middle of a word an asterisk is an asterisk. */
function marked(text: string, wrap: (words: string, tag: 'strong' | 'em') => string): string {
  return text.replace(MARK, (whole: string, bold: string | undefined, italic: string | undefined, at: number) => {
    const [before = '', after = ''] = [text[at - 1], text[at + whole.length]];
    if (IN_WORD.test(before) || IN_WORD.test(after)) return whole;
    return bold === undefined ? wrap(italic ?? '', 'em') : wrap(bold, 'strong');
  });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
