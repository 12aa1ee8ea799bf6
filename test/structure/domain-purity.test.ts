import * as ts from 'typescript';
import { filesIn } from '../support/repository';
import { nodesOf, parse, placeOf } from '../support/syntax';

/** Names that reach outside the domain: the clock, chance, the process, the network, timers. */
const OUTSIDE = [
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'globalThis',
  'require',
  'window',
  'document',
  'navigator',
  'Buffer',
];

const isFree = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  // `{ document: x }`, a parameter or a variable of that name: the domain's own word.
  return (
    ts.isCallExpression(parent) ||
    ts.isPropertyAccessExpression(parent) ||
    ts.isNewExpression(parent) ||
    ts.isElementAccessExpression(parent)
  );
};

/** Names that a file declares itself hide the global ones. */
function ownNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesOf(file)) {
    const declares =
      ts.isParameter(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
  }
  return names;
}

function impure(path: string, text?: string): readonly string[] {
  const file = parse(path, text);
  const own = ownNames(file);
  return [...nodesOf(file)].flatMap((node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0)
      return [`${placeOf(node)} new Date()`];
    if (ts.isCallExpression(node) && /^(Date|Date\.now|Math\.random|performance\.now)$/.test(node.expression.getText()))
      return [`${placeOf(node)} ${node.getText()}`];
    if (ts.isIdentifier(node) && OUTSIDE.includes(node.text) && !own.has(node.text) && isFree(node))
      return [`${placeOf(node)} ${node.text}`];
    if (ts.isImportDeclaration(node) && /^(node:|@forge|fs$|crypto$)/.test((node.moduleSpecifier as ts.StringLiteral).text))
      return [`${placeOf(node)} ${node.moduleSpecifier.getText()}`];
    // `async` in the domain means that something is waited for: an effect.
    if (
      ts.isAwaitExpression(node) ||
      (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true)
    )
      return [`${placeOf(node)} async`];
    return [];
  });
}

const domain = filesIn(/^src\/domain\/.*\.ts$/);

test('the domain reads no clock, draws no lots and touches nothing outside: time and ids are parameters', () => {
  expect(domain.length).toBeGreaterThan(5);
  expect(domain.flatMap((file) => impure(file))).toEqual([]);
});

test('nor do ports and use cases read the clock or draw lots: the clock is a port', () => {
  const rest = filesIn(/^src\/(ports|usecases)\/.*\.ts$/).flatMap((file) => impure(file));
  expect(rest.filter((place) => !place.endsWith(' async'))).toEqual([]);
});

test.each([
  'Date.now()',
  'new Date()',
  'Math.random()',
  'Date()',
  "console.log('x')",
  'process.env',
  'crypto.randomUUID()',
  'setTimeout(f, 1)',
])('the check sees %s', (text) => {
  expect(impure('src/domain/planted.ts', `export const f = () => ${text};`)).toHaveLength(1);
});

test('the check lets pure code pass', () => {
  const text = 'export const f = (document: { body: string }, at: number) => [new Date(at).toISOString(), document.body, Math.max(1, at)];';
  expect(impure('src/domain/planted.ts', text)).toEqual([]);
});
