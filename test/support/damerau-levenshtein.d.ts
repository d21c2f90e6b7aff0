/** The package brings no types: it is only asked how many steps lie between two words. */
declare module 'damerau-levenshtein' {
  export default function damerau(a: string, b: string): { readonly steps: number };
}
