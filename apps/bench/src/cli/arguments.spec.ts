import { fullPlan, quickPlan } from '../plan';
import { readArguments } from './arguments';

test.each<[args: string, expected: ReturnType<typeof readArguments>, why: string]>([
  ['', { plan: fullPlan, json: false }, 'everything, at full size'],
  ['--quick --json', { plan: quickPlan, json: true }, 'less of it, for a script'],
  ['--quick --events 500', { plan: { ...quickPlan, events: 500 }, json: false }, 'a size beside --quick holds'],
  ['--events 500 --quick', { plan: { ...quickPlan, events: 500 }, json: false }, 'whatever the order'],
  ['--seconds 0.2', { plan: { ...fullPlan, seconds: 0.2 }, json: false }, 'seconds have parts'],
  ['--only store,http', { plan: { ...fullPlan, only: ['store', 'http'] }, json: false }, 'some'],
  [
    '--only disk',
    { wrong: '--only takes store, http, load, replay, projection, projection-postgres, position-wait, not "disk"' },
    'no such figure',
  ],
  ['--events 0', { wrong: '--events must be a number above 0, not "0"' }, 'nothing can be measured'],
  ['--scale 10,200', { plan: fullPlan, json: false, scale: [10, 200] }, 'what logs of two sizes cost'],
  ['--scale 10,x', { wrong: '--scale takes numbers of events, not "10,x"' }, 'no size'],
  ['--rounds 1.5', { wrong: '--rounds must be a number above 0, not "1.5"' }, 'a round is whole'],
  ['--help', 'help', 'asked for'],
])('"%s" is %j: %s', (args, expected) => {
  expect(readArguments(args.split(' ').filter((arg) => arg !== ''))).toEqual(expected);
});

test('what nobody knows is wrong', () => {
  expect(readArguments(['--fast'])).toEqual({ wrong: expect.stringContaining("'--fast'") });
});
