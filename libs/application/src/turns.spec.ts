import { turns } from './turns';

/** Work that waits to be let go, and writes down when it began and ended. */
function desk() {
  const diary: string[] = [];
  const gates = new Map<string, () => void>();
  const work = (name: string) => async () => {
    diary.push(`${name} begins`);
    await new Promise<void>((go) => gates.set(name, go));
    diary.push(`${name} ends`);
    return name;
  };
  const settle = () => new Promise((done) => setImmediate(done));
  const letGo = async (name: string) => {
    gates.get(name)?.();
    await settle();
  };
  return { diary, work, letGo, settle };
}

test('work of one key goes one after another, in the order it came', async () => {
  const { diary, work, letGo, settle } = desk();
  const inTurn = turns();
  const all = ['a', 'b', 'c'].map((name) => inTurn('key', work(name)));
  await settle();
  expect(diary).toEqual(['a begins']);
  for (const name of ['a', 'b', 'c']) await letGo(name);
  expect(diary).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
});

test('work of other keys does not wait', async () => {
  const { diary, work, letGo, settle } = desk();
  const inTurn = turns();
  const all = [inTurn('one', work('a')), inTurn('other', work('b'))];
  await settle();
  expect(diary).toEqual(['a begins', 'b begins']);
  await letGo('b');
  await letGo('a');
  await Promise.all(all);
});

test('work that fails fails alone: what came after it still has its turn', async () => {
  const inTurn = turns();
  const failing = inTurn('key', () => Promise.reject(new Error('broken')));
  const after = inTurn('key', () => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('broken');
  await expect(after).resolves.toBe('done');
  await expect(inTurn('key', () => Promise.resolve('again'))).resolves.toBe('again');
});
