const DROPPED = 'script, iframe, object, embed, link, meta, base, form, input, textarea, select';
const BLOCKS = new Set(['P', 'DIV', 'BR', 'LI', 'TR', 'TABLE', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'HR', 'BLOCKQUOTE']);

/** HTML from anywhere made fit to be shown in the editor: no script, no handlers, nothing fetched from elsewhere. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll(DROPPED).forEach((element) => element.remove());
  page.querySelectorAll('*').forEach(dropHandlers);
  return page.body.innerHTML;
}

function dropHandlers(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isAddress = name === 'href' || name === 'src' || name === 'action';
    if (name.startsWith('on') || (isAddress && /^\s*(javascript|vbscript):/i.test(value)))
      element.removeAttribute(name);
  }
}

/** Plain text of HTML. Walks the tree: `innerText` is empty where no font is installed. */
export function htmlToPlainText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const out: string[] = [];
  collect(page.body, out);
  return out
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function collect(node: Node, out: string[]): void {
  if (node instanceof Text) {
    out.push(node.data.replace(/\s+/g, ' '));
    return;
  }
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return;
  node.childNodes.forEach((child) => collect(child, out));
  if (node.nodeName === 'TD' || node.nodeName === 'TH') out.push('\t');
  if (BLOCKS.has(node.nodeName)) out.push('\n');
}

/** Plain text as HTML paragraphs. */
export function textToHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '<div><br></div>' : `<div>${escapeHtml(line)}</div>`))
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
