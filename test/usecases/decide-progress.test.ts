import type { CaseEvent } from '../../src/domain/case/case-event';
import { factEffects } from '../../src/domain/case/fact-effects';
import { foldCase } from '../../src/domain/case/fold-case';
import { computeDeadlines } from '../../src/domain/sla/deadlines';
import type { Decision } from '../../src/usecases/decide-agent-fact';
import { promiseUpdate, reportProgress } from '../../src/usecases/decide-progress';
import { hours, MONDAY_9, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

const NOW = MONDAY_9 + hours(1);
const configuration = configured('service-quality-guide');
const decide = (decision: Decision, facts: readonly CaseEvent[] = []): readonly CaseEvent[] => {
  const events = [opened(), ...facts];
  return decision({ feedbackCase: foldCase(events), configuration, revision: events.length, at: NOW, by: 'acc-agent' });
};

describe('progress (S2-30…S2-32)', () => {
  test('for the team it stands in the time line and nothing else', () => {
    const facts = decide(reportProgress({ text: 'Technology is checking', shared: false }));
    expect(facts.map(({ kind }) => kind)).toEqual(['progress-reported']);
    expect(factEffects('1', foldCase([opened(), ...facts]), configuration, NOW)).toEqual([]);
  });

  test('told to the customer it is a public comment, and the first word of a person is the first response', () => {
    const facts = decide(reportProgress({ text: 'We are checking', shared: true }));
    expect(facts.map(({ kind }) => kind)).toEqual(['first-response-sent', 'progress-reported']);
    expect(factEffects('1', foldCase([opened(), ...facts]), configuration, NOW)).toEqual([
      { key: `1:progress:${NOW}`, kind: 'public-comment', document: [{ kind: 'paragraph', parts: [{ text: 'We are checking' }] }] },
    ]);
    const answered: CaseEvent = { kind: 'first-response-sent', at: MONDAY_9 + 1, channel: 'phone' };
    expect(decide(reportProgress({ text: 'x', shared: true }), [answered]).map(({ kind }) => kind)).toEqual(['progress-reported']);
  });

  test('the effect is not asked for for ever', () => {
    const facts = decide(reportProgress({ text: 'x', shared: true }));
    expect(factEffects('1', foldCase([opened(), ...facts]), configuration, NOW + 31 * hours(24))).toEqual([]);
  });

  test('a promised update is a deadline to the second, met by progress', () => {
    const dueAt = '2026-03-02T04:00:00.000Z';
    const promised = decide(promiseUpdate({ dueAt }));
    const of = (facts: readonly CaseEvent[]) =>
      computeDeadlines(configuration, foldCase([opened(), ...facts]), NOW).find(({ milestone }) => milestone === 'next-update');
    expect(of(promised)).toMatchObject({ dueAt: Date.parse(dueAt), state: 'running' });
    expect(of([...promised, { kind: 'progress-reported', at: NOW + 5, text: 'x', shared: true }])).toMatchObject({
      state: 'met',
      metAt: NOW + 5,
    });
  });

  test.each<[string, Decision, readonly CaseEvent[], string]>([
    ['a promise in the past', promiseUpdate({ dueAt: '2026-03-02T01:00:00.000Z' }), [], 'invalid-input: past'],
    ['a promise for now', promiseUpdate({ dueAt: '2026-03-02T02:00:00.000Z' }), [], 'invalid-input: past'],
    [
      'progress of a closed case',
      reportProgress({ text: 'x', shared: true }),
      [{ kind: 'closed', at: MONDAY_9 + 1 }],
      'not-possible-now: closed',
    ],
  ])('refuses %s', (_name, decision, facts, refusal) => {
    expect(() => decide(decision, facts)).toThrow(refusal);
  });
});
