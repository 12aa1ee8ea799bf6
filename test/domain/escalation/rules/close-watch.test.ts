import { escalationEffects } from '../../../../src/domain/case/escalation-effects';
import { foldCase } from '../../../../src/domain/case/fold-case';
import { planEscalations } from '../../../../src/domain/escalation/plan-escalations';
import { computeDeadlines } from '../../../../src/domain/sla/deadlines';
import { configured, factsOf } from '../../../builders/profile-case';

/** Monitoring concentrates on high priority items (S3-27). */
const watched = (profile: string, urgency: string): readonly string[] => {
  const configuration = configured(profile);
  const receivedAt = '2026-03-02T01:00:00Z';
  const feedbackCase = foldCase(factsOf({ receivedAt, axes: { type: 'complaint', urgency } }));
  const now = Date.parse(receivedAt) + 1_000;
  return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, now), now)
    .filter(({ rule, status }) => rule === 'close-watch' && status === 'due')
    .flatMap((planned) => escalationEffects('1', planned, feedbackCase, configuration))
    .map((effect) => {
      const what = effect.kind === 'watch' ? effect.role : effect.kind === 'label' ? effect.label : '';
      return effect.kind === 'internal-comment' ? `comment to ${effect.mention.join()}` : `${effect.kind} ${what}`;
    });
};

test('the monitor is told of a first-level item, watches it, and finds it by its label; once', () => {
  expect(watched('feedback-monitoring', 'level-1')).toEqual([
    'comment to feedback-monitor',
    'watch feedback-monitor',
    'label watched-closely',
  ]);
});

test.each([
  ['feedback-monitoring', 'level-2'],
  ['gov-it-projects', 'urgent'],
])('not %s %s', (profile, urgency) => {
  expect(watched(profile, urgency)).toEqual([]);
});
