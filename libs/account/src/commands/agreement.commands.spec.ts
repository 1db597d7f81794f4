import { activeLife } from '../../test-support/life';
import { offered } from '../../test-support/offered';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-10');
const signed = { signedByCustomer: 'C. Sign', signedByProvider: 'P. Sign' };
const own = (agreement: string) => ({ agreement, description: 'master agreement', ...signed });
const governed = active.on('2024-03-15', 'record-separate-agreement', own('M-1'));
const over = governed.on('2024-05-01', 'end-separate-agreement', { agreement: 'M-1' });

describe('record-separate-agreement (preamble)', () => {
  const recorded = (on: string) => [happened(on, 'SeparateAgreementRecorded', own('M-2'))];

  decisions([
    [
      over,
      '2024-04-30',
      'record-separate-agreement',
      own('M-2'),
      refused('governed-by-separate-agreement', 'preamble', '2024-05-01'),
      'the last day of the one before it: on the next it would do',
    ],
    [
      over,
      '2024-05-01',
      'record-separate-agreement',
      own('M-2'),
      recorded('2024-05-01'),
      'the first day on which the one before it governs no more',
    ],
    [
      over
        .on('2024-06-01', 'record-separate-agreement', own('M-3'))
        .on('2024-07-01', 'end-separate-agreement', { agreement: 'M-3' }),
      '2024-04-30',
      'record-separate-agreement',
      own('M-2'),
      refused('governed-by-separate-agreement', 'preamble', '2024-07-01'),
      'of two before it the later end counts: it would govern from its day on, and so in June as well',
    ],
  ]);

  test('the agreement that is offered has an id of its own', () => {
    const named = (given: typeof over) => offered(given, 'record-separate-agreement')?.example;
    expect(named(active)).toMatchObject({ agreement: 'agreement-1' });
    const first = active
      .on('2024-03-15', 'record-separate-agreement', own('agreement-1'))
      .on('2024-05-01', 'end-separate-agreement', { agreement: 'agreement-1' });
    expect(named(first)).toMatchObject({ agreement: 'agreement-2' });
    expect(named(over)).toMatchObject({ agreement: 'agreement-1' });
  });
});

describe('end-separate-agreement (preamble)', () => {
  const end = { agreement: 'M-1' };
  const ended = (on: string) => [happened(on, 'SeparateAgreementEnded', end)];

  decisions([
    [over, '2024-05-01', 'end-separate-agreement', end, nothing, 'the same end again'],
    [over, '2024-05-02', 'end-separate-agreement', end, nothing, 'it was over by then'],
    [over, '2024-04-15', 'end-separate-agreement', end, ended('2024-04-15'), 'the end was earlier than was thought'],
    [governed, '2024-03-15', 'end-separate-agreement', end, ended('2024-03-15'), 'on its first day: it never governed'],
  ]);

  test('in whatever order two ends are typed in, these terms govern again from the first of them', () => {
    const charges = { kind: 'transactional', description: 'messages', amount: '5.00' };
    const { last } = over.on('2024-04-15', 'end-separate-agreement', end).when('2024-04-14', 'record-charges', charges);
    expect(last).toMatchObject({ code: 'governed-by-separate-agreement', notBefore: '2024-04-15' });
  });
});

describe('sign-amendment (§9.12)', () => {
  const { signedByCustomer, signedByProvider } = signed;
  test.each<readonly [signatures: object, missing: string, why: string]>([
    [{ signedByProvider }, 'customer', 'only the provider signed'],
    [{ signedByCustomer }, 'provider', 'only the customer signed'],
    [{}, 'customer', 'nobody signed: the customer is named first'],
  ])('with %j the signature of the %s is missed: %s', (signatures, missing, _why) => {
    const body = { provision: '§4.4', description: 'due in 45 days', ...signatures };
    const { last } = active.when('2024-02-01', 'sign-amendment', body);
    expect(last).toMatchObject({ code: 'signature-missing', detail: expect.stringContaining(`for the ${missing};`) });
  });
});
