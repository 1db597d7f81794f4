import { accept, schema } from '@tenure/kernel';
import { documentsOf, notYetSupplied } from '../state/dispute-documents';
import { command, unknownThing } from './command';
import { beforeDispute, dispute, findDispute, notOpen, openDisputes } from './dispute.commands';

const document = schema.object({
  description: schema.describe('What it is: its title, its date, what it shows', schema.text(200)),
  digest: schema.optional(
    schema.describe('SHA-256 of the document, in hex', schema.matching('^[0-9a-f]{64}$', '0'.repeat(64))),
  ),
  keptIn: schema.optional(
    schema.describe('Where it is kept: a reference into the records, not the document', schema.text(500)),
  ),
});

/**
 * What arrived while the dispute was open, also where that is recorded after its end. The notice was in time or not by
 * its own day: what follows it needs no day of the Dispute Period.
 */
export const supplyDisputeDocuments = command({
  name: 'supply-dispute-documents',
  summary:
    'The customer hands in documents or information in support of an open dispute; what they are, not themselves',
  clauses: ['§4.6'],
  body: schema.object({ dispute, documents: schema.list(document, { min: 1, max: 50 }) }),
  decide: (state, body, env) => {
    const found = findDispute(state, body.dispute);
    if (!found) return unknownThing('dispute', body.dispute, '§4.6');
    const { openedOn, closedOn } = found.dispute;
    if (env.effectiveOn < openedOn) return beforeDispute(found.dispute);
    if (closedOn !== undefined && closedOn <= env.effectiveOn) return notOpen(found.dispute);
    const known = documentsOf(state.disputeDocuments, body.dispute);
    const documents = notYetSupplied(known, body.documents, env.effectiveOn);
    if (documents.length === 0) return accept();
    return accept({
      type: 'DisputeDocumentsSupplied',
      effectiveOn: env.effectiveOn,
      clauses: ['§4.6'],
      data: { dispute: body.dispute, invoice: found.invoice.number, documents },
    });
  },
  examples: (state) => openDisputes(state).map((id) => ({ dispute: id, documents: [{ description: 'example' }] })),
});
