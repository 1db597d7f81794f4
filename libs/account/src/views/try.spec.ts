import { everyEvent } from '../../test-support/every-event';
import { deadlineViews, explainDeadline, explainEvent, sentenceOfRecorded, breachViews, invoiceViews } from '..';
it('prints', () => {
  const out = everyEvent().map((l) =>
    [
      l.events
        .map((e) => {
          const x = explainEvent(l.events, e.id, l.terms)!;
          return `${e.revision} ${e.type} ${x.sentence}\n      ${x.clauses.map((c) => c.ref)} [${x.readings.map((r) => r.number)}] <- ${x.inputs.map((i) => l.events.find((e) => e.id === i.eventId)!.revision)} | ${x.days ? JSON.stringify([x.days.from, x.days.count, x.days.lastDay, x.days.lapsesOn, x.days.skipped.length]) : ''} | ${x.formula?.text ?? ''} ${x.recordedLate ? 'LATE' : ''} ${x.causedBy ? 'CAUSED ' + x.causedBy.length : ''}`;
        })
        .join('\n'),
      deadlineViews(l.state, l.today, l.terms)
        .map((d) => {
          const x = explainDeadline(l.events, d.id, l.terms, l.today)!;
          return `${d.id}: ${x.sentence} [${x.readings.map((r) => r.number)}] <- ${x.inputs.map((i) => l.events.find((e) => e.id === i.eventId)!.revision)} ${x.days?.count} ${x.formula?.text}`;
        })
        .join('\n'),
      JSON.stringify(breachViews(l.state, l.today)),
      JSON.stringify(invoiceViews(l.state, l.today).map((i) => ({ ...i, aging: undefined }))),
    ].join('\n--\n'),
  );
  require('fs').writeFileSync('/tmp/out.txt', out.join('\n=====\n'));
});
