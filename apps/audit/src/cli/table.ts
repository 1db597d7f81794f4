/** Rows of cells as aligned lines; cells that are numbers or amounts stand to the right. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (isNumber(cell) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function isNumber(cell: string): boolean {
  return /^-?[\d,]+(\.\d+)?$/.test(cell);
}

/** `1234567.80` as `1,234,567.80`. */
export function grouped(number: { toString(): string }): string {
  const [whole = '', places] = number.toString().split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? withCommas : `${withCommas}.${places}`;
}
