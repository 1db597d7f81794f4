import { Money } from '@tenure/kernel';
import { type Party, remedies } from '@tenure/terms';
import { type AccountEvent, accountOf } from '../account-event';
import { type ReadModel, type Step, stepByType } from '../read-model';
import { type CureDeadline, type CureDeadlineState, dataRetrievalId, prohibitedUseId } from './cure-deadline';

/** Every notice that gave somebody days to act (§2.5, §3.3, §3.4), and the days to retrieve data after the end (§2.3.8). */
export const cureDeadlines: ReadModel = {
  name: 'cure-deadlines',
  version: 2,
  tables: ['cureDeadlines'],
  step: stepByType({
    NoticeOfNonPaymentGiven: (event) =>
      open(event, event.data.breach, {
        kind: 'non-payment',
        what: `unpaid: ${event.data.named.map(({ invoice }) => invoice).join(', ')}`,
        clause: '§3.4',
        breachingParty: 'customer',
        lastDay: event.data.lastDayToCure,
        lapsesOn: event.data.lapsesOn,
        counted: event.data.counted ?? [],
        skipped: event.data.skipped ?? [],
        opens: event.data.opens ?? remedyNames,
        amount: Money.of(event.data.total),
      }),
    NoticeOfBreachGiven: (event) =>
      open(event, event.data.breach, {
        kind: 'breach',
        what: `${event.data.provision}: ${event.data.description}`,
        clause: '§3.3',
        breachingParty: event.data.breachingParty,
        lastDay: event.data.lastDayToCure,
        lapsesOn: event.data.lapsesOn,
        counted: event.data.counted ?? [],
        skipped: event.data.skipped ?? [],
        opens: event.data.opens ?? openedByBreach(event.data.breachingParty),
        amount: undefined,
      }),
    ProhibitedUseNotified: (event) =>
      open(event, prohibitedUseId(event.data.prohibitedUse), {
        kind: 'prohibited-use',
        what: `prohibited use: ${event.data.observed}`,
        clause: '§2.5',
        breachingParty: 'customer',
        lastDay: event.data.lastDayToCorrect,
        lapsesOn: event.data.lapsesOn,
        counted: [],
        skipped: [],
        opens: event.data.opens,
        amount: undefined,
      }),
    ServiceTerminated: (event) =>
      open(event, dataRetrievalId, {
        kind: 'data-retrieval',
        what: 'retrieval of data',
        clause: '§2.3.8',
        breachingParty: undefined,
        lastDay: event.data.lastDayToRetrieve,
        lapsesOn: event.data.deletionDueOn,
        counted: [],
        skipped: [],
        opens: ['certify-purge'],
        amount: undefined,
      }),
    BreachCured: (event) => become(event, event.data.breach, 'cured'),
    CurePeriodLapsed: (event) => become(event, event.data.breach, 'lapsed', { opens: event.data.opens }),
    CurePeriodLapseUndone: (event) => become(event, event.data.breach, 'open'),
    CureUndone: (event) => become(event, event.data.breach, 'open'),
    BreachWaived: (event) => become(event, event.data.breach, 'waived'),
    NoticeBounced: (event) => become(event, event.data.breach, 'bounced'),
    CurePeriodStopped: (event) => become(event, event.data.breach, 'stopped'),
    CurePeriodExtended: (event) => {
      const { breach, lastDayToCure: lastDay, lapsesOn, opens } = event.data;
      return become(event, breach, 'open', { lastDay, lapsesOn, opens });
    },
    ProhibitedUseNoticeBounced: (event) => become(event, prohibitedUseId(event.data.prohibitedUse), 'bounced'),
    ProhibitedUseCorrected: (event) => becomeOrStayOpen(event, event.data, 'cured'),
    ProhibitedUseRecurred: (event) => becomeOrStayOpen(event, event.data, 'open'),
    ProhibitedUseLapsed: (event) => becomeOrStayOpen(event, event.data, 'lapsed'),
    ProhibitedUseLapseUndone: (event) => becomeOrStayOpen(event, event.data, 'cured'),
    ProhibitedUseWaived: (event) => becomeOrStayOpen(event, event.data, 'waived'),
    RetrievalPeriodLapsed: (event) => become(event, dataRetrievalId, 'lapsed'),
  }),
};

const remedyNames = remedies.map(({ name }) => name);

/** Notices of an older program do not say what they open. */
function openedByBreach(breachingParty: Party): readonly string[] {
  return breachingParty === 'customer' ? [...remedyNames, 'terminate'] : ['terminate'];
}

type Opened = Omit<CureDeadline, 'account' | 'id' | 'openedBy' | 'openedOn' | 'state' | 'changedOn' | 'changedBy'>;

function open(event: AccountEvent, id: string, opened: Opened): Step {
  const on = event.metadata.effectiveOn;
  return {
    needs: [],
    change(rows) {
      rows.put('cureDeadlines', {
        account: accountOf(event),
        id,
        ...opened,
        openedBy: event.id,
        openedOn: on,
        state: 'open',
        changedOn: on,
        changedBy: event.id,
      });
    },
  };
}

interface OfUse {
  readonly prohibitedUse: string;
  readonly opens: readonly string[];
}

/** A prohibited use is as good as lapsed while anything that rests on it is open, such as by a recurrence. */
function becomeOrStayOpen(event: AccountEvent, { prohibitedUse, opens }: OfUse, state: CureDeadlineState): Step {
  return become(event, prohibitedUseId(prohibitedUse), opens.length > 0 ? 'lapsed' : state);
}

/** An event about a notice that a filter left out changes nothing. */
function become(
  event: AccountEvent,
  id: string,
  state: CureDeadlineState,
  also: Partial<Pick<CureDeadline, 'opens' | 'lastDay' | 'lapsesOn'>> = {},
): Step {
  const account = accountOf(event);
  return {
    needs: [{ table: 'cureDeadlines', key: [account, id] }],
    change(rows) {
      const row = rows.get('cureDeadlines', account, id);
      if (!row) return;
      rows.put('cureDeadlines', { ...row, ...also, state, changedOn: event.metadata.effectiveOn, changedBy: event.id });
    },
  };
}
