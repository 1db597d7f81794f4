import { createDelivery } from './delivery';

afterEach(() => jest.restoreAllMocks());

/** Pauses are not waited for but noted down. */
function notePauses(): number[] {
  const pauses: number[] = [];
  jest.spyOn(Math, 'random').mockReturnValue(1);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation((wake, pause) => {
    pauses.push(pause ?? 0);
    queueMicrotask(wake);
    return { unref: () => undefined } as unknown as NodeJS.Timeout;
  });
  return pauses;
}

test('each failure in a row doubles the pause, up to the longest; a success begins anew', async () => {
  const pauses = notePauses();
  let calls = 0;
  const onEvents = async (): Promise<void> => {
    calls += 1;
    if (calls !== 6) throw new Error(`call ${calls}`);
  };
  const delivery = createDelivery({ onEvents }, { firstMs: 10, maxMs: 80 });
  await delivery.deliver([]);
  expect(pauses).toEqual([10, 20, 40, 80, 80]);
  calls = 4;
  await delivery.deliver([]);
  expect(pauses.slice(5)).toEqual([10]);
});

test('half of a pause is left to chance', async () => {
  const pauses = notePauses();
  jest.spyOn(Math, 'random').mockReturnValue(0);
  const delivery = createDelivery({ onEvents: () => Promise.resolve() }, { firstMs: 10, maxMs: 80 });
  await delivery.pauseAfter(new Error('unreachable'));
  expect(pauses).toEqual([5]);
});

test('what is stopped neither delivers nor waits', async () => {
  const pauses = notePauses();
  const onEvents = jest.fn(() => Promise.reject(new Error('never')));
  const delivery = createDelivery({ onEvents });
  delivery.stop();
  await delivery.deliver([]);
  await delivery.pauseAfter('trouble that is no Error');
  expect(onEvents).not.toHaveBeenCalled();
  expect(pauses).toEqual([]);
});
