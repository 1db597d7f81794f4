/** Changing one place of a JSON document, named as `policies/lateCharges`; the document itself stays as it was. */
export function withField(json: unknown, path: string, value: unknown): unknown {
  return changed(json, path, (parent, name) => {
    parent[name] = value;
  });
}

/** The document without what stands at `path`. */
export function without(json: unknown, path: string): unknown {
  return changed(json, path, (parent, name) => {
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else Reflect.deleteProperty(parent, name);
  });
}

/** The path of everything in a document, what contains others included. */
export function pathsOf(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) => [name, ...pathsOf(value).map((path) => `${name}/${path}`)]);
}

function changed(
  json: unknown,
  path: string,
  change: (parent: Record<string, unknown>, name: string) => void,
): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(json));
  const names = path.split('/');
  const last = names.pop()!;
  change(
    names.reduce((at, name) => (at as Record<string, Record<string, unknown>>)[name]!, copy as Record<string, unknown>),
    last,
  );
  return copy;
}
