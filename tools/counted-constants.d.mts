/** The library's SHA-2 with its round constants counted out instead of written down. */
export default function countedConstants(source: string): string;
