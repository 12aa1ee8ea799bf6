import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const skipped = new Set(['node_modules', 'dist', '.cache', '.git']);

function* filesUnder(entry) {
  const found = statSync(entry, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isFile()) {
    yield entry;
    return;
  }
  for (const name of readdirSync(entry).sort()) {
    if (!skipped.has(name)) yield* filesUnder(path.join(entry, name));
  }
}

/** Hash of names and contents below some files and folders: the same inputs need no second build. Missing entries count as empty. */
export function hashOfTree(root, entries) {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (const file of filesUnder(path.join(root, entry))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}
