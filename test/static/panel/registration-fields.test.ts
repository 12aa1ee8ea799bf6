import { controlOf, fieldsToShow } from '../../../static/panel/registration-fields';
import { panelCase } from '../fixtures/panel-case';

const data = panelCase();

test('registration: missing fields first, axes left to their own section', () => {
  const ids = fieldsToShow(data.registration).map((field) => field.id);
  expect(ids.slice(0, 2)).toEqual(['organisation', 'contract-number']);
  expect(ids).not.toContain('type');
  const missingAxis = { ...data.registration, missing: ['type'] };
  expect(fieldsToShow(missingAxis)[0]?.id).toBe('type');
});

test.each([
  ['number', 'shown-only'],
  ['received-at', 'shown-only'],
  ['attachments', 'shown-only'],
  ['channel', 'channel'],
  ['type', 'choice'],
  ['occurred-at', 'datetime'],
  ['organisation', 'text'],
])('field %s is filled by %s', (id, control) => {
  const field = data.registration.fields.find((candidate) => candidate.id === id);
  expect(field && controlOf(field)).toBe(control);
});
