/** A script of ours, as its text. */
declare module '*.ps1' {
  const text: string;
  export default text;
}
