/** A script in which `try` statements outside all functions stand in functions of their own. */
export default function withoutWords(source: string): string;
