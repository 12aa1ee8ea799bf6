import words from '../../../../src/domain/profile/diff/field-words.json';
import { namesIn } from '../../../../src/domain/profile/diff/names';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { choiceName, FORM_KINDS } from '../../../../static/settings/form/choices';
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
