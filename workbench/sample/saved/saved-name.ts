import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Workbench } from '../../workbench';

/** Everything that a dump depends on outside the bundle: the site that is dumped, and the stories. */
const SOURCES = ['jira', 'sample', 'forge/kvs', 'forge/sql'];

/** Name under which a sample site is saved: another app, another site or other stories give another name. */
export function savedName(workbench: Workbench): string {
  const { manifest, bundleDirectory, database } = workbench.host.options;
  const hash = createHash('sha256').update(JSON.stringify([manifest.appId, path.basename(bundleDirectory), database.serverName]));
  for (const source of SOURCES) {
    const folder = path.join(workbench.appDirectory, 'workbench', source);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((each) => each.endsWith('.ts'))
      .sort())
      hash.update(`${source}/${file}\0`).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
