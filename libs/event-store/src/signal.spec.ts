import { createSignal } from './signal';

test('a notification wakes all who wait, and none who come later', async () => {
  const signal = createSignal();
  const woken: string[] = [];
  const wait = (name: string): Promise<void> => signal.wait(60_000).then(() => void woken.push(name));
  const both = Promise.all([wait('one'), wait('other')]);
  signal.notify();
  void wait('later');
  await both;
  expect(woken).toEqual(['one', 'other']);
});

test('who is not woken waits no longer than asked for, and is then forgotten', async () => {
  const signal = createSignal();
  await signal.wait(1);
  expect(() => signal.notify()).not.toThrow();
});
