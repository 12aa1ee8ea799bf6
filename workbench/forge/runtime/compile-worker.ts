import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Translates workbench/forge/worker/*.ts to CommonJS once and returns the path of its main file. A worker thread starts from
 * plain JavaScript: no TypeScript loader in the thread that stands for the platform, neither under tsx nor under jest.
 */
export async function compileWorker(sourceDirectory: string, cache: string): Promise<string> {
  const sources = readdirSync(sourceDirectory)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(sourceDirectory, name), 'utf8') }));
  const hash = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 16);
  const directory = path.join(cache, hash);
  const main = path.join(directory, 'main.cjs');
  if (existsSync(main)) return main;
  const { default: ts } = await import('typescript');
  const draft = path.join(cache, `draft-${process.pid}-${hash}`);
  mkdirSync(draft, { recursive: true });
  for (const { name, text } of sources) {
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    writeFileSync(path.join(draft, name.replace(/\.ts$/, '.cjs')), outputText.replace(/require\("(\.\/[^"]+)"\)/g, 'require("$1.cjs")'));
  }
  try {
    renameSync(draft, directory);
  } catch (error) {
    // Another process compiled the same sources at the same time: theirs is as good.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(main)) throw error;
  }
  return main;
}
