import { readFileSync } from 'node:fs';
import { presets } from '../../../src/domain/profile/presets';
import { profileShapeSchema } from '../../../src/domain/profile/schema';
import { blankOf } from '../../../static/settings/form/blank';
import { withNew } from '../../../static/settings/form/entries';
import type { Shape } from '../../../static/settings/form/shape';
import { shapes } from '../../../workbench/profile/shapes';

const WRITTEN = 'static/settings/form/shapes.json';

it('the shapes of the form are those of the schemas (npm run profile -- schema writes them)', () => {
  expect(JSON.parse(readFileSync(WRITTEN, 'utf8'))).toEqual(JSON.parse(JSON.stringify(shapes())));
});

it('an absence is told by the control for moments, not by hand', () => {
  const absences = shapes().settings['absences'];
  const fields = absences?.kind === 'list' && absences.of.kind === 'group' ? absences.of.fields : [];
  expect(fields.map(({ name, shape }) => `${name}: ${shape.kind}`)).toEqual([
    'accountId: person',
    'from: instant',
    'to: instant',
    'deputy: person',
  ]);
});

type Path = readonly (string | number)[];
const at = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)?.[key], tree);
function put(tree: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(tree)) return tree.map((entry, index) => (index === key ? put(entry, rest, value) : entry));
  const branch = (tree ?? {}) as Record<string, unknown>;
  return { ...branch, [key]: put(branch[String(key)], rest, value) };
}

/** Everywhere the form offers to add something to this value: entries of lists, and fields that are left out. */
function additions(shape: Shape, value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  switch (shape.kind) {
    case 'list': {
      const list = Array.isArray(value) ? value : [];
      const [first] = list;
      return [[path, withNew(list, blankOf(shape.of))], ...(first === undefined ? [] : additions(shape.of, first, [...path, 0]))];
    }
    case 'group':
      return shape.fields.flatMap(({ name, shape: inner, optional, nullable }) => {
        const present = (value as Record<string, unknown> | null)?.[name];
        const isLeftOut = present === undefined || present === null;
        if (isLeftOut) return optional || nullable ? [[[...path, name], blankOf(inner)] as const] : [];
        return additions(inner, present, [...path, name]);
      });
    case 'record':
      return [
        [[...path, 'new-key'], blankOf(shape.of)],
        ...Object.entries((value ?? {}) as object).flatMap(([key, inner]) =>
          additions(shape.fixed[key] ?? shape.of, inner, [...path, key]),
        ),
      ];
    default:
      return [];
  }
}

describe.each(presets.map((preset) => [preset.id, preset] as const))('what the form adds to %s', (_id, preset) => {
  const all = additions(shapes().profile, preset);

  it('has a place for every list and every field that was left out', () => {
    expect(all.length).toBeGreaterThan(80);
  });

  it.each(all.map(([path, value]) => [path.join('.'), path, value] as const))('%s fits the schema', (_name, path, value) => {
    expect(at(preset, path)).not.toEqual(value);
    const read = profileShapeSchema.safeParse(put(preset, path, value));
    expect(read.error?.issues ?? []).toEqual([]);
  });
});
