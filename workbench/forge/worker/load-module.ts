import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import { constants, Script } from 'node:vm';

interface CommonJs {
  exports: unknown;
}
type Wrapper = (exports: unknown, require: NodeJS.Require, module: CommonJs, filename: string, dirname: string) => void;

/** Absent, or cut short by whoever was ended while writing: then there is none. */
function readCompiled(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keepCompiled(file: string, data: Buffer): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, data);
  renameSync(draft, file);
}

/**
 * Loads a CommonJS file as `require` does, and keeps beside it what V8 compiled of it: a new process of the platform then reads that
 * instead of compiling two megabytes again. V8 refuses what another version of it or of the file has left, and it is written anew.
 */
export function loadModule(file: string): unknown {
  const compiled = `${file}.${process.version}.v8`;
  const cachedData = readCompiled(compiled);
  const script = new Script(wrap(readFileSync(file, 'utf8')), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module: CommonJs = { exports: {} };
  const run = script.runInThisContext() as Wrapper;
  run.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  // After the run: functions it has called are compiled by now and are kept too.
  if (cachedData === undefined || script.cachedDataRejected === true) keepCompiled(compiled, script.createCachedData());
  return module.exports;
}
