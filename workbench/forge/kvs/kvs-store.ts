import type { SiteClock } from '../../types';

export interface KvsEntry {
  readonly key: string;
  /** JSON text. */
  readonly value: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
}

/** Rooms of the store that do not see one another: plain values, secrets, each entity. */
export type Room = 'plain' | 'secret' | `entity:${string}`;

/** Values of one installation. Expired values are gone at once (the platform may still show them for 48 hours). */
export class KvsStore {
  private rooms = new Map<Room, Map<string, KvsEntry>>();

  constructor(private readonly clock: SiteClock) {}

  get(room: Room, key: string): KvsEntry | null {
    const entry = this.rooms.get(room)?.get(key);
    if (entry === undefined) return null;
    if (entry.expiresAt !== null && entry.expiresAt <= this.clock.now()) {
      this.rooms.get(room)?.delete(key);
      return null;
    }
    return entry;
  }

  /** Returns what was there before. */
  set(room: Room, key: string, value: string, ttlMs: number | null): KvsEntry | null {
    const before = this.get(room, key);
    const now = this.clock.now();
    const entries = this.rooms.get(room) ?? new Map<string, KvsEntry>();
    this.rooms.set(room, entries);
    entries.set(key, { key, value, createdAt: before?.createdAt ?? now, updatedAt: now, expiresAt: ttlMs === null ? null : now + ttlMs });
    return before;
  }

  delete(room: Room, key: string): boolean {
    return this.get(room, key) !== null && this.rooms.get(room)?.delete(key) === true;
  }

  /** Entries in key order. */
  list(room: Room): readonly KvsEntry[] {
    const keys = [...(this.rooms.get(room)?.keys() ?? [])].sort();
    return keys.map((key) => this.get(room, key)).filter((entry) => entry !== null);
  }

  clear(): void {
    this.rooms.clear();
  }

  dump(): unknown {
    return [...this.rooms].map(([room, entries]) => [room, [...entries.values()]]);
  }

  restore(dump: unknown): void {
    const rooms = dump as readonly (readonly [Room, readonly KvsEntry[]])[];
    this.rooms = new Map(rooms.map(([room, entries]) => [room, new Map(entries.map((entry) => [entry.key, entry]))]));
  }
}
