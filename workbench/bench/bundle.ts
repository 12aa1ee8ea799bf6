import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Bundles a program of the bench to plain JavaScript and hands its path on while it exists. The TypeScript loader of the bench
 * gives every function a name as it is made, which costs more than the work that is measured here.
 */
export async function withBundle<T>(entry: string, use: (file: string) => T): Promise<T> {
  const directory = mkdtempSync(path.join(tmpdir(), 'closed-loop-bench-'));
  try {
    const { build } = await import('vite');
    await build({
      configFile: false,
      logLevel: 'error',
      root: path.dirname(entry),
      build: {
        ssr: entry,
        outDir: directory,
        emptyOutDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
      ssr: { noExternal: true },
    });
    return use(path.join(directory, 'bench.mjs'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
