import type { Shape } from './shape';

/** Where stored data has not the form that is declared: what is missing, too much, or of another kind. Days are not parsed. */
export function misfits(shape: Shape, data: unknown, path = 'data'): readonly string[] {
  if (typeof shape === 'string') return isOf(shape, data) ? [] : [`${path}: ${JSON.stringify(data)} is no ${shape}`];
  if (isList(shape)) return ofList(shape, data, path);
  if (typeof data !== 'object' || data === null) return [`${path}: ${JSON.stringify(data)} has no fields`];
  const { anyOf, '*': each } = shape;
  if (anyOf !== undefined && isList(anyOf)) return ofForms(anyOf, data, path);
  if (each !== undefined) return Object.entries(data).flatMap(([key, inner]) => misfits(each, inner, `${path}.${key}`));
  return ofFields(shape, data as Readonly<Record<string, unknown>>, path);
}

type Fields = Readonly<Record<string, Shape>>;

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

function ofList([item]: readonly Shape[], data: unknown, path: string): readonly string[] {
  if (!Array.isArray(data)) return [`${path}: ${JSON.stringify(data)} is no list`];
  return data.flatMap((inner, i) => (item === undefined ? [] : misfits(item, inner, `${path}[${i}]`)));
}

function ofForms(forms: readonly Shape[], data: unknown, path: string): readonly string[] {
  return forms.some((form) => misfits(form, data).length === 0) ? [] : [`${path}: has none of its forms`];
}

function ofFields(fields: Fields, data: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  const known = new Set(Object.keys(fields).map((name) => name.replace(/\?$/, '')));
  const unknown = Object.keys(data).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `${path}.${name}: is not declared`),
    ...Object.entries(fields).flatMap(([name, shape]) => {
      const plain = name.replace(/\?$/, '');
      if (data[plain] === undefined) return name === plain ? [`${path}.${plain}: is missing`] : [];
      return misfits(shape, data[plain], `${path}.${plain}`);
    }),
  ];
}

function isOf(shape: string, data: unknown): boolean {
  return shape.split(' | ').some((kind) => {
    if (kind.startsWith("'")) return kind === `'${String(data)}'`;
    if (kind === 'number') return typeof data === 'number';
    if (kind === 'flag') return typeof data === 'boolean';
    if (kind === 'null') return data === null;
    return typeof data === 'string';
  });
}
