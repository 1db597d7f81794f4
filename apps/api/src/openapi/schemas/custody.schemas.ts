import { amount, anyOf, count, day, flag, list, ref, shape, some, text, texts } from './shape';

const party = anyOf('customer', 'provider');
const securityKind = anyOf('deposit', 'letter-of-credit', 'guarantee', 'security-interest', 'other');
const warning = anyOf('no-limit', 'within-limit', 'near-limit', 'over-limit');
const position = some(['outstanding', 'unbilled', 'unappliedCredit', 'securityHeld', 'exposure'], amount);
const against = { ...some(['limit', 'warnFrom'], amount), usedPercent: count };
const contact = shape({}, some(['name', 'email', 'address'], text));

/** Credit, numbers, assignments, and what was done with information, as they are answered. */
export const custodySchemas = {
  Credit: shape({ ...position, warning }, against),
  Security: shape(
    {
      ...some(['security', 'reference'], text),
      kind: securityKind,
      providedOn: day,
      ...some(['amount', 'left'], amount),
      state: anyOf('held', 'used-up', 'expired'),
      uses: list(shape({ kind: anyOf('enforced', 'released'), on: day, amount })),
    },
    { requirement: text, expiresOn: day },
  ),
  SecurityRequirement: shape(
    {
      requirement: text,
      ...some(['requiredOn', 'dueOn'], day),
      ...some(['amount', 'provided'], amount),
      state: anyOf('met', 'open', 'overdue', 'withdrawn'),
    },
    { kind: securityKind, withdrawnOn: day },
  ),
  CreditPart: shape({
    credit: ref('Credit'),
    requirements: list(ref('SecurityRequirement')),
    securities: list(ref('Security')),
  }),
  CreditExposure: shape({ account: text, ...position, warning }, { ...against, limitSetOn: day }),
  Number: shape(
    {
      number: text,
      kind: anyOf('long-code', 'toll-free', 'short-code'),
      ...some(['controlledBy', 'customerOfRecord'], party),
      exempt: flag,
      ...some(['assignedOn', 'since'], day),
      state: anyOf('assigned', 'ported-out', 'reclaimed', 'released'),
    },
    {
      portOut: shape(
        { requestedOn: day, carrier: text, state: anyOf('requested', 'granted', 'refused') },
        { decidedOn: day },
      ),
      reclaim: shape({
        ...some(['noticeOn', 'reclaimFrom'], day),
        ground: anyOf('unused', 'underused'),
        regulation: text,
      }),
    },
  ),
  Assignment: shape(
    {
      assignment: text,
      kind: anyOf('consent', 'sale-of-business'),
      successor: shape({
        name: text,
        country: text,
        contacts: shape({}, some(['legal', 'billing', 'postal'], contact)),
      }),
      requestedOn: day,
      state: anyOf('requested', 'granted', 'refused'),
    },
    { decidedOn: day },
  ),
  Disclosure: shape(
    {
      ...some(['disclosure', 'recipient', 'scope'], text),
      basis: anyOf('law', 'contract', 'security', 'public-health-safety'),
      classes: texts,
      on: day,
    },
    { authority: text },
  ),
};
