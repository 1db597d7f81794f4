import { compareTexts } from '@tenure/kernel';
import type { Catalogue, ClauseEntry, CommandEntry, EventEntry } from './catalogue';
import { exampleOf } from './example';
import { GOLDEN_FOLDER, goldenName } from './golden';

const NOTE = 'Generated from the code by `npm run docs`; changes made here are lost.';

/** `docs/clauses.md`. */
export function clausesPage({ clauses }: Catalogue): string {
  const intro = 'Every clause of the terms: what it becomes, what follows it, and the tests that name it.';
  return page('Clauses', intro, clauses.flatMap(clauseSection));
}

function clauseSection(clause: ClauseEntry): readonly string[] {
  const { ref, title, kinds, summary, readings, parameters } = clause;
  const tests = clause.tests.map(({ file, title: name }) => `${file}: ${name}`);
  return [
    `## ${ref} ${title}`,
    `**${kinds.join(', ')}**${readings.length > 0 ? ` (readings ${readings.join(', ')})` : ''}. ${summary}`,
    ...(Object.keys(parameters).length > 0 ? [json(parameters)] : []),
    ...bullets('Commands', clause.commands.map(code)),
    ...listed('Refusals', refusalsByCode(clause)),
    ...bullets('Events', clause.events.map(code)),
    ...bullets('Deadlines', clause.deadlines.map(code)),
    ...(kinds.includes('none') ? ['Nothing executes.'] : listed('Tests', tests)),
  ];
}

/** Each code with the commands that can be refused by it. */
function refusalsByCode({ refusals }: ClauseEntry): readonly string[] {
  const codes = [...new Set(refusals.map((refusal) => refusal.code))].sort(compareTexts);
  return codes.map((name) => {
    const commands = refusals.filter((refusal) => refusal.code === name).map(({ command }) => command);
    return `${code(name)}: ${commands.join(', ')}`;
  });
}

/** `docs/events.md`. */
export function eventsPage({ events }: Catalogue): string {
  const intro =
    'Every event, by its stored name: the names are in the log for ever. A field with `?` may be absent. The samples are ' +
    `what is stored: [${GOLDEN_FOLDER}](../${GOLDEN_FOLDER}).`;
  return page('Events', intro, events.flatMap(eventSection));
}

function eventSection(event: EventEntry): readonly string[] {
  const { type, meaning, schema, clauses, commands, fields } = event;
  const samples = Array.from({ length: schema }, (_, before) => {
    const version = schema - before;
    return `[${before === 0 ? 'sample' : `of version ${version}`}](../${GOLDEN_FOLDER}/${goldenName(type, version)})`;
  });
  const rows = fields.map(({ name, isOptional, type: form, meaning: what }) => [
    code(`${name}${isOptional ? '?' : ''}`),
    code(form.replaceAll('|', '\\|')),
    what,
  ]);
  return [
    `## ${type}`,
    meaning,
    `Version ${schema} (${samples.join(', ')}). Clauses: ${clauses.join(', ') || 'none'}. ` +
      `By: ${commands.length > 0 ? commands.map(code).join(', ') : 'the days passed'}.`,
    ...table(['field', 'type', 'meaning'], rows),
  ];
}

/** `docs/commands.md`. */
export function commandsPage({ commands }: Catalogue, ofEvery: CommandEntry['refusals']): string {
  const intro =
    'Every command: what it takes, what it appends, and what it can be refused for. Beside its own fields every command on ' +
    `an account takes \`effectiveOn\` and \`reason\`, and is refused for ${ofEvery.map(refusalText).join(', ')}.`;
  return page('Commands', intro, commands.flatMap(commandSection));
}

interface Field {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
}

function commandSection(command: CommandEntry): readonly string[] {
  const { name, subject, summary, clauses, body, events, refusals } = command;
  const { properties = {}, required = [] } = body.json as {
    readonly properties?: Readonly<Record<string, Field>>;
    readonly required?: readonly string[];
  };
  const rows = Object.entries(properties).map(([field, json]) => [
    code(required.includes(field) ? field : `${field}?`),
    formOf(json),
    json.description ?? '',
  ]);
  return [
    `## ${name}`,
    `${summary}. Subject: ${subject}. Clauses: ${clauses.join(', ') || 'none'}.`,
    ...(rows.length > 0 ? table(['field', 'type', 'meaning'], rows) : ['It takes no fields of its own.']),
    ...bullets('Appends', events.map(code)),
    ...bullets('Refused for', refusals.map(refusalText)),
    json(exampleOf(body.json)),
  ];
}

function formOf(json: Field): string {
  if (json.enum) return json.enum.map(code).join(', ');
  return json.format ?? json.type ?? 'any';
}

function refusalText({ code: name, clauses }: CommandEntry['refusals'][number]): string {
  return `${code(name)} (${clauses.join(', ')})`;
}

function page(title: string, intro: string, blocks: readonly string[]): string {
  return `${[`# ${title}`, NOTE, intro, ...blocks].join('\n\n')}\n`;
}

function json(value: unknown): string {
  return ['```json', JSON.stringify(value, null, 2), '```'].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function bullets(title: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? [`${title}: ${items.join(', ')}.`] : [];
}

function listed(title: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? [`${title}:`, items.map((item) => `- ${item}`).join('\n')] : [];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}
