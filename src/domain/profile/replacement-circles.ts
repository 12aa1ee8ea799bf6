interface Replacing {
  readonly id: string;
  readonly replaces?: readonly string[] | undefined;
}

/** Limits that take each other's place, so that none of them would count for a reason an admin could name (S4-62). */
export interface Circle {
  /** Index of the limit that closes the circle, and of the entry of its `replaces` that does. */
  readonly index: number;
  readonly at: number;
  /** Ids on the way round; the first is also the last. */
  readonly circle: readonly string[];
}

/** Circles of replacement, each told once, where it closes; a limit that replaces itself is the smallest. */
export function circlesOf(limits: readonly Replacing[]): readonly Circle[] {
  const places = new Map(limits.map(({ id }, index) => [id, index]));
  const done = new Set<string>();
  const found: Circle[] = [];
  const follow = (limit: Replacing, way: readonly string[]): void => {
    if (done.has(limit.id)) return;
    limit.replaces?.forEach((id, at) => {
      const index = places.get(limit.id);
      const next = limits[places.get(id) ?? -1];
      if (next === undefined || index === undefined) return;
      const from = [...way, limit.id].indexOf(id);
      if (from >= 0) found.push({ index, at, circle: [...[...way, limit.id].slice(from), id] });
      else follow(next, [...way, limit.id]);
    });
    done.add(limit.id);
  };
  for (const limit of limits) follow(limit, []);
  return found;
}
