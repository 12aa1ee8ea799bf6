import * as ts from 'typescript';
import { filesIn } from './repository';
import { literalText, nodesOf, parse } from './syntax';

/** `panel.getCase` → the callers that may use it, sorted. */
export type Declared = ReadonlyMap<string, readonly string[]>;

/** Operations of the contract: members of `PanelOperations`, `PanelProgressOperations` and their like, with the third parameter of `Operation<…>`. */
function operationsIn(file: ts.SourceFile): Declared {
  const found = new Map<string, readonly string[]>();
  for (const node of nodesOf(file)) {
    const module = ts.isInterfaceDeclaration(node)
      ? /^([A-Z][a-z]+)(?:[A-Z]\w*)?Operations$/.exec(node.name.text)?.[1]?.toLowerCase()
      : undefined;
    if (module === undefined || !ts.isInterfaceDeclaration(node)) continue;
    for (const member of node.members) {
      if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isTypeReferenceNode(member.type)) continue;
      const callers = member.type.typeArguments?.[2];
      const texts =
        callers === undefined
          ? []
          : [...nodesOf(callers)].flatMap((part) => (ts.isLiteralTypeNode(part) ? [literalText(part.literal) ?? ''] : []));
      found.set(`${module}.${member.name.getText()}`, texts.sort());
    }
  }
  return found;
}

/** Every operation that the contract names, with who may call it. */
export const contractOperations = (): Declared =>
  new Map(['src/contract.ts', ...filesIn(/^src\/contract\/.*\.ts$/)].flatMap((file) => [...operationsIn(parse(file))]));
