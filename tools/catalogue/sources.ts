import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as ts from 'typescript';

/** The sources that the catalogue is read from, with their types. */
export interface Sources {
  readonly root: string;
  readonly checker: ts.TypeChecker;
  /** Code, without tests and what only tests use. */
  readonly files: readonly ts.SourceFile[];
}

const READ = ['libs/kernel/src', 'libs/terms/src', 'libs/account/src', 'libs/programme/src'];

/** Compiles the pure libs in memory; `root` is the folder of the repository, or of one that a test planted. */
export function readSources(root: string): Sources {
  const files = READ.map((folder) => join(root, folder)).flatMap((folder) => typeScriptIn(folder).filter(isCode));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    lib: ['lib.es2023.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    baseUrl: root,
    paths: { '@tenure/*': ['libs/*/src'] },
  });
  const wanted = new Set(files.map((file) => file.replaceAll('\\', '/')));
  return {
    root,
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter(({ fileName }) => wanted.has(fileName)),
  };
}

/** Every TypeScript file in a folder, by path; none where there is no such folder. */
export function typeScriptIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isCode(file: string): boolean {
  return !/\.(spec|contract|d)\.ts$/.test(file) && !/[\\/](test-support|testing)[\\/]/.test(file);
}

/** Where something stands, as `libs/account/src/commands/end.commands.ts:12`. */
export function placeOf({ root }: Sources, node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(root, file.fileName).replaceAll('\\', '/')}:${line + 1}`;
}

/** The declaration that a name stands for, through imports. */
export function declarationOf({ checker }: Sources, name: ts.Node): ts.Declaration | undefined {
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.declarations?.[0];
}

/** A function by its declaration, be it a `function` or a constant arrow. */
export function functionOf(declaration: ts.Declaration | undefined): ts.FunctionLikeDeclaration | undefined {
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration)) return declaration.body ? declaration : undefined;
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const value = plain(declaration.initializer);
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value) ? value : undefined;
}

/** The expression without parentheses and assertions of its type. */
export function plain(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
    ? plain(node.expression)
    : node;
}

/** The comment above a declaration, as one line of text. */
export function docOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = typeof doc?.comment === 'string' ? doc.comment : '';
  return text.replace(/\s+/g, ' ').trim();
}
