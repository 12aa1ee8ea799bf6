import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Workbench } from '../../workbench';
import type { PendingStep } from '../telling/teller';
import { dumpTables, restoreTables, type TableDump } from './tables';

/** A site at an instant of its history, with what is still to be told. */
export interface SavedSite {
  /** Epoch milliseconds of the site's clock. */
  readonly at: number;
  readonly pending: readonly PendingStep[];
  readonly jira: unknown;
  readonly kvs: unknown;
  readonly tables: readonly TableDump[];
}

/** Older ones belong to sources that are gone. */
const KEEP = 3;

export async function takeSite(workbench: Workbench, at: number, pending: readonly PendingStep[]): Promise<SavedSite> {
  const { site, host } = workbench;
  return { at, pending: [...pending], jira: site.dump(), kvs: host.kvs.dump(), tables: await dumpTables(host.options.database) };
}

export async function putSite(workbench: Workbench, saved: SavedSite): Promise<void> {
  workbench.site.restore(saved.jira);
  workbench.host.kvs.restore(saved.kvs);
  await restoreTables(workbench.host.options.database, saved.tables);
}

/** `null` when there is none, or none that can be read. */
export function readSaved(folder: string, name: string): SavedSite | null {
  const file = path.join(folder, `${name}.json.gz`);
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  try {
    return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as SavedSite;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.warn(`The saved sample site cannot be read and is told anew: ${why}`);
    return null;
  }
}

export function writeSaved(folder: string, name: string, saved: SavedSite): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json.gz`);
  // Renamed into place, so that another workbench never reads half of it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, gzipSync(JSON.stringify(saved)));
  renameSync(draft, file);
  // Only finished files: a draft may be another workbench's.
  const files = readdirSync(folder)
    .filter((each) => each.endsWith('.json.gz'))
    .map((each) => path.join(folder, each));
  const byAge = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(KEEP)) rmSync(old, { force: true });
}
