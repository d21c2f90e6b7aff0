/**
 * A webpack loader for the send script: puts `try` statements that stand outside all functions into functions of their
 * own. Webpack joins all modules into one function, and to word an error V8 parses the function in which it arose again:
 * fflate tries on loading whether there is a TextDecoder, and on classic Outlook, which has none, that took four fifths
 * of the script's start.
 */
import { parse } from 'acorn';

export default function trialsApart(source) {
  const { body } = parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  return body
    .filter(({ type }) => type === 'TryStatement')
    .reverse()
    .reduce(
      // Not simply called: the minifier would put the body back to where it stood.
      (text, { start, end }) =>
        `${text.slice(0, start)}[0].forEach(() => {${text.slice(start, end)}});${text.slice(end)}`,
      source,
    );
}
