import { KvsError } from './kvs-error';

export interface Condition {
  readonly property?: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

type Comparable = string | number | boolean;
const less = (a: unknown, b: unknown): boolean => typeof a === typeof b && (a as Comparable) < (b as Comparable);

const tests: Readonly<Record<string, (value: unknown, values: readonly unknown[]) => boolean>> = {
  BEGINS_WITH: (value, [start]) => typeof value === 'string' && value.startsWith(String(start)),
  BETWEEN: (value, [low, high]) => !less(value, low) && !less(high, value) && typeof value === typeof low,
  EQUAL_TO: (value, [other]) => value === other,
  NOT_EQUAL_TO: (value, [other]) => value !== other,
  GREATER_THAN: (value, [other]) => less(other, value),
  GREATER_THAN_EQUAL_TO: (value, [other]) => value === other || less(other, value),
  LESS_THAN: (value, [other]) => less(value, other),
  LESS_THAN_EQUAL_TO: (value, [other]) => value === other || less(value, other),
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
  CONTAINS: (value, [part]) => (Array.isArray(value) ? value.includes(part) : typeof value === 'string' && value.includes(String(part))),
  NOT_CONTAINS: (value, [part]) =>
    !(Array.isArray(value) ? value.includes(part) : typeof value === 'string' && value.includes(String(part))),
};

/** Does a value meet a condition of a query, filter or transaction? */
export function meets(value: unknown, { condition, values }: Condition): boolean {
  const test = tests[condition];
  if (test === undefined) throw new KvsError(400, 'INVALID_FILTER_CONDITION', `Unknown condition ${condition}`);
  if (!Array.isArray(values)) throw new KvsError(400, 'INVALID_FILTER_VALUES', 'The condition has no values');
  return test(value, values);
}

export interface ConditionTree {
  readonly and?: readonly Condition[];
  readonly or?: readonly Condition[];
}

/** Does an object meet all of `and`, or one of `or`? */
export function meetsAll(object: Readonly<Record<string, unknown>> | null, tree: ConditionTree | undefined): boolean {
  if (tree === undefined) return true;
  const one = (condition: Condition) => meets(object?.[condition.property ?? ''], condition);
  if (tree.and !== undefined && tree.or !== undefined) throw new KvsError(400, 'INVALID_FILTER_OPERATORS_COMBINATION', 'Either and or or');
  return tree.or === undefined ? (tree.and ?? []).every(one) : tree.or.some(one);
}
