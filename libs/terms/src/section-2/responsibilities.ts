import { plainClause, type Clause } from '../clause';

/**
 * What the customer answers for, by the sub-clause that a violation names; a whole section where none of its parts is
 * meant alone. The published numbering leaves out §2.3.3; §2.3.6 to §2.3.8 ask nothing of the customer that could be
 * violated before termination.
 */
export const responsibilities = {
  '§2.3.1': 'The data processing addendum before European personal data is processed',
  '§2.3.2': 'What the customer answers for, as a whole',
  '§2.3.2(i)': 'All use under its account, and what is communicated by it',
  '§2.3.2(ii)': 'Its own applications and systems: their configuration, security and the integrity of data',
  '§2.3.2(iii)': 'Precautions against access by others',
  '§2.3.2(iv)': 'Requests that fit the platform as it is at the time',
  '§2.3.2(v)': 'The consent of its own customers and users to the access that the service needs',
  '§2.3.2(vi)': 'The safety controls of the system',
  '§2.3.2(vii)': 'Honest identities: no false names, forged headers or fake numbers',
  '§2.3.2(viii)': 'Backups of what it stores on the platform',
  '§2.3.2(ix)': 'Telling its users of the fees that messages may cost them',
  '§2.3.2(x)': 'Whatever else is done or left undone on its account',
  '§2.3.2(xi)': 'Papers that show all this, kept and handed over when asked for in writing',
  '§2.3.4': 'Lawful use, as a whole',
  '§2.3.4(i)': 'Knowing the restrictions of the service, and keeping to the terms',
  '§2.3.4(ii)': 'The laws on privacy, security and messaging wherever they apply',
  '§2.3.4(iii)': 'Guidelines of the industry, and content standards of the carriers',
  '§2.3.4(iv)': 'Keeping certain information out, as a whole',
  '§2.3.4(iv)(a)': 'No information on people without their explicit consent',
  '§2.3.4(iv)(b)': 'No sensitive information: identity numbers, cards, credentials, health and the like',
  '§2.3.4(iv)(c)': 'Nothing obscene or defamatory, and nothing that infringes the rights of others',
  '§2.3.4(iv)(d)': 'Nothing else that the terms forbid',
  '§2.3.4(v)': 'Papers that show lawful use, kept and handed over when asked for in writing',
  '§2.3.5': 'Use as far as authorised, for that purpose, and not after the service has ended',
} as const;
export type ResponsibilityRef = keyof typeof responsibilities;
export const responsibilityRefs = Object.keys(responsibilities) as readonly ResponsibilityRef[];

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
