import { readDecisions } from './decisions';
import { readParameters } from './parameters';
import { readSources } from './sources';
import { withPlanted } from './test-support/planted';

const KERNEL = `
export const refuse = (code: string, clause: string, detail: string) => ({ kind: 'refused', code, clause, detail });
export const accept = (...events: object[]) => ({ kind: 'accepted', events });
export const command = <T>(declaration: T): T => declaration;
`;

/** What the decision `decide` comes to; `more` stands beside it. */
function outcomesOf(decide: string, more = '') {
  const code = `import { accept, command, refuse } from '@tenure/kernel';\n${more}
    export const it = command({ name: 'do-it', decide: (body: { party: 'a' | 'b'; text: string; n: number }) => ${decide} });`;
  return withPlanted({ 'libs/kernel/src/index.ts': KERNEL, 'libs/account/src/commands/it.ts': code }, (root) => {
    const found = readDecisions(readSources(root)).commands.get('do-it');
    return {
      refusals: found?.refusals.map(({ code: name, clause }) => `${name} ${clause ?? '?'}`).sort(),
      facts: found?.facts.map(({ type, clauses }) => `${type} ${clauses.join(' ')}`),
    };
  });
}

const grounds = `
interface Ground { readonly name: string; readonly ref: string }
const grounds: readonly Ground[] = [{ name: 'x', ref: '§3.1' }, { name: 'y', ref: '§3.2' }];
const groundOf = (name: string): Ground => grounds.find((ground) => ground.name === name)!;`;

describe('the refusals of a command', () => {
  it.each<[string, string, readonly string[], string]>([
    [`refuse('no', '§1', '')`, '', ['no §1'], 'as they stand'],
    [`refuse('no', body.n > 1 ? '§1' : '§2', '')`, '', ['no §1', 'no §2'], 'either of two'],
    [`refuse(body.party === 'a' ? 'no-a' : 'no-b', '§1', '')`, '', ['no-a §1', 'no-b §1'], 'either code'],
    [`refuse(\`no-\${body.party}\`, '§1', '')`, '', ['no-a §1', 'no-b §1'], 'by a type that lists its texts'],
    [`guard('§4')`, `const guard = (clause: string) => refuse('no', clause, '');`, ['no §4'], 'by the argument'],
    [
      `unknown('thing', '§4')`,
      `function unknown(what: string, clause: string) { return refuse(\`unknown-\${what}\`, clause, what); }`,
      ['unknown-thing §4'],
      'code and clause by the arguments',
    ],
    [
      `refuse('no', groundOf(body.text).ref, '')`,
      grounds,
      ['no §3.1', 'no §3.2'],
      'a field: all that is written to it',
    ],
    [
      `{ const { ref } = groundOf(body.text); return refuse('no', ref, ''); }`,
      grounds,
      ['no §3.1', 'no §3.2'],
      'and where the object is taken apart',
    ],
    [`refuse('no', \`§2.2.\${body.n}\`, '')`, '', ['no §2.2.#'], 'a number that is computed'],
    [
      `refuse('no', clauseOf(body.n), '')`,
      `const clauseOf = (n: number) => n > 1 ? '§1' : '§2';`,
      ['no §1', 'no §2'],
      'what a function returns',
    ],
    [
      `[1].map(guard)`,
      `const guard = (n: number) => refuse('no', '§4', String(n));`,
      ['no §4'],
      'a function that is passed on',
    ],
    [`refuse('no', body.text, '')`, '', ['no ?'], 'nobody can tell, and it says so'],
    [`accept()`, `const other = () => refuse('no', '§4', '');`, [], 'what is not reached does not count'],
    [
      `loop('§1')`,
      `const loop = (c: string): object => c ? loop(c + '1') : refuse('no', '§4', '');`,
      ['no §4'],
      'a recursion ends',
    ],
  ])('%s: %j', (decide, more, refusals, _why) => {
    expect(outcomesOf(decide, more).refusals).toEqual(refusals);
  });
});

describe('the events of a command', () => {
  const event = (rest: string) => `accept({ type: 'Done', effectiveOn: '', ${rest}, data: {} })`;

  it.each([
    [event(`clauses: ['§1', '§2']`), '', ['Done §1 §2'], 'as they stand'],
    [event(`clauses: body.n > 1 ? ['§1'] : ['§2']`), '', ['Done §1 §2'], 'either list'],
    [`{ const clauses = ['§1']; return ${event('clauses')}; }`, '', ['Done §1'], 'a list with a name'],
    [event(`...how`), `const how = { clauses: ['§9.3'] };`, ['Done §9.3'], 'spread'],
    [event(`clauses: refsOf()`), `const refsOf = () => ['§1', ...['§2']];`, ['Done §1 §2'], 'from a function'],
    [`accept({ type: 'Done', clauses: ['§1'] })`, '', [], 'without a day it is no event'],
  ])('%s: %j', (decide, more, facts, _why) => {
    expect(outcomesOf(decide, more).facts).toEqual(facts);
  });
});

test('a parameter is read where some rule reads it', () => {
  const files = {
    'libs/terms/src/terms-version.ts': `
      export interface Cure { readonly days: number; readonly spare: number }
      export interface TermsParameters { readonly cure: Cure; readonly kept: Readonly<Record<string, number>>; readonly idle: Readonly<Record<string, number>> }`,
    'libs/terms/src/rule.ts': `
      import type { TermsParameters } from './terms-version';
      export const f = (p: TermsParameters, { cure }: TermsParameters) => cure.days + (p.kept['x'] ?? 0);`,
    'libs/terms/src/versions/one.ts': `
      import type { TermsParameters } from '../terms-version';
      export const g = (p: TermsParameters) => p.cure.spare;`,
  };
  expect(withPlanted(files, (root) => readParameters(readSources(root)))).toEqual([
    { path: 'cure.days', isRead: true },
    { path: 'cure.spare', isRead: false },
    { path: 'kept', isRead: true },
    { path: 'idle', isRead: false },
  ]);
});
