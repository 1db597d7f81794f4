import { StoreUnavailable } from '@tenure/event-store';
import type { CommandResult } from '@tenure/application';
import { type ApiUnderTest, apiUnderTest } from '../test-support/api-under-test';

/** An API whose command runner answers, or throws, as it is told. */
function answering(run: () => Promise<CommandResult>, lines: string[] = []): Promise<ApiUnderTest> {
  const logger = { info: () => undefined, warn: () => undefined, error: (line: string) => void lines.push(line) };
  return apiUnderTest({ logger, isAlone: true, services: (real) => ({ ...real, system: { ...real.system, run } }) });
}

describe('what the store does to an answer', () => {
  it('is away: 503, to be tried again with the same key', async () => {
    const api = await answering(() => Promise.reject(new StoreUnavailable('the disk of host db-7 is gone')));
    const { status, body, headers, text } = await api.command('ACC', 'advance');
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'store-unavailable', '1']);
    expect(text).not.toContain('db-7');
  });

  it('always has something newer: 409, to be tried again', async () => {
    const api = await answering(() => Promise.resolve({ kind: 'contended', attempts: 10 }));
    const { status, body, headers } = await api.command('ACC', 'advance');
    expect([status, body.code, headers['retry-after']]).toEqual([409, 'contended', '1']);
  });

  it('fails in a way that nobody thought of: 500 without internals, logged under the correlation id', async () => {
    const lines: string[] = [];
    const api = await answering(() => Promise.reject(new TypeError('secret of line 7')), lines);
    const { status, body, text } = await api.command('ACC', 'advance', {}, { 'x-correlation-id': 'call-1' });
    expect([status, body.code]).toEqual([500, 'internal-error']);
    expect(text).not.toMatch(/secret|TypeError|\.ts/);
    expect(lines).toEqual([
      expect.stringMatching(/^POST \/v1\/accounts\/ACC\/commands\/advance \[call-1\]: TypeError: secret/),
    ]);
  });
});

describe('health', () => {
  it('is live and ready without a token, with the lag of the lists', async () => {
    const api = await apiUnderTest();
    const { body } = await api.given('ACC', 'register-account', { name: 'A', country: 'US' });
    await api.get('/v1/accounts', { 'x-min-position': body.position });
    expect((await api.get('/v1/health/live', { authorization: '' })).body).toEqual({ status: 'live' });
    expect((await api.get('/v1/health/ready', { authorization: '' })).body).toEqual({
      status: 'ready',
      projection: { position: body.position, head: body.position, lag: 0, halted: [], parkedStreams: 0 },
    });
  });

  it('is not ready while the store does not answer, but live', async () => {
    const api = await apiUnderTest({
      services: (real) => {
        const events = { ...real.system.events, ping: () => Promise.reject(new StoreUnavailable('away')) };
        return { ...real, system: { ...real.system, events } };
      },
    });
    expect((await api.get('/v1/health/ready')).status).toBe(503);
    expect((await api.get('/v1/health/live')).status).toBe(200);
  });
});

it('metrics: commands by name and outcome, how long they took, the lag, the day all is advanced through', async () => {
  const api = await apiUnderTest({ isAlone: true });
  await api.given('ACC', 'register-account', { name: 'A', country: 'US' });
  await api.command('ACC', 'activate-service');
  await api.command('ACC', 'activate-service', { colour: 'red' });
  await api.command('ACC', 'made-up-name');
  await api.on('2024-01-03');
  const { text, headers } = await api.get('/metrics', { authorization: '' });
  expect(headers['content-type']).toMatch(/^text\/plain/);
  for (const line of [
    'tenure_commands_total{command="register-account",outcome="accepted"} 1',
    'tenure_commands_total{command="activate-service",outcome="refused"} 1',
    'tenure_commands_total{command="activate-service",outcome="malformed"} 1',
    'tenure_commands_total{command="unknown",outcome="unknown-command"} 1',
    'tenure_command_duration_seconds_count{command="activate-service"} 2',
    'tenure_projection_lag_events 0',
    `tenure_deadlines_advanced_through_seconds ${Date.UTC(2024, 0, 3) / 1_000}`,
    'tenure_deadlines_failing_accounts 0',
    'tenure_projection_model_lag_events{model="balances"} 0',
    'tenure_projection_model_lag_seconds{model="balances"} 0',
    'tenure_projection_model_halted{model="balances"} 0',
    'tenure_projection_parked_streams{model="accounts"} 0',
    'tenure_workers 1',
    'tenure_leases_held{for="projections"} 1',
    'tenure_leases_held{for="deadlines"} 16',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toMatch(/process_resident_memory_bytes \d/);
});
