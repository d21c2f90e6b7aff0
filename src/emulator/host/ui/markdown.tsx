import type { ReactNode } from 'react';

/**
 * The Markdown that Outlook draws in its dialog (Microsoft's page on Smart Alerts): bold, italics, links to https
 * pages, lists whose items end in a carriage return, blank lines, backslash escapes. All else is shown as it stands.
 */
export function Markdown({ text }: { readonly text: string }) {
  return <>{blocksOf(text).map((block, index) => blockView(block, index))}</>;
}

interface Block {
  readonly kind: 'line' | 'bullets' | 'numbers';
  readonly lines: readonly string[];
}

export function blocksOf(text: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const kind = /^\s*- /.test(line) ? 'bullets' : /^\s*\d{1,3}\. /.test(line) ? 'numbers' : 'line';
    const last = blocks.at(-1);
    const words = kind === 'line' ? line : line.replace(/^\s*(?:-|\d{1,3}\.) /, '');
    if (last && kind !== 'line' && last.kind === kind) last.lines.push(words);
    else if (words.trim() !== '') blocks.push({ kind, lines: [words] });
  }
  return blocks;
}

function blockView({ kind, lines }: Block, key: number): ReactNode {
  const items = lines.map((line, index) => <li key={index}>{inline(line)}</li>);
  if (kind === 'bullets') return <ul key={key}>{items}</ul>;
  if (kind === 'numbers') return <ol key={key}>{items}</ol>;
  return <p key={key}>{inline(lines[0] ?? '')}</p>;
}

const PIECE =
  /\\(.)|\*\*((?:[^*\\]|\\.){1,300})\*\*|\*((?:[^*\\]|\\.){1,300})\*|_((?:[^_\\]|\\.){1,300})_|\[([^\]]{1,200})\]\((https:\/\/[^\s)]{1,300})\)/g;

function inline(text: string): ReactNode[] {
  const out: ReactNode[] = [];
  let from = 0;
  for (const found of text.matchAll(PIECE)) {
    out.push(text.slice(from, found.index));
    out.push(pieceView(found, out.length));
    from = found.index + found[0].length;
  }
  return [...out, text.slice(from)];
}

function pieceView(
  [all, escaped, bold, starred, underscored, label, address]: RegExpMatchArray,
  key: number,
): ReactNode {
  if (escaped !== undefined) return escaped;
  if (bold !== undefined) return <strong key={key}>{inline(bold)}</strong>;
  if (starred !== undefined || underscored !== undefined)
    return <em key={key}>{inline(starred ?? underscored ?? '')}</em>;
  if (label === undefined || address === undefined) return all;
  return (
    <a key={key} href={address} target="_blank" rel="noreferrer">
      {label}
    </a>
  );
}
