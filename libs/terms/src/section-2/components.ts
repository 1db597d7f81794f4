import { plainClause, type Clause } from '../clause';

/** The parts of the service that an account enables one by one (§2.1). */
export const components = [
  'flows',
  'campaigns',
  'insights',
  'numbers',
  'voice',
  'messaging',
  'integration',
  'apis',
  'chat',
] as const;
export type Component = (typeof components)[number];

const about: Readonly<Record<Component, { readonly title: string; readonly summary: string }>> = {
  flows: { title: 'Flow designer', summary: 'Workflows over several channels, drawn by the customer.' },
  campaigns: { title: 'Campaigns', summary: 'Campaigns to the customer’s contacts: planned, sent and reported on.' },
  insights: { title: 'Insights', summary: 'Analytics of interactions, live and by hour and day.' },
  numbers: { title: 'Telephone numbers', summary: 'Long-code and toll-free numbers, by subscription; see §2.4.5.' },
  voice: { title: 'Programmable voice', summary: 'Calls inside a country and abroad, under the product’s own rules.' },
  messaging: { title: 'Messaging', summary: 'Text messages from numbers and codes, under the product’s own rules.' },
  integration: { title: 'Integration support', summary: 'Calls to public web services from workflows.' },
  apis: { title: 'APIs', summary: 'Programming interfaces for accounts, workflows, message status and records.' },
  chat: {
    title: 'Chat applications',
    summary: 'Messages over a chat network. Not enabled before the customer has executed that network’s own terms.',
  },
};

/** §2.2.1 to §2.2.9. Only chat has a condition of its own. */
export const componentClauses: readonly Clause[] = components.map((component, i) =>
  plainClause(
    `§2.2.${i + 1}`,
    about[component].title,
    component === 'chat' ? ['rule', 'record'] : ['record'],
    [],
    about[component].summary,
  ),
);

/** As `§2.2.4`. */
export function componentRef(component: Component): string {
  return `§2.2.${components.indexOf(component) + 1}`;
}
