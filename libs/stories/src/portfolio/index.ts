export { collecting } from './collecting';
export { type Customer, customerOf, type Payer } from './customer';
export { joining } from './joining';
export { monthOf } from './month';
