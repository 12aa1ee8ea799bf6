import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import * as ts from 'typescript';
import { contentTypeOf, send, sendWords } from './respond';

/** Serves the TypeScript files of a folder as JavaScript modules; `queue/table` and `queue/table.js` name `queue/table.ts`. */
export function createClientFiles(folder: string): (response: ServerResponse, name: string) => void {
  const translated = new Map<string, { readonly at: number; readonly script: string }>();
  return (response, name) => {
    const plain = name.replace(/\.js$/, '');
    const file = join(folder, `${plain}.ts`);
    if (!/^[a-z][a-z0-9/-]*$/.test(plain) || !existsSync(file)) return sendWords(response, 404, `workbench: no script ${plain}`);
    const at = statSync(file).mtimeMs;
    let entry = translated.get(file);
    if (entry?.at !== at) {
      entry = { at, script: translate(readFileSync(file, 'utf8')) };
      translated.set(file, entry);
    }
    send(response, 200, contentTypeOf('.js'), entry.script);
  };
}

function translate(source: string): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: false,
    isolatedModules: true,
  };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}
