// What mutation testing leaves alone: sentences. A test that repeats a sentence would only be a second copy of it, and
// whatever decides (refs, codes, days, figures, names of values) is mutated like all other code.
import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

const PROSE_FIELDS = new Set(['title', 'summary', 'rivals', 'values', 'description']);
/** Calls with sentences among their arguments, by position. */
const PROSE_ARGUMENTS = { plainClause: [1, 4], refuse: [2], describe: [0] };

function nameOf(callee) {
  return callee.type === 'MemberExpression' ? callee.property.name : callee.name;
}

function isProse({ node, parent, key, listKey }) {
  // What is put together for `refuse`, a line above it.
  if (parent?.type === 'VariableDeclarator') return key === 'init' && parent.id.name === 'detail';
  if (parent?.type === 'ObjectProperty') return key === 'value' && PROSE_FIELDS.has(parent.key.name);
  if (listKey !== 'arguments') return false;
  if (parent.type === 'NewExpression') return /Error$/.test(parent.callee.name);
  return PROSE_ARGUMENTS[nameOf(parent.callee)]?.includes(parent.arguments.indexOf(node)) ?? false;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose', {
    shouldIgnore: (path) => (isProse(path) ? 'a sentence, which decides nothing' : undefined),
  }),
];
