/** All keys of the key-value store are built here. Parts are escaped so that no part can run into the next. */
export function storageKey(...parts: readonly [string, ...(string | number)[]]): string {
  return parts
    .map((part) => String(part).replace(/[^a-zA-Z0-9-]/g, (letter) => `_${letter.codePointAt(0)?.toString(16) ?? ''}_`))
    .join(':');
}
