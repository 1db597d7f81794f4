import type { Act } from '../customers/act';
import type { Customer } from './customer';

/** From registering to the first package, all on the day the customer joins. */
export function joining(customer: Customer): readonly Act[] {
  const { id, name, country, payer, package: chosen, joinsOn: on } = customer;
  const mail = id.toLowerCase();
  const contacts = {
    legal: { name: 'Legal', email: `legal@${mail}.example`, address: `1 Main Street, ${country}` },
    billing: { name: 'Accounts Payable', email: `ap@${mail}.example` },
  };
  const needsAddendum = country === 'FR' || country === 'DE';
  const act = (command: string, body: object): Act => ({ on, command, body });
  return [
    act('register-account', { name, country, contacts, ...(needsAddendum ? { euPersonalData: true } : {}) }),
    act('accept-terms', { acceptedBy: `Officer of ${name}`, authorityAttested: true, from: '192.0.2.1' }),
    ...(needsAddendum ? [act('execute-data-processing-addendum', { signedBy: `Officer of ${name}` })] : []),
    act('activate-service', {}),
    act(
      'change-package',
      typeof chosen === 'string' ? { package: chosen } : { package: 'custom', monthlyFee: chosen.agreedFee },
    ),
    act('enable-component', { component: 'messaging' }),
    ...(payer === 'card' ? [act('authorize-card', { card: `tok_${mail}` })] : []),
    act('record-data', { record: `${id}-contacts`, class: 'customer-loaded', count: 1_000 + (customer.seed % 9_000) }),
  ];
}
