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

/** The values an issue has at an indexed path, as JQL compares them: dates as epoch milliseconds. */
export function indexedValues(issue: IssueRecord, { propertyKey, path, type }: IndexedProperty): (string | number)[] {
  let nodes: Json[] = [issue.properties[propertyKey] ?? null];
  for (const step of path) {
    nodes = nodes
      .flatMap((node) => (Array.isArray(node) ? node : [node]))
      .map((node) => (typeof node === 'object' && node !== null ? ((node as Record<string, Json>)[step] ?? null) : null));
  }
  const out: (string | number)[] = [];
  for (const value of nodes.flatMap((node) => (Array.isArray(node) ? (node as Json[]) : [node]))) {
    if (value === null || typeof value === 'object') continue;
    if (type === 'number') {
      if (typeof value === 'number') out.push(value);
    } else if (type === 'date') {
      const at = typeof value === 'number' ? value : Date.parse(String(value));
      if (!Number.isNaN(at)) out.push(at);
    } else out.push(String(value));
  }
  return out;
}
