/**
 * A place that taxes or limits charges, from the widest inwards: a country (ISO 3166-1), a part of it (ISO 3166-2), and
 * further parts as the programme names them, joined by hyphens: `US`, `US-CA`, `US-CA-LA`.
 */
export const JURISDICTION = '^[A-Z]{2}(-[A-Z0-9]{1,16}){0,3}$';

/** Whether `place` lies in `jurisdiction` or is it: what holds in a country holds in its parts. */
export function liesWithin(place: string, jurisdiction: string): boolean {
  return place === jurisdiction || place.startsWith(`${jurisdiction}-`);
}
