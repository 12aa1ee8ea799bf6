import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Operation names in src/contract.ts, to tell a caller who misspelt one what there is. The resolver itself does not list what
 * it defines. Empty for an app without that file.
 */
export function contractOperations(appDirectory: string): readonly string[] {
  const file = path.join(appDirectory, 'src', 'contract.ts');
  if (!existsSync(file)) return [];
  const names = [...readFileSync(file, 'utf8').matchAll(/^ {2}(\w+): Operation</gm)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}
