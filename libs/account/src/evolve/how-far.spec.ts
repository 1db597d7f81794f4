import { activeLife, type Life } from '../../test-support/life';

const bill = (given: Life, on: string) => given.on(on, 'import-invoice', { invoice: 'I', amount: '1000.00' });

/** 1,000.00 due on 31 January; charged on 1 March, and consented to on the 2nd. */
const billed = bill(activeLife('2023-12-01'), '2024-01-01');
/** The same, typed in when all of it was over. */
const past = bill(activeLife('2023-12-01', { today: '2024-06-01' }), '2024-01-01');

interface HowFar {
  readonly latestOn: string;
  readonly factsThrough: string;
  readonly live: boolean;
}

const rows: readonly (readonly [given: Life, then: HowFar, why: string])[] = [
  [billed, { latestOn: '2024-01-01', factsThrough: '2024-01-01', live: true }, 'facts of their day make it live'],
  [
    billed.waitUntil('2024-02-10').on('2024-01-15', 'receive-payment', { amount: '1.00', method: 'ach' }),
    { latestOn: '2024-01-15', factsThrough: '2024-02-10', live: true },
    'live, a fact recorded late says that all through its recording is known',
  ],
  [
    billed.advanceTo('2024-03-01'),
    { latestOn: '2024-03-01', factsThrough: '2024-01-01', live: true },
    'what is derived is later than any fact, and no fact',
  ],
  [
    billed.advanceTo('2024-03-01').on('2024-02-10', 'receive-payment', { amount: '1.00', method: 'ach' }),
    { latestOn: '2024-03-01', factsThrough: '2024-03-01', live: true },
    'a fact of an earlier day is not the latest',
  ],
  [past, { latestOn: '2024-01-01', factsThrough: '2024-01-01', live: false }, 'typed in afterwards it is not live'],
  [
    past.on('2024-02-10', 'receive-payment', { amount: '1.00', method: 'ach' }),
    { latestOn: '2024-02-10', factsThrough: '2024-02-10', live: false },
    'and is known through its latest fact',
  ],
  [
    past.on('2024-06-01', 'receive-payment', { amount: '1.00', method: 'ach' }),
    { latestOn: '2024-06-01', factsThrough: '2024-06-01', live: true },
    'until something of today is recorded',
  ],
];

describe('how far an account has come', () => {
  for (const [given, then, why] of rows) {
    test(why, () => {
      const { latestOn, factsThrough, live } = given.state;
      expect({ latestOn, factsThrough, live }).toEqual(then);
    });
  }
});
