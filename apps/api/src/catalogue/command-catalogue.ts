import { commandsBySubject, type Subject } from '@tenure/account';
import { envelope } from '@tenure/application';
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
