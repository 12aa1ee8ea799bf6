import { millisecondsToNextChange } from '../../../static/panel/next-change';
import { controlOf, fieldsToShow } from '../../../static/panel/registration-fields';
import { filterTimeline } from '../../../static/panel/timeline-filter';
import { minutes } from '../fixtures/clock';
import { panelCase, resolveDeadline } from '../fixtures/panel-case';

const data = panelCase();

test('timeline: newest first, filtered by who sees it, what it is and whose it is', () => {
  const kinds = (filter: Parameters<typeof filterTimeline>[1], account: string | null = 'acc-agent-1') =>
    filterTimeline([...data.timeline].reverse(), filter, account).map((entry) => entry.kind);
  expect(kinds('all')).toEqual(['assigned', 'acknowledged', 'case-opened']);
  expect(kinds('customer')).toEqual(['acknowledged']);
  expect(kinds('escalation')).toEqual([]);
  expect(kinds('mine')).toEqual(['case-opened']);
  expect(kinds('mine', null)).toEqual([]);
});

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

test('the panel asks again after the next instant at which the app acts', () => {
  expect(millisecondsToNextChange(data)).toBe(2 * 60_000 + 8_000);
  expect(millisecondsToNextChange({ ...data, escalations: [], deadlines: [{ ...resolveDeadline(), state: 'paused' }] })).toBeNull();
  expect(millisecondsToNextChange({ ...data, escalations: [], deadlines: [{ ...resolveDeadline(), dueAt: minutes(-5) }] })).toBeNull();
});
