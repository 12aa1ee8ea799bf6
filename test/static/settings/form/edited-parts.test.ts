import { choiceName } from '../../../../src/domain/profile/diff/choice-name';
import words from '../../../../src/domain/profile/diff/field-words.json';
import { namesIn } from '../../../../src/domain/profile/diff/names';
import { valueText } from '../../../../src/domain/profile/diff/value-text';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { chosenFrom, FORM_KINDS, firstChosen } from '../../../../static/settings/form/choices';
import { EDITED_PARTS } from '../../../../static/settings/form/edited-parts';
import type { Shape } from '../../../../static/settings/form/shape';
import { placeOf, SECTIONS } from '../../../../static/settings/section-of';

interface Found {
  readonly fields: Set<string>;
  readonly choices: Set<string>;
}

function walk(shape: Shape, found: Found): Found {
  if (shape.kind === 'choice') for (const id of shape.of) found.choices.add(id);
  if (shape.kind === 'list' || shape.kind === 'record') walk(shape.of, found);
  if (shape.kind === 'record') for (const inner of Object.values(shape.fixed)) walk(inner, found);
  if (shape.kind === 'variants')
    for (const group of shape.of) {
      for (const { name, shape: inner } of group.fields)
        if (name === 'kind' && inner.kind === 'fixed') found.choices.add(String(inner.value));
      walk(group, found);
    }
  if (shape.kind === 'group')
    for (const { name, shape: inner } of shape.fields) {
      if (inner.kind !== 'fixed' && name !== 'src') found.fields.add(name);
      walk(inner, found);
    }
  return found;
}

const found: Found = { fields: new Set(), choices: new Set<string>(FORM_KINDS) };
for (const { field } of EDITED_PARTS) {
  found.fields.add(field.name);
  walk(field.shape, found);
}
const preset = presets[0]!;
const names = namesIn({ profile: preset, settings: proposeSettings(preset) });

it.each([...found.fields])('field %s has words in both languages', (name) => {
  expect(words).toHaveProperty(name);
  expect(names.field(name, 'profile').zh).toMatch(/\p{Script=Han}/u);
});

it.each([...found.choices])('choice %s has words in both languages', (id) => {
  expect(choiceName(id).en).toMatch(/^[A-Z]/);
  expect(choiceName(id).zh).toMatch(/\p{Script=Han}|Jira/u);
});

/** Texts of a value with the field each stands in. */
function textsIn(shape: Shape, value: unknown, name: string, path: string): readonly (readonly [string, string, string])[] {
  if (value === null || value === undefined) return [];
  if (shape.kind === 'text' || shape.kind === 'texts' || shape.kind === 'id')
    return [value].flat().map((text) => [path, name, String(text)] as const);
  const at = (key: string): unknown => Object.entries(value as object).find(([known]) => known === key)?.[1];
  if (shape.kind === 'list') return (value as readonly unknown[]).flatMap((entry) => textsIn(shape.of, entry, name, path));
  if (shape.kind === 'record')
    return Object.entries(value).flatMap(([key, inner]) => textsIn(shape.fixed[key] ?? shape.of, inner, key, `${path}.*`));
  if (shape.kind === 'group')
    return shape.fields.flatMap((field) => textsIn(field.shape, at(field.name), field.name, `${path}.${field.name}`));
  return [];
}

/** Nobody's words: patterns, marks of techniques, numbers, ids an admin gives, rows of the source, and words that are looked for in texts. */
const NO_WORDS = /^numbering\.|\.encryption\.|keywordTriggers\.keywords$|\.(shortZh|headcount|id|src)$/;
/** Ids that are shown by the label of what they name, which the form reads from the process itself. */
const NAMED_THERE = /\.(channel|replaces|with|dimensions|splitBy|metric|indicators|flag)$/;

it.each(presets.map((profile) => [profile.id, profile] as const))(
  'every text of %s that a form shows reads in both languages',
  (_, profile) => {
    const texts = EDITED_PARTS.filter(({ root }) => root === 'profile').flatMap(({ field }) =>
      textsIn(field.shape, Object.entries(profile).find(([key]) => key === field.name)?.[1], field.name, field.name),
    );
    const own = namesIn({ profile, settings: proposeSettings(profile) });
    const silent = texts.filter(([path, name, text]) => {
      if (NO_WORDS.test(path) || NAMED_THERE.test(path)) return false;
      const said = valueText(text, name, own);
      return said === null || !/\p{Script=Han}/u.test(said.zh) || /\p{Script=Han}/u.test(said.en);
    });
    expect(silent).toEqual([]);
    expect(texts.length).toBeGreaterThan(50);
  },
);

it('a text that is chosen has words for every choice, and a new one begins with one of them', () => {
  for (const field of ['every', 'per', 'cycles', 'forms', 'phases', 'variables']) {
    const choices = chosenFrom(field, ({ zh }) => zh) ?? [];
    expect(choices.length).toBeGreaterThan(1);
    for (const { label } of choices) expect(label).toMatch(/\p{Script=Han}/u);
    expect(choices.map(({ id }) => id)).toContain(firstChosen(field));
  }
  expect(chosenFrom('note', ({ zh }) => zh)).toBeNull();
});

it('every part of every preset can be reached, and stands in one section', () => {
  const edited = new Set(EDITED_PARTS.map(({ root, field }) => `${root}.${field.name}`));
  for (const profile of presets) {
    for (const key of Object.keys(profile)) {
      if (key === 'id') continue;
      expect(edited).toContain(`profile.${key}`);
      expect(SECTIONS).toContain(placeOf(`profile.${key}`));
    }
  }
});

it.each(['en', 'zh'] as const)('no two parts of one section have the same name in %s', (language) => {
  const titles = EDITED_PARTS.map(({ root, field }) => `${placeOf(`${root}.${field.name}`)}: ${names.field(field.name, root)[language]}`);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});
