import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './run-lint';

export interface Import {
  /** The importing file, relative to the root of the repository. */
  readonly from: string;
  readonly specifier: string;
  /** The imported file, relative to the root; absent for packages and for what does not exist. */
  readonly to?: string;
  /** Gone after compilation, so that it cannot close a cycle at run time. */
  readonly isTypeOnly: boolean;
}

/** All TypeScript files below `folder`, relative to the root of the repository. */
export function typeScriptFiles(folder: string): readonly string[] {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

/** Every import, export from, `import()` and `require()` of a file. */
export function importsOf(file: string, text = readFileSync(path.join(ROOT, file), 'utf8')): readonly Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = specifierOf(node);
    if (found) imports.push({ from: file, specifier: found, ...resolved(file, found), isTypeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return isImport ? textOf(node.arguments[0]) : undefined;
}

const textOf = (node: ts.Node | undefined) => (node && ts.isStringLiteral(node) ? node.text : undefined);

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function resolved(file: string, specifier: string): { readonly to?: string } {
  const lib = /^@tenure\/([\w-]+)$/.exec(specifier)?.[1];
  if (!lib && !specifier.startsWith('.')) return {};
  const target = lib ? `libs/${lib}/src` : path.join(path.dirname(file), specifier);
  const to = [`${target}.ts`, `${target}/index.ts`, target].find((candidate) =>
    ts.sys.fileExists(path.join(ROOT, candidate)),
  );
  return to ? { to } : {};
}
