import Ajv from 'ajv';
import type { RecordedEvent } from '@tenure/kernel';
import type { RateCard } from '@tenure/terms';
import { everyEvent } from '../../test-support/every-event';
import { activeLife, type Life } from '../../test-support/life';
import {
  type AccountState,
  commandNamed,
  commands,
  envOf,
  evolveRecorded,
  handle,
  type Moment,
  unknownAccount,
} from '..';

/** A command that somebody gave in a life, what it came to, and the account and the moment it was given at. */
interface Given {
  readonly command: string;
  readonly event: string;
  readonly before: AccountState;
  readonly moment: Moment;
}

function givenIn({ events, programme }: Life): readonly Given[] {
  const given: Given[] = [];
  let state = unknownAccount('A-1');
  let last: RecordedEvent | undefined;
  for (const event of events) {
    const { command, commandId, recordedOn: today, effectiveOn, derived } = event.metadata;
    // What had lapsed stands before what the command itself came to.
    if (!derived && (commandId !== last?.metadata.commandId || last.metadata.derived)) {
      given.push({ command, event: event.type, before: state, moment: { today, effectiveOn, programme } });
    }
    state = evolveRecorded(state, event);
    last = event;
  }
  return given;
}

const rateCards = [
  {
    id: 'R-1',
    effectiveOn: '2024-01-01',
    units: [{ item: 'sms', kind: 'transactional', unit: 'message', unitPrice: '0.01' }],
  },
] as unknown as readonly RateCard[];

const byHand = activeLife('2024-01-01')
  .on('2024-01-01', 'set-late-charge-policy', { lateCharges: 'manual' })
  .on('2024-01-02', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-03-03', 'impose-late-charges', { invoice: 'I' });
const user = activeLife('2024-01-01', { rateCards }).on('2024-01-02', 'record-usage', { item: 'sms', quantity: 300 });
const biller = activeLife('2024-01-01').on('2024-02-01', 'issue-invoice', {
  lines: [{ kind: 'non-recurring', description: 'set-up', amount: '10.00' }],
});

const given = [...everyEvent(), byHand, user, biller].flatMap(givenIn);
/** It decides nothing, and so nobody needs to be offered it. */
const names = commands.map(({ name }) => name).filter((name) => name !== 'advance');

/** What comes of the bodies that a command finds worth trying: the first event that is its own, or why not. */
function tried({ command, before, moment }: Given): readonly string[] {
  const declaration = commandNamed(command)!;
  return declaration.examples(before, envOf(before, moment)).map((body) => {
    const outcome = handle(before, declaration, body, moment);
    return outcome.kind === 'refused'
      ? outcome.code
      : (outcome.events.find((fact) => !fact.derived)?.type ?? 'nothing');
  });
}

test.each(names)('%s: whenever somebody gave it, a body worth trying does the same', (name) => {
  const uses = given.filter(({ command }) => command === name);
  const missed = uses.filter((use) => !tried(use).includes(use.event));
  expect({
    uses: uses.length > 0,
    missed: missed.map(({ event, moment }) => `${moment.effectiveOn} ${event}`),
  }).toEqual({ uses: true, missed: [] });
});

const ajv = new Ajv({ strict: true, allowUnionTypes: true });
ajv.addFormat('legal-day', /^\d{4}-\d{2}-\d{2}$/);
ajv.addFormat('amount', /^\d+\.\d{2}$/);
ajv.addFormat('amount-or-zero', /^\d+\.\d{2}$/);

test.each(names)('%s: a body worth trying has the form of its schema', (name) => {
  const isInForm = ajv.compile(commandNamed(name)!.body.json);
  const uses = given.filter(({ command }) => command === name);
  const bodies = uses.flatMap(({ before, moment }) => commandNamed(name)!.examples(before, envOf(before, moment)));
  expect(bodies.filter((body) => !isInForm(body))).toEqual([]);
});
