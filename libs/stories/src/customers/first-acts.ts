import type { LegalDay } from '@tenure/kernel';
import type { Act } from './act';
import type { Habits } from './habits';

/** From registering to the first package. */
export function firstActs(id: string, on: LegalDay, { monthlyFee }: Habits): readonly Act[] {
  const contact = {
    name: 'Accounts Payable',
    email: `${id}@customers.example`,
    address: '1 Example Street, Springfield',
  };
  return [
    {
      on,
      command: 'register-account',
      body: { name: `Customer ${id}`, country: 'US', contacts: { legal: contact, billing: contact } },
    },
    { on, command: 'accept-terms', body: { acceptedBy: 'A. Signatory', authorityAttested: true, from: '192.0.2.1' } },
    { on, command: 'activate-service', body: {} },
    { on, command: 'change-package', body: { package: 'standard', monthlyFee } },
  ];
}
