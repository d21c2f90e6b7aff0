/**
 * A webpack loader for the send script: takes out the `docs` of rules and the `name` in their words, which no sender reads
 * at Send. They are for the dashboard, the pane and docs/rules.md, and would cost classic Outlook 4.2 kB.
 */
import { parse } from 'acorn';

export default function withoutDocs(source) {
  const cuts = [];
  visit(parse(source, { ecmaVersion: 2022, sourceType: 'module' }), (node) => {
    if (node.type !== 'ObjectExpression') return;
    node.properties.forEach((property, at) => {
      if (!isDocs(property) && !isNameOfRule(property, node)) return;
      const next = node.properties[at + 1];
      cuts.push([property.start, next ? next.start : property.end]);
    });
  });
  // From the end, so that positions before stay true; inside one that goes there is nothing left to cut.
  return cuts
    .filter(([start, end], index) => !cuts.some(([from, to], other) => other !== index && from <= start && end <= to))
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), source);
}

/** `docs: {summary, leaves, misses}` of a rule. */
function isDocs(property) {
  return isCalled(property, 'docs') && property.value.type === 'ObjectExpression';
}

/** `name` in `{name, summary, messages}`, the words of a rule. */
function isNameOfRule(property, { properties }) {
  return isCalled(property, 'name') && properties.some((other) => isCalled(other, 'messages'));
}

function isCalled({ type, computed, key }, name) {
  return type === 'Property' && !computed && key.name === name;
}

function visit(node, look) {
  if (Array.isArray(node)) return node.forEach((one) => visit(one, look));
  if (typeof node !== 'object' || node === null) return;
  look(node);
  for (const value of Object.values(node)) if (typeof value === 'object') visit(value, look);
}
