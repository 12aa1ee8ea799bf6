import type { AppManifest } from '../manifest';
import { type Condition, type ConditionTree, meets, meetsAll } from './kvs-conditions';
import { KvsError } from './kvs-error';
import type { KvsEntry, KvsStore, Room } from './kvs-store';
import { checkKey, checkTtl, checkValue } from './kvs-values';

interface Options {
  readonly ttl?: unknown;
  readonly keyPolicy?: string;
  readonly returnValue?: string;
}
export interface Item {
  readonly key?: unknown;
  readonly value?: unknown;
  readonly entityName?: string;
  readonly options?: Options;
  readonly conditions?: ConditionTree;
}

const shown = (entry: KvsEntry) => ({
  key: entry.key,
  value: JSON.parse(entry.value) as unknown,
  createdAt: entry.createdAt,
  updatedAt: entry.updatedAt,
  ...(entry.expiresAt === null ? {} : { expireTime: new Date(entry.expiresAt).toISOString() }),
});

const largestPage = 100;
const usualPage = 10;
const mostItems = 25;
const largestBatch = 4 * 1024 * 1024;

/** What the key-value store does, call by call; refusals are `KvsError`. */
export class KvsOperations {
  constructor(
    private readonly store: KvsStore,
    private readonly manifest: AppManifest,
  ) {}

  roomOf(item: Item, secret = false): Room {
    if (secret) return 'secret';
    if (item.entityName === undefined) return 'plain';
    if (!this.manifest.entities.some(({ name }) => name === item.entityName)) {
      throw new KvsError(400, 'INVALID_ENTITY_NAME', `The manifest declares no entity ${item.entityName} (app.storage.entities)`);
    }
    return `entity:${item.entityName}`;
  }

  get(room: Room, item: Item): unknown {
    const entry = this.store.get(room, checkKey(item.key));
    if (entry === null) throw new KvsError(404, 'KEY_NOT_FOUND', `There is no value under ${String(item.key)}`);
    return shown(entry);
  }

  /** Returns what the answer shows; `null` for an empty answer. */
  set(room: Room, item: Item): unknown {
    const key = checkKey(item.key);
    const value = checkValue(item.value);
    const ttlMs = checkTtl(item.options?.ttl);
    if (item.options?.keyPolicy === 'FAIL_IF_EXISTS' && this.store.get(room, key) !== null) {
      throw new KvsError(409, 'KEY_CONFLICT', `There is a value under ${key} already`);
    }
    const before = this.store.set(room, key, value, ttlMs);
    if (item.options?.returnValue === 'PREVIOUS') return before === null ? null : shown(before);
    const after = this.store.get(room, key);
    return item.options?.returnValue === 'LATEST' && after !== null ? shown(after) : null;
  }

  delete(room: Room, item: Item): void {
    this.store.delete(room, checkKey(item.key));
  }

  query(body: { readonly where?: readonly Condition[]; readonly limit?: number; readonly after?: string }): unknown {
    const limit = body.limit ?? usualPage;
    if (!(limit >= 1 && limit <= largestPage))
      throw new KvsError(400, 'LIST_QUERY_LIMIT_EXCEEDED', `A page has 1 to ${largestPage} values`);
    for (const { property, condition } of body.where ?? []) {
      if (property !== 'key' || condition !== 'BEGINS_WITH')
        throw new KvsError(400, 'QUERY_WHERE_INVALID', 'Only the beginning of the key can be asked for');
    }
    const after = body.after === undefined ? '' : Buffer.from(body.after, 'base64url').toString('utf8');
    const matching = this.store.list('plain').filter(({ key }) => key > after && (body.where ?? []).every((where) => meets(key, where)));
    return this.page(matching, limit);
  }

  /** Entity queries: the first range attribute orders; partitions and filters select. */
  queryEntity(body: {
    readonly entityName?: string;
    readonly indexName?: string;
    readonly partition?: readonly unknown[];
    readonly range?: Condition;
    readonly filters?: ConditionTree;
    readonly sort?: string;
    readonly cursor?: string;
    readonly limit?: number;
  }): unknown {
    const room = this.roomOf({ ...(body.entityName === undefined ? {} : { entityName: body.entityName }) });
    const entity = this.manifest.entities.find(({ name }) => name === body.entityName);
    const declared = (entity?.indexes ?? []).map((index) =>
      typeof index === 'string' ? { name: index, range: [index], partition: [] } : index,
    );
    const index = declared.find(({ name }) => name === body.indexName);
    if (index === undefined) throw new KvsError(400, 'INVALID_ENTITY_INDEX', `The manifest declares no index ${String(body.indexName)}`);
    const limit = body.limit ?? usualPage;
    if (!(limit >= 1 && limit <= largestPage))
      throw new KvsError(400, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', `A page has 1 to ${largestPage} values`);
    const attribute = index.range[0] ?? '';
    const { range } = body;
    const rows = this.store
      .list(room)
      .map((entry) => ({ entry, object: JSON.parse(entry.value) as Record<string, unknown> }))
      .filter(({ object }) => object[attribute] !== undefined)
      .filter(({ object }) => (index.partition ?? []).every((name, place) => object[name] === body.partition?.[place]))
      .filter(({ object }) => range === undefined || meets(object[attribute], range))
      .filter(({ object }) => meetsAll(object, body.filters))
      .sort((a, b) => ((a.object[attribute] as string) < (b.object[attribute] as string) ? -1 : 1));
    if (body.sort === 'DESC') rows.reverse();
    const start = body.cursor === undefined ? 0 : Number(Buffer.from(body.cursor, 'base64url').toString('utf8'));
    const data = rows.slice(start, start + limit).map(({ entry }) => shown(entry));
    const more = start + limit < rows.length;
    return { data, ...(more ? { cursor: Buffer.from(String(start + limit)).toString('base64url') } : {}) };
  }

  /** Each item on its own; what fails is named. */
  batch(items: unknown, act: (room: Room, item: Item) => unknown): unknown {
    const list = this.checkedItems(items);
    const successfulKeys: unknown[] = [];
    const failedKeys: unknown[] = [];
    for (const item of list) {
      const named = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
      try {
        successfulKeys.push({ ...named, ...(act(this.roomOf(item), item) as object | undefined) });
      } catch (error) {
        if (!(error instanceof KvsError)) throw error;
        failedKeys.push({ ...named, error: { code: error.code, message: error.message } });
      }
    }
    return { successfulKeys, failedKeys };
  }

  /** All or nothing: every condition and value is checked before anything is written. */
  transaction(body: { readonly set?: readonly Item[]; readonly delete?: readonly Item[]; readonly check?: readonly Item[] }): void {
    const { set = [], delete: gone = [], check = [] } = body;
    const all = this.checkedItems([...set, ...gone, ...check]);
    for (const item of all) this.checkConditions(item);
    for (const item of set) {
      checkValue(item.value);
      checkTtl(item.options?.ttl);
    }
    for (const item of set) this.set(this.roomOf(item), item);
    for (const item of gone) this.delete(this.roomOf(item), item);
  }

  private checkConditions(item: Item): void {
    const room = this.roomOf(item);
    const entry = this.store.get(room, checkKey(item.key));
    const object = entry === null ? null : (JSON.parse(entry.value) as Record<string, unknown>);
    if (item.conditions !== undefined && room === 'plain') throw new KvsError(400, 'INVALID_CONDITION', 'Conditions need an entity');
    if (!meetsAll(object, item.conditions))
      throw new KvsError(409, 'CONDITIONAL_CHECK_FAILED', `The condition on ${String(item.key)} does not hold`);
  }

  private checkedItems(items: unknown): readonly Item[] {
    if (!Array.isArray(items) || items.length === 0) throw new KvsError(400, 'INVALID_BATCH', 'A list of items is needed');
    if (items.length > mostItems) throw new KvsError(400, 'BATCH_TOO_LARGE', `${items.length} items, ${mostItems} are allowed`);
    if (Buffer.byteLength(JSON.stringify(items)) > largestBatch) throw new KvsError(400, 'MAX_SIZE', 'More than 4 MB at once');
    const list = items as readonly Item[];
    const names = new Set(list.map(({ key, entityName }) => `${entityName ?? ''} ${String(key)}`));
    if (names.size !== list.length) throw new KvsError(400, 'DUPLICATE_KEYS', 'A key occurs twice');
    return list;
  }

  private page(entries: readonly KvsEntry[], limit: number): unknown {
    const data = entries.slice(0, limit);
    const last = data.at(-1);
    const more = entries.length > limit && last !== undefined;
    return { data: data.map(shown), ...(more ? { cursor: Buffer.from(last.key).toString('base64url') } : {}) };
  }
}
