import * as ts from 'typescript';
import { contractOperations, type Declared } from '../support/contract-operations';
import { filesIn } from '../support/repository';
import { literalText, nodesOf, parse } from '../support/syntax';

/** The list that `allow` holds: written out, or a constant of the file. */
function allowedIn(handler: ts.ObjectLiteralExpression): readonly string[] | null {
  for (const property of handler.properties) {
    if (property.name?.getText() !== 'allow') continue;
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
    const constant = [...nodesOf(handler.getSourceFile())].find(
      (node): node is ts.VariableDeclaration => ts.isVariableDeclaration(node) && node.name.getText() === value.getText(),
    );
    const list = ts.isIdentifier(value) ? constant?.initializer : value;
    return list === undefined ? null : [...nodesOf(list)].flatMap((part) => literalText(part) ?? []).sort();
  }
  return null;
}

/** Entries of the object that a function `…(): OperationTable<'panel'>` or `…(): PartOfTable<'panel', …>` gives back. */
function declaredOperations(file: ts.SourceFile): Declared {
  const found = new Map<string, readonly string[]>();
  for (const node of nodesOf(file)) {
    if (!ts.isFunctionDeclaration(node) || node.body === undefined) continue;
    const module = /^(?:OperationTable<'(\w+)'>|PartOfTable<'(\w+)', \w+>)$/
      .exec(node.type?.getText() ?? '')
      ?.slice(1)
      .find((name) => name !== undefined);
    if (module === undefined) continue;
    const table = node.body.statements.find(ts.isReturnStatement)?.expression;
    if (table === undefined || !ts.isObjectLiteralExpression(table)) continue;
    for (const property of table.properties) {
      const handler = ts.isPropertyAssignment(property) && ts.isObjectLiteralExpression(property.initializer) ? property.initializer : null;
      const allowed = handler === null ? null : allowedIn(handler);
      if (allowed !== null && allowed.length > 0) found.set(`${module}.${property.name?.getText()}`, allowed);
    }
  }
  return found;
}

const contract = contractOperations();
const declared = new Map(filesIn(/^src\/handlers\/.*\.ts$/).flatMap((file) => [...declaredOperations(parse(file))]));

test('contract.ts names operations of every screen', () => {
  expect(contract.size).toBeGreaterThan(15);
});

test.each([...contract])('%s is declared in src/handlers and lets in %j only', (operation, callers) => {
  expect(declared.get(operation)).toEqual(callers);
});

test('nothing is declared that contract.ts does not know', () => {
  expect([...declared.keys()].filter((operation) => !contract.has(operation))).toEqual([]);
});

test('the check sees a handler without a declaration', () => {
  const text = "function t(): OperationTable<'panel'> { return { a: { input, run }, b: { allow: ['agent'], input, run } }; }";
  expect([...declaredOperations(parse('src/planted.ts', text))]).toEqual([['panel.b', ['agent']]]);
});
