export * from './compare-texts';
export * from './decision';
export * from './event';
export * from './legal-day';
export * from './money';
export * as schema from './schema';
export type { Schema, TypeOf, TypeOfFields } from './schema';
export * from './same-data';
export * from './upcast';
