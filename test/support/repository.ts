import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

let known: readonly string[] | undefined;

/** Every file that is, or is about to be, part of the repository: tracked or new, not ignored; paths from the root. */
export function repositoryFiles(): readonly string[] {
  known ??= execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));
  return known;
}

export const filesIn = (pattern: RegExp): readonly string[] => repositoryFiles().filter((file) => pattern.test(file));

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

export const exists = (file: string): boolean => existsSync(join(root, file));
