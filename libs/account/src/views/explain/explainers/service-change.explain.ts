import type { Explainers } from './explainers';
import { contactEvents } from './registration.explain';

export const serviceChangeExplainers: Explainers<'ServiceChangeNotified'> = {
  ServiceChangeNotified: ({ data }, log) => ({
    readings: data.delivery ? [22] : [],
    inputs: data.delivery ? contactEvents(log) : [],
  }),
};
