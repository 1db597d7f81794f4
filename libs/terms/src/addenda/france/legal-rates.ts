/** A half-year, as `2024H1`: January to June, or `2024H2`: July to December. */
export type Semester = string & { readonly __brand: 'Semester' };

/**
 * The two published rates of a half-year: those in force on its first day (reading 36). Percent a year, as decimal
 * text.
 */
export interface SemesterRates {
  readonly semester: Semester;
  /** The French legal interest rate, for creditors other than private individuals. */
  readonly legalPercent: string;
  /** The European Central Bank's rate for its main refinancing operations. */
  readonly ecbPercent: string;
}

/**
 * Where the figures come from.
 *
 * Legal rate: set for each half-year by ministerial order and published in the Journal officiel (orders seen, among
 * others, of 24 June 2015, 28 December 2017, 27 June and 21 December 2018, 21 December 2023, 26 June 2024, 19 June and
 * 15 December 2025), taken from tables of infonet.fr, aeccompta.com, bpifrance-creation.fr and legifiscal.fr. Two
 * figures conflict between them: for 2018H1 and 2019H1 aeccompta.com prints 0.88 and 0.76; the orders' 0.89 and 0.86
 * stand here.
 *
 * ECB rate: Banque de France's table of policy rates up to October 2024; later steps from secondary sources that
 * agree with auctions published in June 2025, and 2.15 reported as still in force in February 2026.
 *
 * Unknown: 2014 and before, and 2026H2 on. A late day there has no rate, and the interest is then not computed.
 */
export const franceLegalRates: readonly SemesterRates[] = [
  rates('2015H1', '0.93', '0.05'),
  rates('2015H2', '0.99', '0.05'),
  rates('2016H1', '1.01', '0.05'),
  rates('2016H2', '0.93', '0.00'),
  rates('2017H1', '0.90', '0.00'),
  rates('2017H2', '0.90', '0.00'),
  rates('2018H1', '0.89', '0.00'),
  rates('2018H2', '0.88', '0.00'),
  rates('2019H1', '0.86', '0.00'),
  rates('2019H2', '0.87', '0.00'),
  rates('2020H1', '0.87', '0.00'),
  rates('2020H2', '0.84', '0.00'),
  rates('2021H1', '0.79', '0.00'),
  rates('2021H2', '0.76', '0.00'),
  rates('2022H1', '0.76', '0.00'),
  rates('2022H2', '0.77', '0.00'),
  rates('2023H1', '2.06', '2.50'),
  rates('2023H2', '4.22', '4.00'),
  rates('2024H1', '5.07', '4.50'),
  rates('2024H2', '4.92', '4.25'),
  rates('2025H1', '3.71', '3.15'),
  rates('2025H2', '2.76', '2.15'),
  rates('2026H1', '2.62', '2.15'),
];

function rates(semester: string, legalPercent: string, ecbPercent: string): SemesterRates {
  return { semester: semester as Semester, legalPercent, ecbPercent };
}
