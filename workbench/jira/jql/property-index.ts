/** Which parts of issue properties JQL may search: what the manifest's `jira:entityProperty` modules declare, nothing else. */
import type { EntityPropertyDefinition } from '../../types';
import type { IssueRecord, Json } from '../model/records';

export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: readonly string[];
  readonly type: EntityPropertyDefinition['values'][number]['type'];
  readonly alias: string | null;
}

export class JqlIndex {
  readonly #byAlias = new Map<string, IndexedProperty>();
  readonly #byPath = new Map<string, IndexedProperty>();

  constructor(definitions: readonly EntityPropertyDefinition[]) {
    for (const { propertyKey, values } of definitions) {
      for (const { path, type, searchAlias } of values) {
        const one: IndexedProperty = { propertyKey, path: path.split('.'), type, alias: searchAlias ?? null };
        this.#byPath.set(`${propertyKey}\n${path}`, one);
        if (searchAlias !== undefined) this.#byAlias.set(searchAlias.toLowerCase(), one);
      }
    }
  }

  alias(name: string): IndexedProperty | undefined {
    return this.#byAlias.get(name.toLowerCase());
  }
  path(propertyKey: string, path: string): IndexedProperty | undefined {
    return this.#byPath.get(`${propertyKey}\n${path}`);
  }
}

/** One JSON value as JQL compares it; null when its type is not the declared one. */
function comparable(value: Json, type: IndexedProperty['type']): string | number | null {
  if (value === null || typeof value === 'object') return null;
  if (type === 'number') return typeof value === 'number' ? value : null;
  if (type !== 'date') return String(value);
  const at = typeof value === 'number' ? value : Date.parse(String(value));
  return Number.isNaN(at) ? null : at;
}

function collect(
  node: Json | undefined,
  path: readonly string[],
  at: number,
  type: IndexedProperty['type'],
  out: (string | number)[],
): void {
  if (node === undefined || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node as readonly Json[]) collect(one, path, at, type, out);
    return;
  }
  const step = path[at];
  if (step !== undefined) {
    if (typeof node === 'object') collect((node as Readonly<Record<string, Json>>)[step], path, at + 1, type, out);
    return;
  }
  const value = comparable(node, type);
  if (value !== null) out.push(value);
}

/** The values an issue has at an indexed path, as JQL compares them: dates as epoch milliseconds, lists value by value. */
export function indexedValues(issue: IssueRecord, { propertyKey, path, type }: IndexedProperty): (string | number)[] {
  const out: (string | number)[] = [];
  collect(issue.properties[propertyKey], path, 0, type, out);
  return out;
}
