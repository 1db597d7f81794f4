import { refsInTitle } from './titles';

it.each([
  ['§2.4.5 Numbers', ['§2.4.5'], 'a clause and its heading'],
  ['§6.1 and §6.2 who holds whom harmless', ['§6.1', '§6.2'], 'two'],
  ['§3.3(i) and §3.4(iv)', ['§3.3(i)', '§3.4(iv)'], 'parts'],
  ['§4.3 FR late interest', ['§4.3 FR'], 'an addendum'],
  ['§4.3 Francs', ['§4.3'], 'a word that begins like one'],
  ['preamble: acceptance', ['preamble'], 'the text before the clauses'],
  ['what the preamble says', [], 'in the middle of a sentence it names nothing'],
  ['raise-dispute (reading 39)', [], 'readings are no clauses'],
])('%s names %j (%s)', (title, refs, _why) => {
  expect(refsInTitle(title)).toEqual(refs);
});
