interface Linked {
  readonly id: string;
  /** Ids it leads to; one that is not in the list leads nowhere. */
  readonly to?: readonly string[] | undefined;
}

/** Things that lead to each other: limits that take each other's place (S4-62), or wait for each other. */
export interface Circle {
  /** Index of the one that closes the circle, and of the entry of its `to` that does. */
  readonly index: number;
  readonly at: number;
  /** Ids on the way round; the first is also the last. */
  readonly circle: readonly string[];
}

/** Circles, each told once, where it closes; one that leads to itself is the smallest. */
export function circlesOf(list: readonly Linked[]): readonly Circle[] {
  const places = new Map(list.map(({ id }, index) => [id, index]));
  const done = new Set<string>();
  const found: Circle[] = [];
  const follow = (one: Linked, way: readonly string[]): void => {
    if (done.has(one.id)) return;
    one.to?.forEach((id, at) => {
      const index = places.get(one.id);
      const next = list[places.get(id) ?? -1];
      if (next === undefined || index === undefined) return;
      const from = [...way, one.id].indexOf(id);
      if (from >= 0) found.push({ index, at, circle: [...[...way, one.id].slice(from), id] });
      else follow(next, [...way, one.id]);
    });
    done.add(one.id);
  };
  for (const one of list) follow(one, []);
  return found;
}
