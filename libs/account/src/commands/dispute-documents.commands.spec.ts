import Ajv from 'ajv';
import { commandNamed, disputeViews } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const callList = { description: 'call list', digest: 'a1'.repeat(32), keptIn: 'records/D' };
const offer = { description: 'offer of 3 May' };
const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const disputed = billed.on('2024-01-10', 'dispute-invoice', {
  dispute: 'D',
  invoice: 'I',
  amount: '400.00',
  detail: 'calls we did not make',
});
const handedIn = (...documents: readonly object[]) => ({ dispute: 'D', documents });
const supplied = disputed.on('2024-01-20', 'supply-dispute-documents', handedIn(callList));
const documentsIn = (given: Life) => disputeViews(given.state).map(({ documents }) => documents);

describe('supply-dispute-documents', () => {
  const arrived = (on: string, ...documents: readonly (typeof callList | typeof offer)[]) => [
    happened(on, 'DisputeDocumentsSupplied', { dispute: 'D', invoice: 'I', documents }),
  ];
  const supply = 'supply-dispute-documents';

  decisions([
    [disputed, '2024-01-20', supply, handedIn(callList), arrived('2024-01-20', callList), 'with digest and place'],
    [disputed, '2024-01-10', supply, handedIn(offer), arrived('2024-01-10', offer), 'on the day of the notice'],
    [
      disputed,
      '2024-05-01',
      supply,
      handedIn(offer),
      arrived('2024-05-01', offer),
      'the period ended on 1 March; only the notice has to be in time',
    ],
    [
      disputed,
      '2024-01-09',
      supply,
      handedIn(offer),
      refused('before-dispute', '§4.6', '2024-01-10'),
      'the day before the dispute was opened',
    ],
    [
      disputed,
      '2024-01-20',
      supply,
      { dispute: 'X', documents: [offer] },
      refused('unknown-dispute', '§4.6'),
      'for a dispute that there is not',
    ],
    [supplied, '2024-02-01', supply, handedIn(callList), nothing, 'the same again'],
    [supplied, '2024-01-20', supply, handedIn(callList), nothing, 'the same again on the same day'],
    [supplied, '2024-02-01', supply, handedIn(offer, callList), arrived('2024-02-01', offer), 'only what is new'],
    [disputed, '2024-02-01', supply, handedIn(offer, offer), arrived('2024-02-01', offer), 'named twice at once'],
    [
      supplied,
      '2024-02-01',
      supply,
      handedIn({ ...callList, digest: 'b2'.repeat(32) }),
      arrived('2024-02-01', { ...callList, digest: 'b2'.repeat(32) }),
      'another digest: another document of that name',
    ],
    [
      supplied,
      '2024-02-01',
      supply,
      handedIn({ ...callList, keptIn: 'archive/7' }),
      arrived('2024-02-01', { ...callList, keptIn: 'archive/7' }),
      'kept in another place from then on',
    ],
    [
      supplied,
      '2024-01-15',
      supply,
      handedIn(callList),
      arrived('2024-01-15', callList),
      'it had come five days before it was thought to have',
    ],
  ]);
});

describe('supply-dispute-documents when the dispute has ended', () => {
  const ends: readonly (readonly [command: string, body: object])[] = [
    ['withdraw-dispute', { dispute: 'D' }],
    ['resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' }],
    ['resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' }],
  ];
  for (const [command, body] of ends) {
    const ended = supplied.on('2024-02-10', command, body);
    const what = Object.values(body).slice(1).join();
    const events = [happened('2024-02-09', 'DisputeDocumentsSupplied', { ...handedIn(offer), invoice: 'I' } as never)];
    decisions([
      [
        ended,
        '2024-02-10',
        'supply-dispute-documents',
        handedIn(offer),
        refused('dispute-not-open', '§4.6'),
        `on the day of ${command} ${what}: it is open no more`,
      ],
      [
        ended.waitUntil('2024-02-20'),
        '2024-02-09',
        'supply-dispute-documents',
        handedIn(offer),
        events,
        `the day before ${command} ${what}, typed in after it: it was open then`,
      ],
      [
        ended,
        '2024-02-11',
        'supply-dispute-documents',
        handedIn(callList),
        refused('dispute-not-open', '§4.6'),
        `after ${command} ${what} even what was handed in before is refused`,
      ],
    ]);
  }
});

describe('what a dispute is supported by', () => {
  const noticed = billed.on('2024-01-10', 'dispute-invoice', {
    dispute: 'D',
    invoice: 'I',
    detail: 'calls we did not make',
    documents: [offer.description, offer.description],
  });
  const of = (on: string, document: object) => ({ ...document, suppliedOn: on });

  test.each<[Life, readonly object[], string]>([
    [disputed, [], 'nothing but the notice'],
    [noticed, [of('2024-01-10', offer)], 'what came with the notice, once although it names it twice'],
    [
      noticed.on('2024-01-20', 'supply-dispute-documents', handedIn(callList, offer)),
      [of('2024-01-10', offer), of('2024-01-20', callList)],
      'and what came after it, each once',
    ],
    [
      supplied.on('2024-01-15', 'supply-dispute-documents', handedIn(offer)),
      [of('2024-01-15', offer), of('2024-01-20', callList)],
      'by the day of arrival, also where it was typed in late',
    ],
    [
      supplied.on('2024-01-15', 'supply-dispute-documents', handedIn(callList)),
      [of('2024-01-15', callList)],
      'once only, from the earlier day',
    ],
    [
      supplied.on('2024-01-15', 'supply-dispute-documents', handedIn(offer, callList)),
      [of('2024-01-15', offer), of('2024-01-15', callList)],
      'so too where another came with it',
    ],
    [
      supplied.on('2024-02-10', 'withdraw-dispute', { dispute: 'D' }),
      [of('2024-01-20', callList)],
      'and is kept when the dispute has ended',
    ],
  ])('%#', (given, documents, _why) => expect(documentsIn(given)).toEqual([documents]));
});

describe('the form of what is handed in', () => {
  const isInForm = new Ajv({ strict: true }).compile(commandNamed('supply-dispute-documents')!.body.json);

  test.each<[object, boolean, string]>([
    [handedIn(callList, offer), true, 'a description; a digest and a place where they are known'],
    [handedIn(), false, 'nothing at all'],
    [handedIn({ keptIn: 'records/D' }), false, 'nobody could say what it is'],
    [handedIn({ description: '' }), false, 'nor here'],
    [handedIn({ ...offer, digest: 'A1'.repeat(32) }), false, 'digests are in small letters, so that they compare'],
    [handedIn({ ...offer, digest: 'a1'.repeat(16) }), false, 'too short for SHA-256'],
    [handedIn({ ...offer, content: 'aGVsbG8=' }), false, 'never the document itself'],
  ])('%#', (body, expected, _why) => expect(isInForm(body)).toBe(expected));
});
