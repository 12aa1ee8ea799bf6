import { blankOf } from '../../../../static/settings/form/blank';
import { EDITED_PARTS } from '../../../../static/settings/form/edited-parts';
import { numbersNobodySaid } from '../../../../static/settings/form/numbers-nobody-said';

/** What a part of the process asks for when it begins to say something. */
function askedOf(part: string): readonly string[] {
  const field = EDITED_PARTS.find(({ root, field: { name } }) => root === 'profile' && name === part)?.field;
  if (field === undefined) throw new Error(`there is no part ${part}`);
  return numbersNobodySaid(field.shape, blankOf(field.shape, part), `profile.${part}`).map(({ path }) => path);
}

test.each([
  ['retention', ['profile.retention.minYears']],
  ['invalid', ['profile.invalid.due.amount']],
  ['security', []],
])('a new %s asks for what it could not be without', (part, paths) => {
  expect(askedOf(part)).toEqual(paths);
});
