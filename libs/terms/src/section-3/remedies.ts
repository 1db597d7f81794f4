/**
 * A remedy of §3.4, by the command that makes use of it. Each stands alone: using one neither needs nor spends another.
 */
export interface Remedy {
  readonly name: 'suspend-service' | 'stop-orders' | 'stop-call-detail' | 'enforce-security' | 'record-other-remedy';
  readonly ref: string;
  readonly summary: string;
}

export const remedies: readonly Remedy[] = [
  { name: 'suspend-service', ref: '§3.4(i)', summary: 'Suspend the service, whole or by component' },
  { name: 'stop-orders', ref: '§3.4(ii)', summary: 'Take and process no more orders' },
  { name: 'stop-call-detail', ref: '§3.4(iii)', summary: 'Produce no more call detail' },
  { name: 'enforce-security', ref: '§3.4(iv)', summary: 'Enforce the security that the customer has given' },
  { name: 'record-other-remedy', ref: '§3.4(v)', summary: 'Take another remedy of law or equity' },
];
