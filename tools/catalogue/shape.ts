import * as ts from 'typescript';

/**
 * The form of stored data: `text`, `day`, `number`, `flag`; `'a' | 'b'` for texts that are listed; an object by its
 * fields, of which `field?` may be absent; a list by its items; and `{ anyOf }` where data can have several forms.
 */
export type Shape = string | { readonly [field: string]: Shape } | readonly Shape[];

/** The form of a type as it stands in stored JSON. */
export function shapeOf(checker: ts.TypeChecker, type: ts.Type, at: ts.Node, depth = 0): Shape {
  if (depth > 12) throw new RangeError(`${checker.typeToString(type)} goes too deep to be stored`);
  const name = type.aliasSymbol?.name;
  if (name === 'LegalDay' || name === 'Month' || name === 'Instant')
    return name === 'LegalDay' ? 'day' : name.toLowerCase();
  const inner = (of: ts.Type): Shape => shapeOf(checker, of, at, depth + 1);
  if (type.isUnion()) return ofUnion(type, inner);
  if (type.isStringLiteral()) return `'${type.value}'`;
  if (isText(type)) return 'text';
  if (type.flags & ts.TypeFlags.NumberLike) return 'number';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'flag';
  if (type.flags & ts.TypeFlags.Null) return 'null';
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const [items] = checker.getTypeArguments(type as ts.TypeReference);
    return items ? [inner(items)] : 'text';
  }
  const index = type.getStringIndexType();
  if (index) return { '*': inner(index) };
  return Object.fromEntries(
    checker.getPropertiesOfType(type).map((field) => {
      const isOptional = (field.flags & ts.SymbolFlags.Optional) !== 0;
      return [isOptional ? `${field.name}?` : field.name, inner(checker.getTypeOfSymbolAtLocation(field, at))];
    }),
  );
}

/** A branded text is one, too: its brand is not stored. */
function isText(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isText);
  return (type.flags & ts.TypeFlags.StringLike) !== 0;
}

function ofUnion(type: ts.UnionType, inner: (of: ts.Type) => Shape): Shape {
  const parts = type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
  const shapes = [...new Map(parts.map((part) => [JSON.stringify(inner(part)), inner(part)])).values()];
  const [only] = shapes;
  if (shapes.length === 1 && only !== undefined) return only;
  if (shapes.every((shape) => typeof shape === 'string')) return [...shapes].sort().join(' | ');
  return { anyOf: shapes };
}

/**
 * What of the data stored in the form `was` the form `is` could not read: empty where only optional fields and listed
 * texts were added.
 */
export function brokenBy(was: Shape, is: Shape, path = 'data'): readonly string[] {
  if (typeof was === 'string' && typeof is === 'string') {
    const known = new Set(is.split(' | '));
    const lost = was.split(' | ').filter((text) => !known.has(text) && !(text.startsWith("'") && known.has('text')));
    return lost.length > 0 ? [`${path}: ${was} became ${is}`] : [];
  }
  if (Array.isArray(was) && Array.isArray(is)) return brokenBy(was[0] as Shape, is[0] as Shape, `${path}[]`);
  if (!isFields(was) || !isFields(is)) return [`${path}: ${JSON.stringify(was)} became ${JSON.stringify(is)}`];
  return [...lostFields(was, is, path), ...newFields(was, is, path)];
}

type Fields = { readonly [field: string]: Shape };

function isFields(shape: Shape): shape is Fields {
  return typeof shape === 'object' && !Array.isArray(shape);
}

function lostFields(was: Fields, is: Fields, path: string): readonly string[] {
  return Object.entries(was).flatMap(([name, shape]) => {
    const plain = name.replace(/\?$/, '');
    const now = is[name] ?? is[`${plain}?`];
    if (now === undefined)
      return [is[plain] === undefined ? `${path}.${plain}: is gone` : `${path}.${plain}: is required now`];
    return name === 'anyOf' ? lostForms(shape, now, path) : brokenBy(shape, now, `${path}.${plain}`);
  });
}

function lostForms(was: Shape, is: Shape, path: string): readonly string[] {
  const now = (is as readonly Shape[]).map((shape) => JSON.stringify(shape));
  const lost = (was as readonly Shape[]).filter((shape) => !now.includes(JSON.stringify(shape)));
  return lost.map((shape) => `${path}: no longer ${JSON.stringify(shape)}`);
}

function newFields(was: Fields, is: Fields, path: string): readonly string[] {
  const known = new Set(Object.keys(was).map((name) => name.replace(/\?$/, '')));
  const added = Object.keys(is).filter((name) => !name.endsWith('?') && !known.has(name));
  return added.map((name) => `${path}.${name}: is new, and absent from what is stored`);
}
