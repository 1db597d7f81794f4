import { commandIdOf, eventIdOf } from './event-ids';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the same command has the same ids, for ever', () => {
  const rows: readonly (readonly [actual: unknown, expected: unknown, why: string])[] = [
    [commandIdOf('A-1', 'key-1'), commandIdOf('A-1', 'key-1'), 'the same key on the same account'],
    [eventIdOf(commandIdOf('A-1', 'key-1'), 0), eventIdOf(commandIdOf('A-1', 'key-1'), 0), 'the same event of it'],
    [commandIdOf('A-1', 'key-1'), '6288f2a2-57e9-56cc-9311-7d111b14b084', 'as another program computes it'],
    [eventIdOf(commandIdOf('A-1', 'key-1'), 0), '7d7decae-79c5-5ce6-b5bc-155139b88caa', 'and that of its first event'],
  ];
  for (const [actual, expected, why] of rows) {
    test(why, () => {
      expect(actual).toBe(expected);
    });
  }

  test('what differs in anything has another id', () => {
    const commands = [
      commandIdOf('A-1', 'key-1'),
      commandIdOf('A-1', 'key-2'),
      commandIdOf('A-2', 'key-1'),
      commandIdOf('A-1k', 'ey-1'),
      commandIdOf('A-1', undefined),
      commandIdOf('A-1', undefined),
    ];
    const ids = commands.flatMap((command) => [
      command,
      ...Array.from({ length: 20 }, (_, i) => eventIdOf(command, i)),
    ]);
    expect(new Set(ids).size).toBe(6 * 21);
    expect(ids.filter((id) => !UUID.test(id))).toEqual([]);
  });
});
