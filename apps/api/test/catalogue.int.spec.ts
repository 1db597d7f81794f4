import { commands } from '@tenure/account';
import { clauses } from '@tenure/terms';
import { type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});

it('every clause, in the order of the text', async () => {
  const { items } = (await api.get('/v1/clauses')).body;
  expect(items.map(({ ref }: { ref: string }) => ref)).toEqual(clauses.map(({ ref }) => ref));
});

it('of each clause, what follows it', async () => {
  const { items } = (await api.get('/v1/clauses')).body;
  expect(items.find(({ ref }: { ref: string }) => ref === '§9.10')).toMatchObject({
    commands: expect.arrayContaining(['raise-dispute']),
    refusals: expect.arrayContaining([{ command: 'raise-dispute', code: 'dispute-barred' }]),
    deadlines: ['talks', 'director-talks'],
  });
});

it('every command, with its subject and the schema of its whole body', async () => {
  const { items } = (await api.get('/v1/commands')).body;
  expect(items.map(({ name }: { name: string }) => name)).toEqual(commands.map(({ name }) => name));
  expect(items[0]).toMatchObject({
    name: 'register-account',
    subject: 'registration',
    body: {
      required: ['name', 'country'],
      properties: { effectiveOn: { format: 'date' } },
      additionalProperties: false,
    },
  });
});
