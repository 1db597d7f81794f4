import type { Sentences } from './sentences';
import { counted } from '../wording';

export const serviceChangeSentences: Sentences<'ServiceChangeNotified'> = {
  ServiceChangeNotified: (data, on) => {
    const kind = data.incompatible ? 'An incompatible' : 'A compatible';
    const ahead = data.daysAhead > 0 ? `, ${counted(data.daysAhead, 'day')} ahead` : '';
    return `${kind} change of the service (${data.change}) for ${data.plannedOn} was notified on ${on}${ahead}.`;
  },
};
