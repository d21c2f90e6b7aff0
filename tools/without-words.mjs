/**
 * A webpack loader for the send script: takes out the list of sentences in which fflate words its errors. Our readers only
 * ask whether there was one, and nobody would read it in classic Outlook.
 */
import { parse } from 'acorn';

export default function withoutWords(source) {
  const { body } = parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  return body
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations.map(({ init }) => init))
    .filter(isListOfSentences)
    .reverse()
    .reduce((text, { start, end }) => `${text.slice(0, start)}[]${text.slice(end)}`, source);
}

/** Only texts, with gaps where the library left them, and one of them at least more than a word. */
function isListOfSentences(node) {
  if (node?.type !== 'ArrayExpression') return false;
  const texts = node.elements.filter((element) => element !== null);
  return texts.every(({ value }) => typeof value === 'string') && texts.some(({ value }) => value.includes(' '));
}
