import type { Label } from '../../../../src/domain/label';
import { axisNamer, valueNamer } from '../../../../static/settings/replay/value-namer';
import { configured } from '../../../builders/profile-case';

const english = ({ en }: Label): string => en;
const removed = (name: string): string => `${name} (removed)`;
const published = configured('gov-it-projects').profile;
const { nature: _, ...kept } = { ...published.axes };
const draft = { ...published, axes: { ...kept, urgency: published.axes.urgency.filter(({ id }) => id !== 'medium') } };
const formerly = [
  {
    axis: 'colour',
    axisName: { en: 'Colour', zh: '颜色' },
    id: 'red',
    label: { en: 'Red', zh: '红' },
  },
];

test('a value that the draft has no longer goes by the name it is published under, and says that it is removed', () => {
  const name = valueNamer({ draft, published, formerly }, english, removed);
  expect(name('urgency', 'urgent')).toBe('Urgent');
  expect(name('urgency', 'medium')).toBe('Medium (removed)');
});

test('so does one of an earlier version, which what is published does not know either', () => {
  expect(valueNamer({ draft, published, formerly }, english, removed)('colour', 'red')).toBe('Red (removed)');
  expect(axisNamer([draft, published], formerly, english)('colour')).toBe('Colour');
  expect(axisNamer([draft, published], formerly, english)('urgency')).toBe('Urgency');
});
