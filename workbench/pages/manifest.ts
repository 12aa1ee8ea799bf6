import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { AppFacts, AppField, UiModule } from './page-data';

const moduleSchema = z.looseObject({
  key: z.string(),
  resource: z.string().optional(),
  title: z.union([z.string(), z.looseObject({ i18n: z.string() })]).optional(),
  icon: z.string().optional(),
  thumbnail: z.string().optional(),
  viewportSize: z.enum(['small', 'medium', 'large', 'xlarge']).optional(),
  unlicensedAccess: z.array(z.string()).optional(),
  edit: z.looseObject({ resource: z.string().optional() }).optional(),
  name: z.string().optional(),
  type: z.string().optional(),
});

const manifestSchema = z.looseObject({
  modules: z.record(z.string(), z.array(z.looseObject({}))),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() })).default([]),
  permissions: z
    .looseObject({
      scopes: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
      content: z.looseObject({ styles: z.array(z.string()).default([]), scripts: z.array(z.string()).default([]) }).optional(),
    })
    .optional(),
  app: z.looseObject({ id: z.string() }),
});

type Manifest = z.infer<typeof manifestSchema>;

/** What the pages need from the manifest. */
export interface ManifestFacts {
  readonly app: Omit<AppFacts, 'cloudId' | 'environmentId'>;
  /** Folder of each resource, relative to the app's folder. */
  readonly resources: ReadonlyMap<string, string>;
  /** Relaxations of the screens' CSP that the manifest asks for, such as `unsafe-inline`. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** Reads manifest.yml, and again only after it was saved. */
export function createManifestReader(appFolder: string): () => ManifestFacts {
  const file = join(appFolder, 'manifest.yml');
  let read: { readonly at: number; readonly facts: ManifestFacts } | null = null;
  return () => {
    const at = statSync(file).mtimeMs;
    if (read?.at !== at) read = { at, facts: toFacts(manifestSchema.parse(parse(readFileSync(file, 'utf8')))) };
    return read.facts;
  };
}

function toFacts(manifest: Manifest): ManifestFacts {
  const resources = new Map(manifest.resources.map((resource) => [resource.key, resource.path]));
  const scopes = manifest.permissions?.scopes ?? [];
  return {
    app: {
      id: manifest.app.id.slice(manifest.app.id.lastIndexOf('/') + 1),
      scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
      modules: Object.entries(manifest.modules).flatMap(([type, modules]) =>
        modules.flatMap((module) => toUiModule(type, module, manifest)),
      ),
      fields: (manifest.modules['jira:customField'] ?? []).flatMap(toField),
    },
    resources,
    styles: manifest.permissions?.content?.styles ?? [],
    scripts: manifest.permissions?.content?.scripts ?? [],
  };
}

function toUiModule(type: string, value: unknown, manifest: Manifest): UiModule[] {
  const module = moduleSchema.safeParse(value).data;
  if (module?.resource === undefined) return [];
  const title = module.title ?? module.key;
  return [
    {
      key: module.key,
      type,
      title: typeof title === 'string' ? title : title.i18n,
      entry: entryOf(module.resource, manifest),
      editEntry: module.edit?.resource === undefined ? null : entryOf(module.edit.resource, manifest),
      icon: iconOf(module.icon ?? module.thumbnail),
      viewportSize: module.viewportSize ?? null,
      unlicensedAccess: module.unlicensedAccess ?? [],
    },
  ];
}

/** `panel-ui` or `ui/panel` (a resource with several entries) → address below `/app/`. */
function entryOf(reference: string, manifest: Manifest): string {
  const [key = reference, entry] = reference.split('/');
  const file = entry === undefined ? undefined : manifest.resources.find((resource) => resource.key === key)?.entry?.[entry];
  return `${key}/${file ?? 'index.html'}`;
}

/** `resource:icons;closed-loop.svg` → `icons/closed-loop.svg`. */
function iconOf(icon: string | undefined): string | null {
  const match = /^resource:([^;]+);(.+)$/.exec(icon ?? '');
  return match === null ? null : `${match[1]}/${match[2]}`;
}

function toField(value: unknown): AppField[] {
  const field = moduleSchema.safeParse(value).data;
  return field?.name === undefined ? [] : [{ key: field.key, name: field.name, type: field.type ?? 'string' }];
}
