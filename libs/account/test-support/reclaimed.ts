import { activeLife } from './life';

/** A number that the account has since 10 January, and what is done to take it back. */
export const number = '+14155550100';
export const one = activeLife('2024-01-05').on('2024-01-10', 'assign-number', { number, kind: 'long-code' });
/** One that nobody may take back: toll-free, and in the customer's own hands. */
export const own = activeLife('2024-01-05').on('2024-01-10', 'assign-number', {
  number: '+18005550100',
  kind: 'toll-free',
  controlledBy: 'customer',
});
export const why = { ground: 'unused', regulation: '47 CFR 52.15' } as const;
export const noticed = one.on('2024-03-01', 'notify-reclaim', { number, method: 'e-mail', ...why });
export const suspend = { suspension: 'S', ground: 'network-protection', cause: 'a flood' };
export const suspended = one.on('2024-03-01', 'suspend-service', suspend);
