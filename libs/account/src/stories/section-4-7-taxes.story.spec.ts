import { explainEvent, invoiceView, taxView } from '..';
import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened } from '../../test-support/tables';
import { taxedTerms } from '../../test-support/taxed';

const terms = taxedTerms();
/** Accepted on 15 January 2024: the first run, of 1 February, bills the fee of January and of February. */
const inXA = activeLife('2024-01-15', { terms })
  .on('2024-01-15', 'change-package', { package: 'standard', monthlyFee: '100.00' })
  .on('2024-01-15', 'declare-service-location', { location: 'head-office', jurisdiction: 'US-XA' });
const usage = (given: Life, amount: string, kind = 'transactional') =>
  given.on('2024-01-20', 'record-charges', { charge: `C-${kind}`, kind, description: kind, amount });

/** The tax lines of all invoices, as `2024-02-01 sales-tax US-XA head-office 200.00 × 0.0725 = 14.50`. */
function taxLines(given: Life): readonly string[] {
  return given.eventsOf('InvoiceIssued').flatMap(({ data }) => {
    const { invoiceDate, lines } = data as {
      invoiceDate: string;
      lines: readonly { amount: string; kind: string; tax?: Record<string, string> }[];
    };
    return lines.flatMap(({ tax, amount }) =>
      tax
        ? [
            `${invoiceDate} ${tax['tax']} ${tax['jurisdiction']} ${tax['location']} ${tax['base']} × ${tax['rate']} = ${amount}`,
          ]
        : [],
    );
  });
}

function amounts(given: Life): readonly string[] {
  return given.eventsOf('InvoiceIssued').map(({ data }) => (data as { amount: string }).amount);
}

describe('§4.7 tax lines by jurisdiction and location', () => {
  const rows: readonly (readonly [given: Life, expected: readonly string[], why: string])[] = [
    [inXA, ['2024-02-01 sales-tax US-XA head-office 200.00 × 0.0725 = 14.50'], 'two months of 100.00 at 7.25 %'],
    [
      usage(inXA, '33.40'),
      ['2024-02-01 sales-tax US-XA head-office 233.40 × 0.0725 = 16.92'],
      '233.40 × 0.0725 = 16.9215, half-up to 16.92: once for the line, not for each charge',
    ],
    [
      usage(
        inXA.on('2024-01-16', 'declare-service-location', { location: 'head-office', jurisdiction: 'US-XA-TOWN' }),
        '33.50',
      ),
      [
        '2024-02-01 sales-tax US-XA head-office 233.50 × 0.0725 = 16.93',
        '2024-02-01 utility-tax US-XA-TOWN head-office 33.50 × 0.05 = 1.68',
      ],
      'a town bears its state’s tax too; its own is on usage alone: 33.50 × 0.05 = 1.675, up; 233.50 × 0.0725 = 16.92875, up',
    ],
    [
      inXA.on('2024-01-16', 'declare-service-location', { location: 'leeds', jurisdiction: 'GB', share: '0.25' }),
      ['2024-02-01 vat GB leeds 50.00 × 0.2 = 10.00', '2024-02-01 sales-tax US-XA head-office 150.00 × 0.0725 = 10.88'],
      'a quarter of 200.00 is used in GB, the rest at the head office: 150 × 0.0725 = 10.875, up',
    ],
    [
      usage(
        inXA
          .on('2024-01-16', 'declare-service-location', { location: 'a', jurisdiction: 'GB', share: '0.333333' })
          .on('2024-01-16', 'declare-service-location', { location: 'b', jurisdiction: 'GB', share: '0.333333' }),
        '0.01',
      ),
      [
        '2024-02-01 vat GB a 66.67 × 0.2 = 13.33',
        '2024-02-01 vat GB b 66.67 × 0.2 = 13.33',
        '2024-02-01 sales-tax US-XA head-office 66.67 × 0.0725 = 4.83',
      ],
      'the parts of 200.01 are cut at 66.67 and 133.34, and add up to it: no cent is taxed twice or not at all',
    ],
    [
      activeLife('2024-01-15', { terms }).on('2024-01-15', 'change-package', { package: 'p', monthlyFee: '100.00' }),
      [],
      'nothing is known of the taxes of the business address, in US: none is invented',
    ],
    [
      activeLife('2024-01-15', { terms, country: 'GB' }).on('2024-01-15', 'change-package', {
        package: 'p',
        monthlyFee: '10.00',
      }),
      ['2024-02-01 vat GB business-address 20.00 × 0.2 = 4.00'],
      'without a declared place the business address is where it is used',
    ],
    [
      inXA.on('2024-02-01', 'declare-service-location', { location: 'head-office', jurisdiction: 'GB' }),
      ['2024-02-01 sales-tax US-XA head-office 200.00 × 0.0725 = 14.50'],
      'declared on the day of the run: the run is out, the next one goes by it',
    ],
  ];
  test.each(rows.map(([given, expected, why]) => [why, given, expected] as const))('%s', (_why, given, expected) => {
    expect(taxLines(given.advanceTo('2024-02-01'))).toEqual(expected);
  });

  test('the lines add up to the invoice, and the invoice shows its taxes', () => {
    const billed = usage(inXA, '33.40').advanceTo('2024-02-01');
    expect(amounts(billed)).toEqual(['250.32']); // 200.00 + 33.40 + 16.92
    expect(invoiceView(billed.state, 'A-1-2024-02', billed.today)?.taxes).toEqual([
      {
        tax: 'sales-tax',
        jurisdiction: 'US-XA',
        location: 'head-office',
        base: '233.40',
        rate: '0.0725',
        amount: '16.92',
        credited: '0.00',
      },
    ]);
    const [issued] = billed.eventsOf('InvoiceIssued');
    const why = explainEvent(billed.events, issued!.id, billed.programme);
    expect(why?.formula?.text).toBe('100.00 + 100.00 + 33.40 + 16.92 = 250.32');
    expect(Object.keys(why?.formula?.values ?? {})).toContain('4 sales-tax US-XA, head-office (233.40 × 0.0725)');
  });

  test('what was charged on fees after the end is credited with its tax', () => {
    const late = inXA.on('2024-01-15', 'record-responsibility-violation', {
      violation: 'V',
      subClause: '§2.3.2',
      evidence: 'a log',
      foundBy: 'A. Person',
    });
    const ended = usage(late, '10.00')
      .advanceTo('2024-02-05')
      .on('2024-01-31', 'terminate', { ground: 'responsibility-violation', by: 'provider', violation: 'V' });
    expect(taxLines(ended)).toEqual(['2024-02-01 sales-tax US-XA head-office 210.00 × 0.0725 = 15.23']);
    // 210.00 × 0.0725 = 15.225, up to 15.23; on the usage of 10.00 alone 0.725, up to 0.73: 14.50 is on the fees.
    expect(factsOf(ended, 'InvoiceCredited')).toEqual([
      happened('2024-02-01', 'InvoiceCredited', {
        invoice: 'A-1-2024-02',
        amount: '214.50',
        taxes: [{ tax: 'sales-tax', jurisdiction: 'US-XA', location: 'head-office', amount: '14.50' }],
      }),
    ]);
  });
});

describe('§4.7 US without exemption documents the customer pays all taxes', () => {
  const certificate = { exemption: 'E', jurisdiction: 'US-XA', certificate: 'XA-77' };
  const rows: readonly (readonly [day: string, body: object, taxes: number, credited: string, why: string])[] = [
    ['2024-01-31', certificate, 0, '', 'provided before the invoice date'],
    ['2024-02-01', certificate, 1, '14.50', 'provided on it: what the customer does comes first that day (reading 6)'],
    ['2024-02-02', certificate, 1, '', 'provided a day later: what was billed before it stays owed'],
    [
      '2024-02-02',
      { ...certificate, validFrom: '2024-01-01' },
      1,
      '',
      'valid before, but not provided: charged until it is',
    ],
    ['2024-01-20', { ...certificate, validUntil: '2024-01-31' }, 1, '', 'its last day is the day before'],
    ['2024-01-20', { ...certificate, validUntil: '2024-02-01' }, 0, '', 'its last day is the invoice date'],
    ['2024-01-20', { ...certificate, taxes: ['utility-tax'] }, 1, '', 'it is about another tax'],
    ['2024-01-20', { ...certificate, jurisdiction: 'US' }, 1, '', 'a country’s certificate is none of its part'],
  ];
  test.each(rows)('on %s %j: %i tax lines, credited %s (%s)', (day, body, lines, credited, _why) => {
    const given = inXA.on(day, 'record-tax-exemption', body).advanceTo('2024-02-05');
    expect(taxLines(given)).toHaveLength(lines);
    expect(factsOf(given, 'InvoiceCredited').map(([, , data]) => (data as { amount: string }).amount)).toEqual(
      credited === '' ? [] : [credited],
    );
  });

  test('provided in time and typed in late: the tax is credited, and owed as if it had been typed in on its day', () => {
    const inTime = inXA.on('2024-01-20', 'record-tax-exemption', certificate).advanceTo('2024-04-05');
    const late = inXA.advanceTo('2024-04-05').on('2024-01-20', 'record-tax-exemption', certificate);
    const owed = (given: Life) =>
      ['A-1-2024-02', 'A-1-2024-03'].map((n) => invoiceView(given.state, n, given.today)?.outstanding);
    expect(owed(late)).toEqual(['203.00', '100.00']); // 200.00 was due on 2 March: 1.5 % is 3.00 on 3 April
    expect(owed(late)).toEqual(owed(inTime));
  });

  test('with what was credited with the fees no cent of tax is credited twice', () => {
    const violation = { violation: 'V', subClause: '§2.3.2', evidence: 'a log', foundBy: 'A. Person' };
    const terminate = { ground: 'responsibility-violation', by: 'provider', violation: 'V' };
    const billed = usage(inXA, '10.00')
      .on('2024-01-20', 'record-responsibility-violation', violation)
      .advanceTo('2024-02-05');
    const ended = (given: Life) => given.on('2024-01-31', 'terminate', terminate);
    const exempt = (given: Life) => given.on('2024-01-20', 'record-tax-exemption', certificate);
    for (const both of [exempt(ended(billed)), ended(exempt(billed))]) {
      // 225.23 billed; the fees of 200.00 and the tax of 15.23 are not owed: 10.00 of usage is.
      expect(invoiceView(both.state, 'A-1-2024-02', both.today)).toMatchObject({
        credited: '215.23',
        outstanding: '10.00',
      });
    }
  });

  test('revoked, taxes are charged with the next invoice', () => {
    const given = inXA
      .on('2024-01-20', 'record-tax-exemption', certificate)
      .on('2024-02-10', 'revoke-tax-exemption', { exemption: 'E' })
      .advanceTo('2024-03-01');
    expect(taxLines(given)).toEqual(['2024-03-01 sales-tax US-XA head-office 100.00 × 0.0725 = 7.25']);
    const view = taxView(given.state, given.today, given.programme);
    expect(view.exemptions).toMatchObject([{ exemption: 'E', isValid: false, revokedOn: '2024-02-10' }]);
    expect(view.locations).toMatchObject([{ location: 'head-office', taxes: [{ tax: 'sales-tax', isExempt: false }] }]);
  });
});

describe('§4.7 tax withheld at source is grossed up (reading 16)', () => {
  const billed = activeLife('2024-01-01').on('2024-01-02', 'import-invoice', { invoice: 'I', amount: '1000.00' });
  const paid = billed.on('2024-01-20', 'receive-payment', { payment: 'P', amount: '850.00', method: 'wire' });

  test('1,000.00 at 15 %: 850.00 paid and 150.00 withheld leaves 150.00 unpaid', () => {
    const given = paid.on('2024-01-20', 'record-withholding', {
      withholding: 'W',
      invoice: 'I',
      payment: 'P',
      rate: '0.15',
      withheld: '150.00',
    });
    // 1,000.00 ÷ 0.85 = 1,176.4706: up to 1,176.48. Of that 150.00 was withheld instead of 176.47, and 850.00 came.
    expect(factsOf(given, 'WithholdingRecorded')).toEqual([
      happened('2024-01-20', 'WithholdingRecorded', {
        withholding: 'W',
        invoice: 'I',
        payment: 'P',
        rate: '0.15',
        withheld: '150.00',
        net: '1000.00',
        gross: '1176.48',
        increase: '176.48',
        received: '850.00',
      }),
    ]);
    expect(invoiceView(given.state, 'I', given.today)).toMatchObject({ paid: '850.00', outstanding: '150.00' });
    const view = taxView(given.state, given.today, given.programme);
    expect(view.withholdings).toMatchObject([{ short: '150.00', increase: '176.48' }]);
    const [event] = given.eventsOf('WithholdingRecorded');
    expect(explainEvent(given.events, event!.id, given.programme)?.formula).toEqual({
      text: '1000.00 ÷ (1 − 0.15) = 1176.48; 1176.48 − 1000.00 = 176.48',
      values: { net: '1000.00', rate: '0.15', unrounded: '1176.470588', gross: '1176.48', increase: '176.48' },
    });
    // What did not arrive is late as any other amount: 1.5 % of 150.00 the day after a month past 1 February.
    expect(given.advanceTo('2024-03-02').eventsOf('LateChargePosted')[0]?.data).toMatchObject({ amount: '2.25' });
  });

  test('grossed up as the terms ask nothing is missing', () => {
    const whole = billed
      .on('2024-01-20', 'receive-payment', { payment: 'P', amount: '1000.00', method: 'wire' })
      .on('2024-01-20', 'record-withholding', { invoice: 'I', payment: 'P', rate: '0.15', withheld: '176.47' });
    expect(whole.eventsOf('WithholdingRecorded')[0]?.data).toMatchObject({ gross: '1176.48', received: '1000.00' });
    expect(invoiceView(whole.state, 'I', whole.today)?.outstanding).toBe('0.00');
  });
});
