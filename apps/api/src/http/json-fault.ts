/** Where a text stops being JSON. Lines and columns count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** What could stand there. */
  readonly expected: string;
}

type Expected = 'a value' | 'a value or ]' | 'a name or }' | 'a name' | ':' | ', or }' | ', or ]' | 'the end';

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * The first fault of a text that JSON.parse refused, or undefined where there is none. JSON.parse itself says only
 * sometimes where it stopped.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'a value';
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    take(SPACE);
    if (at === text.length) return expected === 'the end' ? undefined : faultAt(text, at, expected);
    const next: Expected | undefined = afterSign(text.charAt(at), expected, open);
    if (next !== undefined) {
      at += 1;
      expected = next;
    } else if (isName(expected) && take(STRING)) {
      expected = ':';
    } else if (isValue(expected) && (take(STRING) || take(SCALAR))) {
      expected = afterValue(open);
    } else {
      return faultAt(text, at, expected);
    }
  }
}

/** What comes after one of JSON's signs, or undefined where it may not stand. */
function afterSign(sign: string, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  if ((sign === '{' || sign === '[') && isValue(expected)) {
    open.push(sign);
    return sign === '{' ? 'a name or }' : 'a value or ]';
  }
  if ((sign === '}' || sign === ']') && expected.endsWith(sign)) {
    open.pop();
    return afterValue(open);
  }
  if (sign === ':' && expected === ':') return 'a value';
  if (sign === ',' && expected.startsWith(',')) return open.at(-1) === '{' ? 'a name' : 'a value';
  return undefined;
}

function afterValue(open: readonly ('{' | '[')[]): Expected {
  const inside = open.at(-1);
  return inside === undefined ? 'the end' : inside === '{' ? ', or }' : ', or ]';
}

function isName(expected: Expected): boolean {
  return expected === 'a name' || expected === 'a name or }';
}

function isValue(expected: Expected): boolean {
  return expected === 'a value' || expected === 'a value or ]';
}

function faultAt(text: string, at: number, expected: Expected): JsonFault {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, expected };
}
