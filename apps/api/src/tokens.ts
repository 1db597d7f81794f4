/** What is handed to Nest from outside, by name; see ApiServices. */
export const SERVICES = Symbol('ApiServices');
export const LOGGER = Symbol('Logger');
