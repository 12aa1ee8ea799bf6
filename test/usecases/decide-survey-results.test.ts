import type { CaseEvent } from '../../src/domain/case/case-event';
import { factEffects } from '../../src/domain/case/fact-effects';
import { foldCase } from '../../src/domain/case/fold-case';
import { surveyResults } from '../../src/domain/satisfaction/survey-results';
import { tellSurveyResults } from '../../src/usecases/decide-survey-results';
import { configured } from '../builders/profile-case';
import { RESOLVED_AT, resolvedCase } from '../builders/said';

const NOW = RESOLVED_AT + 100;
const configuration = configured('complaint-handling');
const RATED: CaseEvent = { kind: 'rated', at: RESOLVED_AT + 1, rating: 4, attempt: 1 };
const AGAIN: CaseEvent = { ...RATED, at: NOW + 1, rating: 9 };
const CLOSED: CaseEvent = { kind: 'closed', at: RESOLVED_AT + 2 };
const FINDINGS = { problem: 'Nobody called back', improvement: 'Call back on the same day', followUp: 'We call you in a month' };

const chinese = (): readonly CaseEvent[] =>
  resolvedCase().map((event) =>
    event.kind === 'case-opened' ? { ...event, registration: { ...event.registration, language: 'zh' } } : event,
  );
const tell = (facts: readonly CaseEvent[], method = 'email', of = configuration): readonly CaseEvent[] =>
  tellSurveyResults({ ...FINDINGS, method })({ feedbackCase: foldCase(facts), configuration: of, revision: 1, at: NOW, by: 'acc-agent' });

/** Results of the survey go back to the customer: the problem, the improvement, what follows (S4-158). */
describe('telling what comes of the survey (S4-158)', () => {
  const commentsOf = (facts: readonly CaseEvent[]): readonly string[] =>
    factEffects('10001', foldCase(facts), configuration, NOW).flatMap((effect) =>
      effect.kind === 'public-comment' && effect.key.includes('survey-results') ? [JSON.stringify(effect.document)] : [],
    );

  test('by email or on the platform: one public comment with its three parts, in the language of the registration', () => {
    const told = tell([...resolvedCase(), RATED]);
    expect(told).toMatchObject([{ kind: 'survey-results-told', method: 'email', asComment: true }]);
    const [comment] = commentsOf([...resolvedCase(), RATED, ...told]);
    for (const part of [FINDINGS.problem, FINDINGS.improvement, FINDINGS.followUp, 'FB-2026-0001']) expect(comment).toContain(part);
    expect(comment).toContain('What we want to improve: ');
    expect(commentsOf([...chinese(), RATED, ...tell([...chinese(), RATED], 'online-platform')])[0]).toMatch(
      /问题描述：.*改进建议：.*后续跟进：/s,
    );
  });
  test('by SMS or push somebody sends it, and it is recorded only', () => {
    for (const method of ['sms', 'app-push']) {
      const told = tell([...resolvedCase(), RATED], method);
      expect(told).toMatchObject([{ method, asComment: false }]);
      expect(commentsOf([...resolvedCase(), RATED, ...told])).toEqual([]);
    }
  });
  test('after closing, too, and again when the customer answers anew', () => {
    const facts = [...resolvedCase(), RATED, CLOSED];
    const told = tell(facts);
    expect(told).toHaveLength(1);
    expect(surveyResults(foldCase([...facts, ...told]), configuration)?.owed).toBe(false);
    expect(surveyResults(foldCase([...facts, ...told, AGAIN]), configuration)?.owed).toBe(true);
  });
  test.each<[string, () => unknown, string]>([
    ['before anybody rated', () => tell(resolvedCase()), 'not-possible-now: survey-results'],
    [
      'where the process sends nothing back',
      () => tell([...resolvedCase(), RATED], 'email', configured('gov-it-projects')),
      'survey-results',
    ],
    ['a way the process does not name', () => tell([...resolvedCase(), RATED], 'pigeon'), 'invalid-input: reply-method'],
    ['twice for one answer', () => tell([...resolvedCase(), RATED, ...tell([...resolvedCase(), RATED])]), 'not-possible-now: survey-told'],
  ])('is refused %s', (_name, act, refusal) => expect(act).toThrow(refusal));
});
