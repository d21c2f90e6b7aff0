import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AttachmentFacts } from '../../src/message/attachment';

const FOLDER = path.resolve(__dirname, '..', '..', '..', 'shared', 'data', 'attachments');

/** What is known of a file of the corpus; null means that nobody judged it. */
export interface Label {
  readonly file: string;
  readonly kind: string;
  readonly kindOk?: readonly string[];
  readonly encrypted: 'yes' | 'no' | 'partial' | null;
  readonly opensWithoutPassword: boolean | null;
  readonly strength: 'strong' | 'weak' | null;
  readonly containsProgram: boolean | null;
  readonly textContains?: readonly string[];
  readonly damaged?: boolean;
  readonly bomb?: boolean;
}

/** Whether the labelled files lie beside this checkout. Without them the suite says so and skips. */
export function hasCorpus(): boolean {
  return existsSync(path.join(FOLDER, 'labels.jsonl'));
}

export function labels(): readonly Label[] {
  const lines = readFileSync(path.join(FOLDER, 'labels.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Label);
}

export function bytesOf(label: Label): Uint8Array {
  return new Uint8Array(readFileSync(path.join(FOLDER, label.file)));
}

export const nameOf = (label: Label): string => path.basename(label.file);

export function isProtected(label: Label): boolean {
  return label.encrypted === 'yes' && label.opensWithoutPassword === false;
}

/** A share, with the names of the files that miss it: a failed floor names its cause. */
export interface Share {
  readonly share: number;
  readonly missed: readonly string[];
}

export function shareOf<T>(of: readonly T[], isRight: (each: T) => boolean, name: (each: T) => string): Share {
  const missed = of.filter((each) => !isRight(each));
  return { share: of.length === 0 ? 1 : (of.length - missed.length) / of.length, missed: missed.map(name) };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ');

export function missingWords(label: Label, facts: AttachmentFacts): readonly string[] {
  const text = plain(facts.texts.map((each) => each.text).join('\n'));
  return (label.textContains ?? []).filter((word) => !text.includes(plain(word)));
}
