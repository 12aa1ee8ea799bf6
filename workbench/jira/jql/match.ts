/** Clauses to predicates. Negations never find issues where the field is empty, as in Jira. */
import { jiraError, notModelled } from '../call';
import type { IssueRecord } from '../model/records';
import { dateOperand } from './dates';
import type { Clause, Operand } from './parse';
import type { Env, Term, Value } from './term';
import { findTerm } from './terms';

export type Predicate = (issue: IssueRecord) => boolean;

export function compile(clause: Clause, env: Env): Predicate {
  if (clause.kind === 'not') {
    const inner = compile(clause.clause, env);
    return (issue) => !inner(issue);
  }
  if (clause.kind === 'and' || clause.kind === 'or') {
    const parts = clause.clauses.map((one) => compile(one, env));
    return clause.kind === 'and' ? (issue) => parts.every((one) => one(issue)) : (issue) => parts.some((one) => one(issue));
  }
  return compileTerm(
    findTerm(clause.field, env),
    clause.field.property === null ? clause.field.name : clause.field.property.path,
    clause.operator,
    clause.operand,
    env,
  );
}

const ORDERED = new Set(['date', 'number', 'rank']);

function compileTerm(term: Term, name: string, operator: string, operand: Operand, env: Env): Predicate {
  const unsupported = () => jiraError(400, `The operator '${operator}' is not supported by the '${name}' field.`);
  switch (operator) {
    case 'is':
    case 'is not': {
      if (operand.kind !== 'empty') throw jiraError(400, `The operator '${operator}' only supports the EMPTY and NULL operands.`);
      return operator === 'is' ? (issue) => term.values(issue).length === 0 : (issue) => term.values(issue).length > 0;
    }
    case '=':
    case '!=':
    case 'in':
    case 'not in': {
      if (term.kind === 'text') throw unsupported();
      if ((operator === 'in' || operator === 'not in') && operand.kind !== 'list' && operand.kind !== 'function')
        throw jiraError(400, `Operator '${operator}' does not support the non-list value for field '${name}'.`);
      const negative = operator === '!=' || operator === 'not in';
      const { wanted, empty } = valuesOf(term, name, operand, env);
      return (issue) => {
        const values = term.values(issue);
        if (values.length === 0) return empty && !negative;
        const hit = values.some((one) => wanted.has(one));
        return hit !== negative;
      };
    }
    case '~':
    case '!~': {
      if (term.kind !== 'text' && term.kind !== 'string') throw unsupported();
      if (operand.kind !== 'value') throw unsupported();
      const hit = textMatcher(operand.text);
      return operator === '~'
        ? (issue) => term.values(issue).some((one) => hit(String(one)))
        : (issue) => term.values(issue).length > 0 && !term.values(issue).some((one) => hit(String(one)));
    }
    case '<':
    case '<=':
    case '>':
    case '>=': {
      if (!ORDERED.has(term.kind)) throw unsupported();
      const [limit] = resolve(term, name, operand, env);
      if (typeof limit !== 'number') throw unsupported();
      const compare = COMPARE[operator];
      return (issue) => term.values(issue).some((one) => typeof one === 'number' && compare(one, limit));
    }
    default:
      throw notModelled(`JQL operator '${operator}'`);
  }
}

const COMPARE = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

function valuesOf(term: Term, name: string, operand: Operand, env: Env): { wanted: ReadonlySet<Value>; empty: boolean } {
  const items = operand.kind === 'list' ? operand.items : [operand];
  const isEmpty = (one: Operand) =>
    one.kind === 'empty' || (one.kind === 'value' && name.toLowerCase() === 'resolution' && one.text.toLowerCase() === 'unresolved');
  return {
    wanted: new Set(items.filter((one) => !isEmpty(one)).flatMap((one) => resolve(term, name, one, env))),
    empty: items.some(isEmpty),
  };
}

/** What one operand means for a field; a value the field cannot have is refused as Jira refuses it. */
function resolve(term: Term, name: string, operand: Operand, env: Env): readonly Value[] {
  if (term.kind === 'date') return [dateOperand(operand, name, env.now, env.viewer.timeZone)];
  if (operand.kind === 'function') return resolveFunction(term, operand.name, operand.args, env);
  if (operand.kind !== 'value') throw jiraError(400, `Field '${name}' needs a value.`);
  if (term.kind === 'number') {
    const value = Number(operand.text);
    if (operand.text.trim() === '' || Number.isNaN(value))
      throw jiraError(400, `The value '${operand.text}' for field '${name}' is not a number.`);
    return [value];
  }
  if (term.resolve === undefined) return [operand.text];
  const value = term.resolve(operand.text, env);
  if (value !== null) return [value];
  if (['key', 'issuekey', 'issue', 'id'].includes(name.toLowerCase()))
    throw jiraError(400, `An issue with key '${operand.text}' does not exist for field '${name}'.`);
  throw jiraError(400, `The value '${operand.text}' does not exist for the field '${name}'.`);
}

function resolveFunction(term: Term, name: string, args: readonly string[], env: Env): readonly Value[] {
  if (term.kind !== 'user') throw notModelled(`JQL function ${name}()`);
  if (name === 'currentuser') return [env.viewer.accountId];
  if (name !== 'membersof') throw notModelled(`JQL function ${name}()`);
  const wanted = (args[0] ?? '').toLowerCase();
  const group = env.site.store.groups.find((one) => one.name.toLowerCase() === wanted || one.groupId === wanted);
  if (group === undefined)
    throw jiraError(
      400,
      `Function 'membersOf' can not generate a list of usernames for group '${args[0] ?? ''}'; the group does not exist.`,
    );
  return group.members;
}

/** Words and "phrases"; a Latin word matches whole words (`*` at its end: their beginning), other scripts match anywhere. */
function textMatcher(query: string): (text: string) => boolean {
  const phrase = /^"(.*)"$/s.exec(query.trim());
  const tests = (phrase === null ? query.trim().split(/\s+/) : [phrase[1] ?? '']).map((part) => {
    const open = part.endsWith('*');
    const word = (open ? part.slice(0, -1) : part).toLowerCase();
    if (!/^[\x20-\x7e]*$/.test(word)) return (text: string) => text.includes(word);
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`(?<![a-z0-9])${escaped}${open ? '' : '(?![a-z0-9])'}`);
    return (text: string) => pattern.test(text);
  });
  return (text) => {
    const lower = text.toLowerCase();
    return tests.every((one) => one(lower));
  };
}
