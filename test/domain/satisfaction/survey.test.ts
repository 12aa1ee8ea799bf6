import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { toIso } from '../../../src/domain/instant';
import { mayBeAskedAgainIf, surveyPlan } from '../../../src/domain/satisfaction/survey';
import { opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';
import { answeredCase, RESOLVED_AT, resolvedCase } from '../../builders/said';

const plan = (events: readonly CaseEvent[]) => surveyPlan(foldCase(events));
const praise = (): readonly CaseEvent[] => [opened({ axes: { type: 'praise' } }), ...resolvedCase().slice(1)];
const anonymous = (): readonly CaseEvent[] => {
  const first = opened();
  if (first.kind !== 'case-opened') throw new Error('a case is opened first');
  return [{ ...first, registration: { ...first.registration, fields: { anonymous: 'yes' } } }, ...answeredCase().slice(1)];
};
const unknown = (): readonly CaseEvent[] => [{ ...opened(), reporter: null } as CaseEvent, ...answeredCase().slice(1)];

/** S3-14, S3-48: once for each result. */
test.each<[name: string, events: readonly CaseEvent[], expected: unknown]>([
  ['asks when there is a result', answeredCase(), { ask: true, attempt: 1, customer: 'acc-customer' }],
  ['not before the result is told', resolvedCase(), null],
  [
    'once it is told',
    [...resolvedCase(), { kind: 'first-response-sent', at: RESOLVED_AT + 1, by: 'acc-agent', channel: 'comment' }],
    { ask: true, attempt: 1, customer: 'acc-customer' },
  ],
  ['not while it is handled', [opened()], null],
  ['once', [...answeredCase(), { kind: 'survey-asked', at: RESOLVED_AT + 1, attempt: 1, via: 'comment' }], null],
  [
    'not again after it was decided against',
    [...answeredCase(), { kind: 'survey-not-asked', at: RESOLVED_AT + 1, attempt: 1, because: 'cool-down' }],
    null,
  ],
  ['not who answered already', [...answeredCase(), { kind: 'rated', at: RESOLVED_AT + 1, attempt: 1, rating: 5 }], null],
  [
    'again for the second result',
    [
      ...answeredCase(),
      { kind: 'survey-asked', at: RESOLVED_AT + 1, attempt: 1, via: 'comment' },
      { kind: 'reopened', at: RESOLVED_AT + 2 },
      { kind: 'result-replied', at: RESOLVED_AT + 3, by: 'acc-agent', method: 'email', outcome: 'solved', text: 'mended' },
      { kind: 'resolved', at: RESOLVED_AT + 4 },
    ],
    { ask: true, attempt: 2, customer: 'acc-customer' },
  ],
  [
    'not for the second result before that is told',
    [
      ...answeredCase(),
      { kind: 'survey-asked', at: RESOLVED_AT + 1, attempt: 1, via: 'comment' },
      { kind: 'reopened', at: RESOLVED_AT + 2 },
      { kind: 'resolved', at: RESOLVED_AT + 4 },
    ],
    null,
  ],
  ['not for praise', praise(), { ask: false, attempt: 1, because: 'praise' }],
  [
    'not who was told that it is invalid (S4-62)',
    [opened(), { kind: 'invalid-marked', at: RESOLVED_AT - 1, explanation: 'e' }, ...resolvedCase().slice(1)],
    { ask: false, attempt: 1, because: 'invalid' },
  ],
  ['who stays anonymous in the portal is asked there', anonymous(), { ask: true, attempt: 1, customer: 'acc-customer' }],
  ['nobody known to ask', unknown(), { ask: false, attempt: 1, because: 'no-contact' }],
])('%s', (_name, events, expected) => expect(plan(events)).toEqual(expected));

/** At least once a quarter (S4-159): a long cool-down does not keep a customer from being asked in every quarter with a result. */
test.each<[profile: string, days: number, now: string, since: string]>([
  ['complaint-handling', 7, '2026-05-20T04:00:00.000Z', '2026-05-13T04:00:00.000Z'],
  ['complaint-handling', 180, '2026-05-20T04:00:00.000Z', '2026-03-31T16:00:00.000Z'],
  ['complaint-handling', 180, '2026-03-31T15:59:59.000Z', '2025-12-31T16:00:00.000Z'],
  ['complaint-handling', 180, '2026-03-31T16:00:00.000Z', '2026-03-31T16:00:00.000Z'],
  ['feedback-monitoring', 180, '2026-05-20T04:00:00.000Z', '2025-11-21T04:00:00.000Z'],
])('%s, a cool-down of %i days, at %s: who was asked before %s', (profile, askAgainDays, now, since) => {
  const settings = { satisfaction: { reconsiderationDays: 15, decideReconsiderationDays: 15, closeUnansweredDays: 7, askAgainDays } };
  expect(toIso(mayBeAskedAgainIf(Date.parse(now), configured(profile, settings)))).toBe(since);
});
