import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { closingConditions } from '../../../src/domain/follow-up/closing-conditions';
import { closingSteps } from '../../../src/domain/follow-up/closing-steps';
import { opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';
import { RESOLVED_AT, resolvedCase } from '../../builders/said';

const YES: CaseEvent = { kind: 'confirmed', at: RESOLVED_AT + 1, answers: [true], verdict: 'confirmed', attempt: 1 };
const LEARNT: CaseEvent = { kind: 'work-recorded', at: RESOLVED_AT + 2, by: 'a', part: 'lessons', field: 'lessons', value: 'Ask first' };
const CLOSED: CaseEvent = { kind: 'closed', at: RESOLVED_AT + 3 };

/** Customer signs off, result archived, lessons recorded, status updated (S0-75). */
test.each<[name: string, facts: readonly CaseEvent[], states: string]>([
  ['nothing yet', [opened()], 'present open open open'],
  ['resolved: the customer is asked', resolvedCase(), 'present open open open'],
  ['signed off, and with a complete record archived', [...resolvedCase(), YES], 'done done present open'],
  ['lessons written before the customer said yes do not come first', [...resolvedCase(), LEARNT], 'present open open open'],
  ['lessons recorded', [...resolvedCase(), YES, LEARNT], 'done done done present'],
  ['closed', [...resolvedCase(), YES, LEARNT, CLOSED], 'done done done done'],
  ['closed without lessons: it is seen', [...resolvedCase(), YES, CLOSED], 'done done present open'],
])('%s', (_name, facts, states) => {
  const configuration = configured('gov-it-projects');
  const feedbackCase = foldCase(facts);
  const steps = closingSteps(configuration.profile, feedbackCase, closingConditions(feedbackCase, configuration));
  expect(steps.map(({ state }) => state).join(' ')).toBe(states);
});

test('a process without steps shows none', () => {
  const configuration = configured('complaint-handling');
  expect(closingSteps(configuration.profile, foldCase([opened()]), [])).toEqual([]);
});
