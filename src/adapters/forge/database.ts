import { sql, type UpdateQueryResponse } from '@forge/sql';
import { Unavailable } from '../../ports/failures';
import { isSqlFailure, migrate } from './migrations';

export type SqlValue = string | number | null;

/** Rows of a SELECT, as the platform's proxy hands them over: BIGINT and DECIMAL are text. */
export async function select(statement: string, ...values: SqlValue[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const result = await run<Record<string, unknown>>(statement, values);
  return Array.isArray(result) ? result : [];
}

/** Number of rows an INSERT, UPDATE or DELETE changed. */
export async function change(statement: string, ...values: SqlValue[]): Promise<number> {
  const result: unknown = await run<UpdateQueryResponse>(statement, values);
  if (typeof result === 'object' && result !== null && 'affectedRows' in result) return Number(result.affectedRows);
  throw new Error(`Expected the database to say how many rows changed: ${statement.slice(0, 80)}`);
}

async function run<T>(statement: string, values: readonly SqlValue[], migrated = false): Promise<unknown> {
  try {
    const prepared = sql.prepare<T>(statement);
    return (await (values.length > 0 ? prepared.bindParams(...values) : prepared).execute()).rows;
  } catch (error) {
    if (!isSqlFailure(error)) throw error;
    const fault = faultOf(error);
    // The schema may not exist yet when the first event arrives (design.md section 4): make it and try once more.
    if (fault === 'table-missing' && !migrated) {
      await migrate();
      return run<T>(statement, values, true);
    }
    // A wrong statement is our bug: rethrown, so that the platform counts it.
    if (fault === 'our-bug') throw error;
    throw new Unavailable('the database', error.message, 5, { cause: error });
  }
}

/** What the server's text says went wrong: the proxy hands over the message, not the error number. */
function faultOf(error: Error): 'table-missing' | 'our-bug' | 'unavailable' {
  if (/Table '.*' doesn't exist/i.test(error.message)) return 'table-missing';
  if (/error in your SQL syntax|Unknown column|Data too long|Incorrect .* value|cannot be null/i.test(error.message)) return 'our-bug';
  return 'unavailable';
}

/** BIGINT and DECIMAL columns arrive as text. */
export const toNumber = (value: unknown): number => Number(value);
export const toNumberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
export const toText = (value: unknown): string => (typeof value === 'string' ? value : String(value ?? ''));
/** JSON text, or the object a driver already made of it. */
export const toJson = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
