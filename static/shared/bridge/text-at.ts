/** Text or number at a path of the extension, as text; `null` when there is none: `textAt(extension, 'issue', 'key')`. */
export function textAt(extension: unknown, ...path: readonly string[]): string | null {
  let value: unknown = extension;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = new Map(Object.entries(value)).get(step);
  }
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
