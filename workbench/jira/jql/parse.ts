/** JQL text to a small tree, by Atlassian's own parser, so that what Jira cannot parse does not parse here either. */
import { JastBuilder, type Clause as TreeClause, type Field as TreeField, type Operand as TreeOperand } from '@atlaskit/jql-ast';
import { jiraError, notModelled } from '../call';

export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Operand[] };

export interface FieldRef {
  readonly name: string;
  /** `issue.property[key].path`. */
  readonly property: { readonly key: string; readonly path: string } | null;
}

export type Clause =
  | { readonly kind: 'and'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'or'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'not'; readonly clause: Clause }
  | { readonly kind: 'term'; readonly field: FieldRef; readonly operator: string; readonly operand: Operand };

export interface Query {
  readonly where: Clause | null;
  readonly orderBy: readonly { readonly field: FieldRef; readonly descending: boolean | null }[];
}

const KEEP = 500;
const known = new Map<string, Query>();
const builder = new JastBuilder();

/** Jira allows no more. */
const MAX_ORDER_FIELDS = 7;

/** The parser's types say `void` for what is absent. */
// biome-ignore lint/suspicious/noConfusingVoidType: the parser's own types
function given<T extends object>(value: T | void): T | undefined {
  return typeof value === 'object' ? value : undefined;
}

export function parseJql(jql: string): Query {
  const cached = known.get(jql);
  if (cached !== undefined) return cached;
  const tree = builder.build(jql);
  const fault = tree.errors[0];
  const parsed = given(tree.query);
  if (fault !== undefined || parsed === undefined) throw jiraError(400, `Error in the JQL Query: ${fault?.message ?? 'it cannot be read'}`);
  const where = given(parsed.where);
  const query: Query = {
    where: where === undefined ? null : clause(where),
    orderBy: (given(parsed.orderBy)?.fields ?? []).map((one) => {
      const direction = given(one.direction);
      return { field: field(one.field), descending: direction === undefined ? null : direction.value.toLowerCase() === 'desc' };
    }),
  };
  if (query.orderBy.length > MAX_ORDER_FIELDS) throw jiraError(400, `The maximum number of fields to order by is ${MAX_ORDER_FIELDS}.`);
  if (known.size >= KEEP) known.delete(known.keys().next().value ?? '');
  known.set(jql, query);
  return query;
}

function clause(node: TreeClause): Clause {
  if (node.clauseType === 'compound') return { kind: node.operator.value === 'or' ? 'or' : 'and', clauses: node.clauses.map(clause) };
  if (node.clauseType === 'not') return { kind: 'not', clause: clause(node.clause) };
  const operator = given(node.operator);
  const right = given(node.operand);
  if (operator === undefined || right === undefined || node.predicates.length > 0)
    throw notModelled(`JQL history clause on ${node.field.value}`);
  return { kind: 'term', field: field(node.field), operator: operator.value.toLowerCase(), operand: operand(right) };
}

function field(node: TreeField): FieldRef {
  const property = given(node.properties)?.[0];
  if (property === undefined) return { name: node.value, property: null };
  const path = (given(property.path) ?? [])
    .map((one) => one.value)
    .join('')
    .replace(/^\./, '');
  return { name: node.value, property: { key: given(property.key)?.value ?? '', path } };
}

function operand(node: TreeOperand): Operand {
  switch (node.operandType) {
    case 'value':
      return { kind: 'value', text: node.value };
    case 'keyword':
      return { kind: 'empty' };
    case 'function':
      return { kind: 'function', name: node.function.value.toLowerCase(), args: node.arguments.map((one) => one.value) };
    case 'list':
      return { kind: 'list', items: node.values.map(operand) };
  }
}
