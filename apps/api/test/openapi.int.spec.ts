import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commands } from '@tenure/account';
import { generatedDescription } from '../src/openapi/generate';
import { type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

const committed = resolve(__dirname, '../../../docs/openapi.json');

let api: ApiUnderTest;
let text: string;
beforeAll(async () => {
  api = await apiUnderTest();
  text = await generatedDescription();
});

it('is committed as the code makes it: `npm run docs` writes it', () => {
  expect(existsSync(committed) && readFileSync(committed, 'utf8')).toBe(text);
});

it('is made the same every time', async () => {
  expect(await generatedDescription()).toBe(text);
});

it('is served, and the page that shows it needs nothing from elsewhere', async () => {
  expect((await api.get('/openapi.json', { authorization: '' })).body).toEqual(JSON.parse(text));
  const page = await api.get('/docs', { authorization: '' });
  expect(page.status).toBe(200);
  expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect((await api.get('/docs/swagger-ui-bundle.js', { authorization: '' })).status).toBe(200);
});

it('names nothing that is not in it', () => {
  const description = JSON.parse(text);
  const references = [...text.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(references.length).toBeGreaterThan(100);
  for (const reference of new Set(references)) {
    const found = reference.split('/').reduce((at, part) => at?.[part], description);
    expect([reference, found]).toEqual([reference, expect.any(Object)]);
  }
});

it('has every command with its body, and every read that there is', () => {
  const { paths } = JSON.parse(text);
  for (const { name, clauses } of commands) {
    const operation = paths[`/v1/accounts/{accountId}/commands/${name}`]?.post;
    expect(operation).toMatchObject({ operationId: name, description: `Clauses: ${clauses.join(', ')}` });
    expect(operation.requestBody.content['application/json'].schema.properties).toMatchObject({
      effectiveOn: { type: 'string', format: 'date' },
      reason: { type: 'string' },
    });
  }
  const described = Object.keys(paths).filter((path) => !path.includes('/commands/'));
  expect(described).toEqual([
    '/v1/accounts',
    '/v1/accounts/{accountId}',
    ...[
      'actions',
      'agreements',
      'assignments',
      'breaches',
      'cards',
      'court-actions',
      'credit',
      'data',
      'deadlines',
      'disclosures',
      'disputes',
      'events',
      'exclusion-findings',
      'explain',
      'force-majeure',
      'forecast',
      'general-disputes',
      'indemnity-claims',
      'invoices',
      'invoices/{invoice}',
      'late-interest',
      'liability-cap',
      'numbers',
      'payments',
      'prohibited-uses',
      'remedies',
      'service-changes',
      'taxes',
      'timeline',
      'violations',
    ].map((part) => `/v1/accounts/{accountId}/${part}`),
    '/v1/balances',
    '/v1/balances/aging',
    '/v1/clauses',
    '/v1/clock',
    '/v1/clock/advance',
    '/v1/commands',
    '/v1/credit-exposure',
    '/v1/cure-deadlines',
    '/v1/health/live',
    '/v1/health/ready',
    '/v1/programme',
    '/v1/retention-purge',
    '/v1/stream',
  ]);
});

it('uses no format that only this project knows', () => {
  expect(text).not.toMatch(/legal-day|amount-or-zero|"format": "amount"/);
});
