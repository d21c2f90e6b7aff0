/** A script whose lists of sentences, outside all functions, are empty. */
export default function withoutWords(source: string): string;
