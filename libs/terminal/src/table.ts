/**
 * Rows of cells as aligned lines; a column of numbers or amounts, whatever its heading, stands to the right.
 */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  const isOfNumbers = widths.map((_, at) => holdsNumbers(rows.map((row) => row[at] ?? '')));
  return rows.map((row) =>
    row
      .map((cell, at) => (isOfNumbers[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function holdsNumbers([heading = '', ...cells]: readonly string[]): boolean {
  const filled = (cells.length > 0 ? cells : [heading]).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^[+-]?[\d,]+(\.\d+)?$/.test(cell));
}

/** `1234567.80` as `1,234,567.80`. */
export function grouped(number: { toString(): string }): string {
  const [whole = '', places] = number.toString().split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? withCommas : `${withCommas}.${places}`;
}
