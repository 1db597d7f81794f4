import { nearNames } from './near-names';

const names = [
  'terminate',
  'accept-terms',
  'receive-payment',
  'reverse-payment',
  'waive-breach',
  'cure-breach',
  'advance',
];

it.each<[string, string[], string]>([
  ['terminat', ['terminate'], 'a letter left out'],
  ['receive-paymnet', ['receive-payment'], 'two letters the wrong way round: nearest'],
  ['payment', ['receive-payment', 'reverse-payment'], 'part of both'],
  ['breach', ['waive-breach', 'cure-breach'], 'part of both'],
  ['ADVANCE', ['advance'], 'in capitals'],
  ['ad', [], 'too short to be part of a name'],
  ['make-coffee', [], 'like none'],
  ['', [], 'nothing'],
  ['x'.repeat(10_000), [], 'long, but not for long'],
])('%.20s: %j, %s', (name, near) => {
  expect(nearNames(name, names)[0]).toBe(near[0]);
  expect(nearNames(name, names)).toEqual(expect.arrayContaining(near));
  if (near.length === 0) expect(nearNames(name, names)).toEqual([]);
});

it('names three at most, the nearest first', () => {
  expect(nearNames('aaaa', ['aaax', 'aaaa', 'aaaz', 'aaay'])).toEqual(['aaaa', 'aaax', 'aaaz']);
});
