import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Operation names in src/contract.ts and src/contract/, to tell a caller who misspelt one what there is. The resolver itself
 * does not list what it defines. Empty for an app without them.
 */
export function contractOperations(appDirectory: string): readonly string[] {
  const folder = path.join(appDirectory, 'src', 'contract');
  const files = [`${folder}.ts`, ...(existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [])];
  const names = files
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^ {2}(\w+): Operation</gm)].map((match) => match[1] ?? ''));
  return [...new Set(names)].sort();
}
