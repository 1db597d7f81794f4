import { commandsBySubject, type Subject } from '@tenure/account';
import { schema } from '@tenure/kernel';
import { openApiSchema, type SchemaObject } from '../openapi/json-schema';

/** A command as callers need to know it. */
export interface CatalogueEntry {
  readonly name: string;
  readonly subject: Subject;
  readonly summary: string;
  readonly clauses: readonly string[];
  /** JSON Schema of the whole body. */
  readonly body: SchemaObject;
}

/** What every command takes beside its data; the command runner checks it. */
const envelope = {
  effectiveOn: schema.describe('The legal day on which it counts; today if absent; never later than today', schema.day),
  reason: schema.describe('Why, in your words; kept with the events', schema.text(1000)),
};

/** Every command in the order of a life. */
export const commandCatalogue: readonly CatalogueEntry[] = Object.entries(commandsBySubject).flatMap(
  ([subject, declarations]) =>
    declarations.map(({ name, summary, clauses, body }) => ({
      name,
      subject: subject as Subject,
      summary,
      clauses,
      body: withEnvelope(openApiSchema(body.json)),
    })),
);

/** The data of the command, and what every command takes beside it. */
function withEnvelope(body: SchemaObject): SchemaObject {
  const beside = Object.entries(envelope).map(([name, { json }]) => [name, openApiSchema(json)] as const);
  return { ...body, properties: { ...body.properties, ...Object.fromEntries(beside) } };
}
