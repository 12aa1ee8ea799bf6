/** A place of the draft that stays with its entry when others of the list come and go: entries are told by their id, or by all they say. */
export type LastingPlace = string;

const childOf = (node: unknown, key: string): unknown => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined);

const nameOf = (entry: unknown): string => {
  const id = childOf(entry, 'id');
  return typeof id === 'string' ? `#${id}` : `=${JSON.stringify(entry) ?? ''}`;
};

/** @param path dotted, with the numbers of entries: `profile.form.3.label.en` */
export function lastingPlace(content: unknown, path: string): LastingPlace {
  let node = content;
  const steps = path.split('.').map((key) => {
    const inside = childOf(node, key);
    const step = Array.isArray(node) && /^\d+$/.test(key) ? nameOf(inside) : key;
    node = inside;
    return step;
  });
  return JSON.stringify(steps);
}

/** Where that is now, dotted; `null`: its entry is gone. */
export function placeNow(content: unknown, place: LastingPlace): string | null {
  let node = content;
  const keys: string[] = [];
  for (const step of JSON.parse(place) as readonly string[]) {
    const index = Array.isArray(node) ? node.findIndex((entry) => nameOf(entry) === step) : -1;
    // What is told by an id of its own, such as a limit in the table, is no number of an entry.
    if (Array.isArray(node) && index < 0 && /^[#=]/.test(step)) return null;
    const key = index < 0 ? step : String(index);
    keys.push(key);
    node = childOf(node, key);
  }
  return keys.join('.');
}
