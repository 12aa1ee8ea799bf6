import { parse } from 'yaml';
import * as z from 'zod';
import { textOf } from './repository';

const moduleSchema = z.looseObject({ key: z.string() });
const manifestSchema = z.looseObject({
  modules: z.record(z.string(), z.array(moduleSchema)),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })),
  permissions: z.looseObject({ scopes: z.array(z.string()) }),
  app: z.looseObject({ id: z.string(), runtime: z.looseObject({ name: z.string() }) }),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestModule = z.output<typeof moduleSchema>;

/** manifest.yml, or the same document from a text, so that a test can plant a fault. */
export const readManifest = (text: string = textOf('manifest.yml')): Manifest => manifestSchema.parse(parse(text));

export interface PlacedModule {
  readonly type: string;
  readonly module: ManifestModule;
}

export const allModules = (manifest: Manifest): readonly PlacedModule[] =>
  Object.entries(manifest.modules).flatMap(([type, modules]) => modules.map((module) => ({ type, module })));

/** Values of a property of that name at any depth of a module. */
export function* valuesOf(name: string, value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === name && !Array.isArray(value)) yield inner;
    yield* valuesOf(name, inner);
  }
}
