import { activeLife, type Life } from './life';

/** In France: pays late, has interest corrected and waived, debts written off, credit paid back; then moves away. */
export function debtor(): Life {
  const writeOff = { approvedBy: 'A. Person', cause: 'not worth a suit' };
  return activeLife('2024-01-01', { country: 'FR' })
    .on('2024-01-10', 'import-invoice', { invoice: 'F-1', amount: '1000.00' }) // due on 10 March
    .on('2024-01-10', 'import-invoice', { invoice: 'F-2', amount: '500.00' })
    .on('2024-03-20', 'receive-payment', { payment: 'P-1', amount: '400.00', method: 'wire', forInvoice: 'F-1' })
    .on('2024-03-22', 'claim-recovery-indemnity', { invoice: 'F-1' })
    .on('2024-03-22', 'claim-recovery-indemnity', { invoice: 'F-2' })
    .on('2024-03-25', 'receive-indemnity-payment', { invoice: 'F-1', method: 'wire' })
    .on('2024-03-27', 'reverse-indemnity-payment', { invoice: 'F-1', kind: 'returned' })
    .on('2024-04-02', 'credit-invoice', { invoice: 'F-1', amount: '100.00', cause: 'billed twice' })
    .on('2024-04-03', 'waive-late-interest', { invoice: 'F-1', paidOn: '2024-03-20' })
    .on('2024-04-05', 'write-off-invoice', { invoice: 'F-1', writeOff: 'W-1', ...writeOff })
    .on('2024-04-20', 'receive-payment', { payment: 'P-2', amount: '200.00', method: 'wire', forInvoice: 'F-1' })
    .on('2024-04-20', 'receive-payment', { payment: 'P-8', amount: '10.00', method: 'check', forInvoice: 'F-1' })
    .on('2024-04-20', 'reverse-payment', { payment: 'P-8', kind: 'returned' })
    .on('2024-03-05', 'receive-payment', { payment: 'P-3', amount: '500.00', method: 'check', forInvoice: 'F-2' })
    .on('2024-04-25', 'receive-payment', { payment: 'P-4', amount: '50.00', method: 'wire', forInvoice: 'F-2' })
    .on('2024-04-27', 'refund-credit', { refund: 'R-1', amount: '20.00', method: 'ach' })
    .on('2024-04-28', 'reverse-payment', { payment: 'P-3', kind: 'returned' })
    .on('2024-04-29', 'waive-recovery-indemnity', { invoice: 'F-2' })
    .on('2024-01-10', 'import-invoice', { invoice: 'F-3', amount: '100.00' })
    .on('2024-04-30', 'receive-payment', { payment: 'P-6', amount: '80.00', method: 'wire', forInvoice: 'F-3' })
    .on('2024-04-10', 'receive-payment', { payment: 'P-7', amount: '60.00', method: 'wire', forInvoice: 'F-3' })
    .on('2024-03-18', 'receive-payment', { payment: 'P-5', amount: '300.00', method: 'wire', forInvoice: 'F-1' })
    .on('2024-05-01', 'reverse-payment', { payment: 'P-7', kind: 'returned' })
    .on('2024-05-02', 'change-country', { country: 'DE' });
}
