import { schema } from '@tenure/kernel';
import { clauses } from '@tenure/terms';
import { violationsOf } from './check';
import type { Facts } from './facts';
import type { Outcomes } from './outcomes';

const none: Outcomes = { refusals: [], facts: [] };
const dispute = clauses.find(({ ref }) => ref === '§4.6')!;
const disclaimer = clauses.find(({ ref }) => ref === '§5')!;
const refusal = (clause: string | undefined) => ({ code: 'no', clause, place: 'a.ts:1' });
const shape = { invoice: 'text' };

/** One clause, one command, one event, and nothing wrong with them. */
const well: Facts = {
  clauses: [dispute, disclaimer],
  commands: [
    { name: 'dispute-it', subject: 'x', summary: 'x', clauses: ['§4.6'], body: schema.object({ invoice: schema.id }) },
  ],
  decisions: {
    commands: new Map([['dispute-it', { refusals: [refusal('§4.6')], facts: [] }]]),
    ofEvery: none,
    anywhere: { refusals: [refusal(undefined)], facts: [] },
  },
  events: [{ type: 'Disputed', meaning: 'x', fields: [], shape }],
  schemaOf: () => 1,
  observed: new Map(),
  golden: [{ type: 'Disputed', schema: 1, shape, sample: { invoice: 'I' } }],
  parameters: [{ path: 'disputedInvoices.disputeDays', isRead: true }],
  deadlines: new Map(),
  cited: new Set(),
  titles: [],
};

const refusing = (clause: string | undefined): Facts => ({
  ...well,
  decisions: { ...well.decisions, commands: new Map([['dispute-it', { refusals: [refusal(clause)], facts: [] }]]) },
});
const idle = { ...dispute, ref: '§9.9', parameters: {} };

it.each<[string, Facts, readonly string[]]>([
  ['nothing is wrong', well, []],
  [
    'a clause that nothing follows',
    { ...well, clauses: [...well.clauses, idle] },
    ['§9.9 is a deadline and rule, and nothing follows it'],
  ],
  ['the same clause, named by some rule', { ...well, clauses: [...well.clauses, idle], cited: new Set(['§9.9']) }, []],
  [
    'a clause that executes nothing, and does not say why',
    { ...well, clauses: [dispute, { ...disclaimer, summary: '' }] },
    ['§5 has neither rule nor reason'],
  ],
  [
    'a parameter that no rule reads',
    { ...well, parameters: [{ path: 'disputedInvoices.spareDays', isRead: false }] },
    ['no rule reads the parameter disputedInvoices.spareDays'],
  ],
  ['a refusal by a clause that is not there', refusing('§44'), ['a.ts:1: no cites §44, which is not in the catalogue']],
  [
    'a refusal whose clause the code does not tell',
    refusing(undefined),
    ['a.ts:1: no cites no clause that the code tells, which is not in the catalogue'],
  ],
  [
    'a refusal that no command reaches, by a clause that is not there',
    { ...well, decisions: { ...well.decisions, anywhere: { refusals: [refusal('§44')], facts: [] } } },
    ['a.ts:1: no cites §44, which is not in the catalogue'],
  ],
  [
    'a command whose decision was not found',
    { ...well, commands: [...well.commands, { ...well.commands[0]!, name: 'another' }] },
    ['the declaration of another was not found in the code'],
  ],
  [
    'an event without a golden sample',
    { ...well, golden: [] },
    ['Disputed has no golden sample of version 1: let a life in every-event have it'],
  ],
  [
    'an event whose earlier version was lost',
    { ...well, schemaOf: () => 2, golden: [{ ...well.golden[0]!, schema: 2 }] },
    ['Disputed has no golden sample of version 1: let a life in every-event have it'],
  ],
  [
    'an event whose data changed its form',
    { ...well, events: [{ ...well.events[0]!, shape: { number: 'text' } }] },
    [
      'Disputed v1, data.invoice: is gone: a new shape is a new version with an upcaster',
      'Disputed v1, data.number: is new, and absent from what is stored: a new shape is a new version with an upcaster',
    ],
  ],
  [
    'an event that was renamed',
    { ...well, golden: [...well.golden, { ...well.golden[0]!, type: 'InvoiceQueried' }] },
    ['InvoiceQueried was stored once: its name is for ever, and no event has it any more'],
  ],
])('%s', (_case, facts, violations) => {
  expect(violationsOf(facts)).toEqual(violations);
});
