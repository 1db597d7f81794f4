import { legalDay } from '@tenure/kernel';
import { activeLife } from '../../test-support/life';
import { accountView, actions, deadlineViews, explainDeadline, explainEvent, forecast, invoiceViews, sentenceOfRecorded } from '..';
it('prints', () => {
  const l = activeLife('2024-01-01')
    .on('2024-01-01', 'change-package', { package: 'standard', monthlyFee: '99.00' })
    .on('2024-01-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' })
    .on('2024-01-20', 'record-charges', { kind: 'overage', description: 'minutes', amount: '10.00' })
    .on('2024-02-10', 'record-data', { class: 'content', count: 5 })
    .on('2024-03-05', 'receive-payment', { amount: '200.00', method: 'ach' })
    .advanceTo('2024-04-02').on('2024-04-02', 'give-notice-of-non-payment', { method: 'e-mail' })
    .on('2024-02-29', 'receive-payment', { amount: '400.00', method: 'check' });
  const today = legalDay('2024-04-02');
  const out = [
    l.events.map((e) => `${e.revision} ${sentenceOfRecorded(e)}`).join('\n'),
    JSON.stringify(accountView(l.state, today, l.terms), null, 1),
    actions(l.state, { today, effectiveOn: today, terms: l.terms }).map((a) => JSON.stringify(a)).join('\n'),
    forecast(l.state, legalDay('2024-06-02'), l.terms, today).map((f) => f.on + ' ' + f.sentence).join('\n'),
    l.events.slice(-6).map((e) => JSON.stringify(explainEvent(l.events, e.id, l.terms), null, 1)).join('\n'),
    deadlineViews(l.state, today, l.terms).map((d) => { const x = explainDeadline(l.events, d.id, l.terms, today)!; return `${d.id}: ${x.sentence} [${x.readings.map(r=>r.number)}] ${x.inputs.length} ${JSON.stringify(x.days)} ${x.formula?.text}`; }).join('\n'),
    JSON.stringify(invoiceViews(l.state, today)[0], null, 1),
  ];
  require('fs').writeFileSync('/tmp/out.txt', out.join('\n=====\n'));
});
