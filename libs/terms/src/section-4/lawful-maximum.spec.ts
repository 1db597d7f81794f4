import { legalDay } from '@tenure/kernel';
import { lawfulMaximumIn, terms202001 } from '..';

const of = (jurisdiction: string, monthlyMaximum: string, from: string) => ({
  jurisdiction,
  monthlyMaximum,
  from: legalDay(from),
  source: 'example',
});
const lawfulMaxima = [
  of('US-XA', '0.012', '2020-01-01'),
  of('US-XA', '0.01', '2024-01-01'),
  of('DE', '0.009', '2020-01-01'),
  of('DE-BY', '0.02', '2020-01-01'),
  of('FR', '0.005', '2020-01-01'),
  of('FR', '0.02', '2024-01-01'),
  of('FR-75', '0.01', '2019-01-01'),
];
const { parameters } = terms202001;
const t = {
  ...terms202001,
  parameters: { ...parameters, lateCharges: { ...parameters.lateCharges, lawfulMaxima } },
};

describe('§4.5 the lawful monthly maximum of a place', () => {
  it.each([
    ['US-XA', '2023-12-31', '0.012', 'the rate of its day'],
    ['US-XA', '2024-01-01', '0.01', 'from the day of the later one'],
    ['US-XB', '2024-01-01', undefined, 'none is known'],
    ['DE-BY', '2024-01-01', '0.009', 'what holds in the country holds in its parts: the lower one'],
    ['US-XA', '2019-12-31', undefined, 'before the first'],
    ['FR', '2024-01-01', '0.02', 'the later one replaces the earlier, although it is higher'],
    ['FR-75', '2024-01-01', '0.01', 'of those that hold the lowest, whichever stands first'],
    ['FR-75', '2023-12-31', '0.005', 'the country’s own while it is lower'],
  ])('%s on %s: %s (%s)', (place, on, expected, _why) => {
    expect(lawfulMaximumIn(t, place, legalDay(on))).toBe(expected);
  });
});
