import { plainClause, type Clause } from '../clause';

/**
 * The sub-clauses of §2.3 that a customer can violate. The published numbering leaves out §2.3.3; §2.3.6 to §2.3.8 ask
 * nothing of the customer that could be violated before termination.
 */
export const responsibilityRefs = ['§2.3.1', '§2.3.2', '§2.3.4', '§2.3.5'] as const;
export type ResponsibilityRef = (typeof responsibilityRefs)[number];

export const responsibilityClauses: readonly Clause[] = [
  plainClause(
    '§2.3.1',
    'Data processing addendum and disclosures',
    ['rule', 'record'],
    [25],
    'The addendum is executed before personal data under European law is processed. Disclosures that law, a ' +
      'contract or safety asks for are logged with their basis and scope.',
  ),
  plainClause(
    '§2.3.2',
    'What the customer answers for',
    ['record'],
    [25],
    'Everything done on its account: content, security, consents, honest identities, backups, telling its users of ' +
      'fees, and the papers to show it. A violation is recorded with evidence and finder.',
  ),
  plainClause('§2.3.3', 'Not used', ['none'], [], 'The published numbering goes from §2.3.2 to §2.3.4.'),
  plainClause(
    '§2.3.4',
    'Lawful use',
    ['record'],
    [25],
    'The customer keeps to the laws, industry guidelines and content standards of its messages, and keeps sensitive ' +
      'and unlawful content out. A violation is recorded with evidence and finder.',
  ),
  plainClause(
    '§2.3.5',
    'Authorised use',
    ['record'],
    [25],
    'Access and use only as far as authorised; use beyond it may lead to suspension and further fees. A violation ' +
      'is recorded with evidence and finder.',
  ),
  plainClause(
    '§2.3.6',
    'No legal advice',
    ['none'],
    [],
    'Guidance in documentation is a convenience; nobody acts on it.',
  ),
];

export const responsibilityViolationClause = plainClause(
  '§2.3.7',
  'Violation of a responsibility',
  ['right'],
  [25],
  'Any violation of §2.3 is a material breach on which the provider may terminate at once: no notice, no cure.',
);
