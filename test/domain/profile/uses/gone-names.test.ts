import { withValueAt } from '../../../../src/domain/profile/draft/at-path';
import { findFaults } from '../../../../src/domain/profile/draft/find-faults';
import { presets } from '../../../../src/domain/profile/presets';
import { configured } from '../../../builders/profile-case';

const published = configured('gov-it-projects');

/** Faults after something was taken away, in one language. */
const told = (path: string, language: 'en' | 'zh' = 'en', before: Parameters<typeof findFaults>[1] = published): readonly string[] =>
  findFaults(withValueAt(published, path, undefined), before).map(({ message }) => message[language]);

test('a value that is gone is told by the name it had, in both languages (issue 5)', () => {
  const index = published.profile.axes.type.findIndex(({ id }) => id === 'inquiry');
  const path = `profile.axes.type.${index}`;
  expect(told(path)).toContain('Type has no value “Inquiry”.');
  expect(told(path, 'zh').some((text) => text.includes(`“${published.profile.axes.type[index]?.label.zh}”`))).toBe(true);
  expect(told(path).join()).not.toContain("'inquiry'");
});

test('where nothing was published yet the id is all there is', () => {
  const index = published.profile.axes.type.findIndex(({ id }) => id === 'inquiry');
  expect(told(`profile.axes.type.${index}`, 'en', null)).toContain("Type has no value 'inquiry'.");
});

test.each(
  presets.map(
    ({ id, axes }) => [id, Object.entries(axes).flatMap(([axis, values]) => values.map((_, index) => `${axis}.${index}`))] as const,
  ),
)('law, %s: no fault about a value that was taken away shows its id', (id, places) => {
  const before = configured(id);
  for (const place of places) {
    const [axis = '', index = ''] = place.split('.');
    const value = before.profile.axes[axis]?.[Number(index)];
    const faults = findFaults(withValueAt(before, `profile.axes.${place}`, undefined), before);
    expect([place, faults.filter(({ message }) => message.en.includes(`'${value?.id}'`))]).toEqual([place, []]);
  }
});
