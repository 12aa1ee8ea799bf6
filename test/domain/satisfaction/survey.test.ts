import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { surveyPlan } from '../../../src/domain/satisfaction/survey';
import { opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';
import { RESOLVED_AT, resolvedCase } from '../../builders/said';

const configuration = configured('feedback-monitoring');
const plan = (events: readonly CaseEvent[]) => surveyPlan(foldCase(events), configuration);
const praise = (): readonly CaseEvent[] => [opened({ axes: { type: 'praise' } }), ...resolvedCase().slice(1)];
const unknown = (): readonly CaseEvent[] => [{ ...opened(), reporter: null } as CaseEvent, ...resolvedCase().slice(1)];

/** S3-14, S3-48: once for each result. */
test.each<[name: string, events: readonly CaseEvent[], expected: unknown]>([
  ['asks when there is a result', resolvedCase(), { ask: true, attempt: 1, customer: 'acc-customer' }],
  ['not while it is handled', [opened()], null],
  ['once', [...resolvedCase(), { kind: 'survey-asked', at: RESOLVED_AT + 1, attempt: 1, via: 'comment' }], null],
  [
    'not again after it was decided against',
    [...resolvedCase(), { kind: 'survey-not-asked', at: RESOLVED_AT + 1, attempt: 1, because: 'cool-down' }],
    null,
  ],
  ['not who answered already', [...resolvedCase(), { kind: 'rated', at: RESOLVED_AT + 1, attempt: 1, rating: 5 }], null],
  [
    'again for the second result',
    [
      ...resolvedCase(),
      { kind: 'survey-asked', at: RESOLVED_AT + 1, attempt: 1, via: 'comment' },
      { kind: 'reopened', at: RESOLVED_AT + 2 },
      { kind: 'resolved', at: RESOLVED_AT + 3 },
    ],
    { ask: true, attempt: 2, customer: 'acc-customer' },
  ],
  ['not for praise', praise(), { ask: false, attempt: 1, because: 'praise' }],
  ['nobody known to ask', unknown(), { ask: false, attempt: 1, because: 'no-contact' }],
])('%s', (_name, events, expected) => expect(plan(events)).toEqual(expected));
