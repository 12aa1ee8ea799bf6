import type { CaseEvent } from '../../../src/domain/case/case-event';
import { factEffects } from '../../../src/domain/case/fact-effects';
import { foldCase } from '../../../src/domain/case/fold-case';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

type Without<T> = T extends unknown ? Omit<T, 'at'> : never;
const told = (profile: string, ...facts: readonly Without<CaseEvent>[]): readonly string[] => {
  const events = facts.map((fact, index) => ({ ...fact, at: MONDAY_9 + hours(index + 1) }) as CaseEvent);
  return factEffects('1', foldCase([opened(), ...events]), configured(profile), MONDAY_9 + hours(9))
    .filter(({ key }) => key.startsWith('1:status:'))
    .map((effect) => (effect.kind === 'public-comment' ? JSON.stringify(effect.document) : effect.kind))
    .map((text) => /in progress again|in progress|resolved/.exec(text)?.[0] ?? text);
};

const ANSWERED: Without<CaseEvent> = { kind: 'first-response-sent', channel: 'comment' };

/** Received, in progress, resolved: a change is announced, each once (S3-09, S3-13). */
test.each<[name: string, facts: readonly Without<CaseEvent>[], told: readonly string[]]>([
  ['work begins', [{ kind: 'handling-started' }], ['in progress']],
  [
    'the status goes to and fro',
    [{ kind: 'handling-started' }, { kind: 'paused' }, { kind: 'resumed' }, { kind: 'handling-started' }],
    ['in progress'],
  ],
  ['resolved, and nobody asks for a rating', [{ kind: 'handling-started' }, ANSWERED, { kind: 'resolved' }], ['in progress', 'resolved']],
  ['resolved before the result is told: other words say it', [{ kind: 'handling-started' }, { kind: 'resolved' }], ['in progress']],
  ['resolved: the invitation to rate says it', [{ kind: 'resolved' }, { kind: 'survey-asked', attempt: 1, via: 'comment' }], []],
  ['resolved after the customer was told why it is invalid', [{ kind: 'invalid-marked', explanation: 'e' }, { kind: 'resolved' }], []],
  ['a second handling', [ANSWERED, { kind: 'resolved' }, { kind: 'reopened', because: 'dissatisfied' }], ['resolved', 'in progress again']],
  ['opened again by the team: Jira says it', [ANSWERED, { kind: 'resolved' }, { kind: 'reopened' }], ['resolved']],
])('%s', (_name, facts, expected) => {
  expect(told('feedback-monitoring', ...facts)).toEqual(expected);
});

test.each(['gov-it-projects', 'service-quality-guide', 'complaint-handling', 'cross-department-improvement'])(
  '%s: who was not satisfied hears in any case that it is taken up again; a decision on a reconsideration says so itself',
  (profile) => {
    const resolved: Without<CaseEvent> = { kind: 'resolved' };
    expect(told(profile, ANSWERED, resolved, { kind: 'reopened', because: 'dissatisfied' })).toEqual(['in progress again']);
    expect(told(profile, ANSWERED, resolved, { kind: 'reopened', because: 'objection' })).toEqual(['in progress again']);
    expect(told(profile, ANSWERED, resolved, { kind: 'reopened', because: 'reconsideration' })).toEqual([]);
    expect(told(profile, ANSWERED, resolved, { kind: 'reopened' })).toEqual([]);
  },
);

test('not where the process does not ask for it', () => {
  expect(told('gov-it-projects', { kind: 'handling-started' }, { kind: 'resolved' })).toEqual([]);
});
