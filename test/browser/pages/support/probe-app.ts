import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { CustomFieldDefinition, EntityPropertyDefinition } from '../../../../workbench/types';

export const repository = resolve(__dirname, '../../../..');

interface Manifest {
  readonly modules: {
    readonly 'jira:customField': readonly CustomFieldDefinition[];
    readonly 'jira:entityProperty': readonly EntityPropertyDefinition[];
  };
  resources: { readonly key: string; readonly path: string }[];
}

/** Our manifest with one screen behind every module: the probe. */
export interface ProbeApp {
  readonly folder: string;
  readonly manifest: Manifest;
  remove(): void;
}

export function buildProbeApp(): ProbeApp {
  const folder = mkdtempSync(join(tmpdir(), 'closed-loop-probe-'));
  const vite = join(repository, 'node_modules/vite/bin/vite.js');
  const root = resolve(__dirname, '../fixtures/probe');
  execFileSync(
    process.execPath,
    [vite, 'build', root, '--base', './', '--outDir', join(folder, 'probe'), '--emptyOutDir', '--configLoader', 'native'],
    {
      stdio: 'pipe',
    },
  );
  const manifest: Manifest = parse(readFileSync(join(repository, 'manifest.yml'), 'utf8'));
  manifest.resources = manifest.resources.map(({ key }) => ({ key, path: 'probe' }));
  writeFileSync(join(folder, 'manifest.yml'), stringify(manifest));
  return { folder, manifest, remove: () => rmSync(folder, { recursive: true }) };
}
