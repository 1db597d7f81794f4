import { parseTermsVersion, policyValues, shippedTermsVersions, terms202001 } from '.';
import { pathsOf, withField, without } from '../test-support/json';

const shipped: unknown = JSON.parse(JSON.stringify(terms202001));
const problemsOf = (json: unknown) => {
  const parsed = parseTermsVersion(json);
  return parsed.kind === 'problems' ? parsed.problems : [];
};
const isItem = (path: string) => /\/\d+(\/|$)/.test(path);

describe('a version of the terms as JSON', () => {
  it.each(shippedTermsVersions.map((version) => [version.id, version] as const))(
    '%s comes back whole',
    (_id, version) => {
      expect(parseTermsVersion(JSON.parse(JSON.stringify(version)))).toEqual({ kind: 'version', version });
    },
  );

  it.each(Object.entries(policyValues))('may have every value of %s, and no other', (policy, values) => {
    const named = (value: unknown) => problemsOf(withField(shipped, `policies/${policy}`, value));
    expect(values.flatMap(named)).toEqual([]);
    expect(named('otherwise')).toMatchObject([{ path: `/policies/${policy}`, what: 'is "otherwise"' }]);
  });

  it.each(pathsOf(shipped).filter((path) => !isItem(path)))('needs %s', (path) => {
    const { path: at, what } = problemsOf(without(shipped, path))[0]!;
    const isLength = path.endsWith('/days') || path.endsWith('/years');
    expect([at, what]).toEqual(
      isLength ? [`/${path.replace(/\/\w+$/, '')}`, 'has 1 fields'] : [`/${path}`, 'is missing'],
    );
  });

  it('may leave out a way of paying, but not all', () => {
    expect(problemsOf(without(shipped, 'parameters/paymentTerms/methods/4'))).toEqual([]);
    expect(problemsOf(withField(shipped, 'parameters/paymentTerms/methods', []))).toEqual([
      { path: '/parameters/paymentTerms/methods', what: 'has 0 items', right: 'from 1 to 5 of them' },
    ]);
  });

  it('takes no field that nothing would read, at any depth', () => {
    const isObjectAt = (path: string) => typeof fieldAt(path) === 'object' && !Array.isArray(fieldAt(path));
    const inside = [
      'notes',
      ...pathsOf(shipped)
        .filter(isObjectAt)
        .map((path) => `${path}/notes`),
    ];
    const taken = inside.filter((path) => problemsOf(withField(shipped, path, 1))[0]?.what !== 'is no field');
    expect(taken).toEqual([]);
    expect(inside.length).toBeGreaterThan(20);
  });
});

describe('the bounds of the figures', () => {
  const maximum = { jurisdiction: 'US-CA', monthlyMaximum: '0.01', from: '2024-01-01', source: 'example' };
  const tax = { jurisdiction: 'US', tax: 'sales', kinds: ['overage'], rate: '0.07', from: '2024-01-01', source: 'x' };
  /** A list with an item that lacks a field, that is of another kind, or that lies in no country. */
  const wrongIn = (item: object) => [
    [{}],
    ...Object.keys(item).map((name) => [without(item, name)]),
    [{ ...item, jurisdiction: 'California' }],
    [{ ...item, kinds: [] }],
  ];
  const rows: readonly (readonly [path: string, right: unknown[], wrong: unknown[], why: string])[] = [
    ['effectiveOn', ['2028-02-29'], ['2027-02-29', '29.2.2028', '2028-2-9', 20280229], 'a day that exists'],
    [
      'zone',
      ['Europe/Paris', 'America/Argentina/Salta'],
      ['Europe/Pari', 'local', 'UTC+8', 'PST', ''],
      'a zone that exists',
    ],
    ['id', ['2027-01', 'a'], ['', 'a b', '../a'], 'safe in a path and a file name'],
    ['currency', ['USD'], ['EUR', 'usd'], 'the one currency there is'],
    [
      'parameters/breachCure/cureDays',
      [1, 3650],
      [0, -1, 3651, 1.5, '30', null],
      'a positive count, at most ten years',
    ],
    ['parameters/dataRetrieval/retrievalDays', [1, 3650], [0, 3651], 'the same'],
    ['parameters/inactivity/idleDaysAllowed', [1, 3650], [0, 3651], 'the same'],
    ['parameters/disputedInvoices/disputeDays', [1, 3650], [0, 3651], 'the same'],
    ['parameters/paymentTerms/dueInDays', [1, 3650], [0, 3651], 'the same'],
    ['parameters/france/daysWithEndOfMonth', [1, 3650], [0, 3651], 'the same'],
    ['parameters/france/daysFromIssue', [1, 3650], [0, 3651], 'the same'],
    ['parameters/paymentCure/cureBusinessDays', [1, 250], [0, 251], 'at most a year of business days'],
    ['parameters/retention/content/days', [1, 3650], [0, 3651, undefined], 'a positive count'],
    ['parameters/retention/call-detail/years', [1, 100], [0, 101], 'at most a century'],
    ['parameters/retention/call-detail/kind', ['keep-for'], ['keep'], 'one of two promises'],
    ['parameters/retention/call-detail/days', [], [30], 'a length in years or in days, not both'],
    ['parameters/liabilityCap/windowMonths', [1, 120], [0, 121], 'at most ten years'],
    [
      'parameters/liabilityCap/ceiling',
      ['0.00', '999999999.99'],
      ['-1.00', '1', '1.5', 50000, '01.00'],
      'an amount as text',
    ],
    ['parameters/france/indemnity', ['0.00', '40.00'], ['40', 40, '1000000000.00'], 'an amount as text'],
    ['parameters/france/legalRateMultiple', [1, 100], [0, 101, 2.5], 'a whole multiple'],
    [
      'parameters/france/pointsOverEcb',
      ['0', '8', '10.5', '99.1234'],
      ['100', '01', '-1', 10, '1.', '.5'],
      'below a hundred',
    ],
    ['parameters/france/daysInYear', [360, 365, 366], [359, 367], 'the conventions there are'],
    [
      'parameters/lateCharges/monthlyRate',
      ['0', '0.015'],
      ['1', '1.5', '-0.01', 0.015, '.5'],
      'a fraction of one, as text',
    ],
    ['parameters/notices/effectiveWhen/hand', ['sent', 'delivered'], ['read'], 'one of two'],
    [
      'parameters/paymentTerms/methods',
      [['wire'], ['paypal', 'ach']],
      [['cash'], ['wire', 'wire'], 'wire', {}],
      'known, each once',
    ],
    ['policies/nonPaymentLapseOpensTermination', [true, false], ['true', 1, null], 'true or false'],
    ['parameters', [], [[], null, 'x', 1], 'an object'],
    ['policies', [], [[], null], 'an object'],
    ['parameters/france/rates/0/semester', ['2024H1'], ['2024H3', '2024', 'x2024H1', '2024H12'], 'a half-year'],
    ['parameters/france/rates/0/legalPercent', ['0', '4.92', '12.5'], ['100', '4,92', '-1', 4.92], 'percent, as text'],
    ['parameters/france/rates', [[]], [{}, ['4.92']], 'there may be none'],
    ['parameters/lateCharges/lawfulMaxima', [[], [maximum]], wrongIn(maximum), 'each with its place, day and source'],
    ['parameters/taxes/schedule', [[], [tax], [{ ...tax, until: '2025-12-31' }]], wrongIn(tax), 'the same'],
  ];
  it.each(rows)('%s: %j, but not %j (%s)', (path, right, wrong, _why) => {
    for (const value of right) expect([value, problemsOf(withField(shipped, path, value))]).toEqual([value, []]);
    for (const value of wrong)
      expect([value, problemsOf(withField(shipped, path, value)).length]).not.toEqual([value, 0]);
  });

  it.each([[null], ['terms'], [[]], [undefined], [1]])('%j is no version', (json) => {
    expect(problemsOf(json)).toMatchObject([{ path: '', right: 'an object' }]);
  });
});

describe('what is said of a mistake', () => {
  const rows: readonly (readonly [path: string, value: unknown, what: string, right: string, why: string])[] = [
    ['parameters/breachCure/cureDays', '30', 'is "30"', 'a whole number from 1 to 3650', 'a number as text'],
    ['policies/lateCharges', 'never', 'is "never"', 'one of automatic, manual, off', 'a value that there is not'],
    ['effectiveOn', '2027-02-29', 'is "2027-02-29"', 'a day that exists, as YYYY-MM-DD', 'nor such a day'],
    [
      'zone',
      'Mars/Base',
      'is "Mars/Base"',
      'the IANA name of a zone, such as "America/Los_Angeles"',
      'nor such a zone',
    ],
    ['zone', 'local', 'is "local"', 'a text such as "America/Los_Angeles"', 'a zone of another form'],
    ['id', 'x'.repeat(65), 'is a text of 65 letters', 'a text such as "INV-1001"', 'what is long is not quoted'],
    ['id', { a: 'x'.repeat(65) }, 'is an object', 'a text such as "INV-1001"', 'nor is a long object'],
    ['id', ['x'.repeat(65)], 'is a list', 'a text such as "INV-1001"', 'nor a long list'],
    ['id', `${'x'.repeat(37)} `, `is "${'x'.repeat(37)} "`, 'a text such as "INV-1001"', 'forty signs are not long'],
    ['policies', [], 'is []', 'an object', 'a list is no object'],
    ['policies/nonPaymentLapseOpensTermination', 'no', 'is "no"', 'true or false', 'a word for a flag'],
    ['parameters/paymentTerms/methods', 'wire', 'is "wire"', 'a list', 'one instead of a list'],
    ['parameters/paymentTerms/methods', ['wire', 'wire'], 'names one twice', 'each of them once', 'one named twice'],
    [
      'parameters/liabilityCap/ceiling',
      50000,
      'is 50000',
      'a decimal text with two places from "0.00" to "999999999.99"',
      'a number for money',
    ],
    ['parameters/retention/content/years', 1, 'has 3 fields', '2 fields of kind, days, years', 'two lengths'],
    ['parameters/inactivity/days', 120, 'is no field', 'one of idleDaysAllowed', 'a field of another name'],
  ];
  it.each(rows)('%s %j %s: right is %s (%s)', (path, value, what, right, _why) => {
    const at = what.startsWith('has') ? path.replace(/\/\w+$/, '') : path;
    expect(problemsOf(withField(shipped, path, value))).toEqual([{ path: `/${at}`, what, right }]);
  });

  it('names what is missing with what belongs there', () => {
    expect(problemsOf(without(shipped, 'parameters/lateCharges'))).toEqual([
      { path: '/parameters/lateCharges', what: 'is missing', right: 'an object' },
    ]);
  });

  it('names an item of a list by its number, and a name with a slash as a JSON pointer does', () => {
    const damaged = withField(shipped, 'parameters/paymentTerms/methods/1', 'cash') as Record<string, unknown>;
    expect(problemsOf({ ...damaged, 'a~/b': 1 }).map(({ path }) => path)).toEqual([
      '/parameters/paymentTerms/methods/1',
      '/a~0~1b',
    ]);
  });

  it('says everything at once', () => {
    const damaged = withField(withField(without(shipped, 'id'), 'currency', 'EUR'), 'notes', 'x');
    expect(problemsOf(damaged).map(({ path }) => path)).toEqual(['/id', '/currency', '/notes']);
  });
});

function fieldAt(path: string): unknown {
  return path.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], shipped);
}
