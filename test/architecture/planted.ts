import { lintTexts, type Finding, type PlantedText } from './run-lint';

/** `where` is a file, or the name of a lib, whose `src/planted.ts` is meant. */
export type Violation = readonly [where: string, code: string, rule: string, reason: string];
export type Allowed = readonly [where: string, code: string, reason: string];

const texts: PlantedText[] = [];
let findings: readonly (readonly Finding[])[] | undefined;

/** All texts of a test file are linted at once when the first of its tests asks: starting ESLint costs a second. */
function plant(where: string, code: string): () => readonly Finding[] {
  const index = texts.push({ file: where.includes('/') ? where : `libs/${where}/src/planted.ts`, code }) - 1;
  return () => {
    findings ??= lintTexts(texts);
    return findings[index] ?? [];
  };
}

/** One test per row: linted as if it stood there, the text is reported by the rule. */
export function reportsEach(violations: readonly Violation[]): void {
  const cases = violations.map(([where, code, rule, reason]) => ({ where, rule, reason, report: plant(where, code) }));
  test.each(cases)('$where: $reason ($rule)', ({ rule, report }) => {
    expect(report().map((finding) => finding.rule ?? 'eslint')).toContain(rule);
  });
}

/** One test per row: linted as if it stood there, nothing is reported. */
export function allowsEach(allowed: readonly Allowed[]): void {
  const cases = allowed.map(([where, code, reason]) => ({ where, reason, report: plant(where, code) }));
  test.each(cases)('$where: $reason', ({ report }) => {
    expect(report()).toEqual([]);
  });
}
