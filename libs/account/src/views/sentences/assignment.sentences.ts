import type { Sentences } from './sentences';

export const assignmentSentences: Sentences<'AssignmentRequested' | 'AssignmentGranted' | 'AssignmentRefused'> = {
  AssignmentRequested: (data, on) => {
    const how = data.kind === 'consent' ? 'with the provider’s consent' : 'with the sale of the business';
    return `Handing the contract on ${how} to a company in ${data.successor.country} was asked for on ${on} (${data.assignment}).`;
  },

  AssignmentGranted: (data, on) => {
    const basis =
      data.kind === 'consent'
        ? 'the provider consented in writing'
        : `review ${data.review ?? 'of its credit'} approved its credit`;
    return `The successor of ${data.assignment} is the customer from ${on} on: ${basis}. What is owed stays owed.`;
  },

  AssignmentRefused: (data, on) => `Assignment ${data.assignment} was refused on ${on}; the customer stays the same.`,
};
