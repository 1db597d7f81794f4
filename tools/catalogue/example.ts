/** A JSON Schema as the kernel's builders emit it. */
type Json = Readonly<Record<string, unknown>>;

const OF_FORMAT: Readonly<Record<string, string>> = {
  'legal-day': '2026-03-31',
  amount: '100.00',
  'amount-or-zero': '99.00',
};

/** A value that has the form of `json`, with the required fields only. */
export function exampleOf(json: Json): unknown {
  const { type, format, enum: words, examples, properties = {}, required = [], items, minimum } = json;
  if (Array.isArray(examples)) return examples[0];
  if (Array.isArray(words)) return words[0];
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (required as readonly string[]).map((name) => [
          name,
          exampleOf((properties as Record<string, Json>)[name] ?? {}),
        ]),
      );
    case 'array':
      return [exampleOf(items as Json)];
    case 'boolean':
      return true;
    case 'integer':
      return minimum ?? 1;
    default:
      return OF_FORMAT[String(format)] ?? 'text';
  }
}
