import { holdsSince } from '../../../src/domain/sla/holds-since';
import { caseOf, configured, deadlineOf, type Story } from '../../builders/profile-case';

const receivedAt = '2026-03-02T01:00:00Z';
const guide = configured('service-quality-guide', { graceMinutes: 15 });

test('at once counts from when there is reason for it: a mark or a level set later is not late already (S1-11, S2-22)', () => {
  const later: Story = {
    receivedAt,
    axes: { urgency: 'normal' },
    facts: [['2026-03-02T03:00:00Z', { kind: 'axis-set', axis: 'urgency', value: 'urgent' }]],
  };
  expect(deadlineOf(guide, later, '2026-03-02T03:10:00Z', 'start-handling')).toMatchObject({
    state: 'running',
    dueAt: Date.parse('2026-03-02T03:00:00Z'),
    breachesAt: Date.parse('2026-03-02T03:15:00Z'),
  });
  const s1 = configured('cross-department-improvement', { graceMinutes: 15 });
  const marked: Story = { receivedAt, axes: { urgency: 'low' }, facts: [['2026-03-02T03:00:00Z', { kind: 'flag-set', flag: 'urgent' }]] };
  expect(deadlineOf(s1, marked, '2026-03-02T03:10:00Z', 'notify-department-heads').state).toBe('running');
});

test('a condition holds since the fact that made it true; another of its values does not begin it anew', () => {
  const story: Story = {
    receivedAt,
    axes: { type: 'suggestion', urgency: 'normal' },
    facts: [
      ['2026-03-02T02:00:00Z', { kind: 'axis-set', axis: 'type', value: 'inquiry' }],
      ['2026-03-02T03:00:00Z', { kind: 'axis-set', axis: 'type', value: 'help-request' }],
      ['2026-03-02T04:00:00Z', { kind: 'axis-set', axis: 'urgency', value: 'urgent' }],
    ],
  };
  expect(holdsSince({ type: ['inquiry', 'help-request'] }, caseOf(story))).toBe(Date.parse('2026-03-02T02:00:00Z'));
  expect(holdsSince({}, caseOf(story))).toBe(Date.parse(receivedAt));
});
