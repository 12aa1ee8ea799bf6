import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { promisesTold } from '../../../src/domain/case/promises-told';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const configuration = configured('complaint-handling');
const told = (facts: readonly CaseEvent[], afterHours: number, takenUp = true) => {
  const feedbackCase = foldCase([opened({ axes: { type: 'service', nature: 'general', urgency: 'medium' } }), ...facts]);
  const now = MONDAY_9 + hours(afterHours);
  return promisesTold(computeDeadlines(configuration, feedbackCase, now), feedbackCase, takenUp).map(
    ({ milestone, metAt, dueAt }) => `${milestone} ${metAt !== null ? 'done' : dueAt < now ? 'late' : 'open'}`,
  );
};
const at = MONDAY_9 + hours(80);
const replied: CaseEvent = { kind: 'first-response-sent', at, by: 'acc-agent', channel: 'comment' };
const resolved: CaseEvent = { kind: 'resolved', at: at + hours(1), by: 'acc-agent' };
const plan: CaseEvent = { kind: 'milestone-met', at: at + 1, by: 'acc-agent', milestone: 'plan' };

describe('what the customer still reads of the promises (S3-09, S4-28, S4-87)', () => {
  test('before the result: what is outstanding, and that it is late', () => {
    expect(told([replied], 82)).toContain('first-feedback late');
  });

  test('with the result nothing on the way to it is outstanding, and no plan is done that nobody made', () => {
    const said = told([replied, resolved], 90);
    expect(said.join()).not.toMatch(/first-feedback|plan/);
    expect(said).toContain('result-reply open');
  });

  test('what a second handling owes on its way is outstanding until there is its own result', () => {
    const again: CaseEvent = { kind: 'reopened', at: at + hours(2), by: null, because: 'objection' };
    const monitoring = configured('feedback-monitoring');
    const facts = [replied, resolved, again];
    const open = (more: readonly CaseEvent[]): readonly string[] => {
      const feedbackCase = foldCase([opened({ axes: { type: 'complaint', urgency: 'level-2' } }), ...facts, ...more]);
      const now = at + hours(4);
      return promisesTold(computeDeadlines(monitoring, feedbackCase, now), feedbackCase, true)
        .filter(({ metAt }) => metAt === null)
        .map(({ milestone }) => milestone);
    };
    expect(open([])).toContain('progress-or-solution');
    expect(open([{ ...resolved, at: at + hours(3) }])).not.toContain('progress-or-solution');
  });

  test('what was missed and is owed no longer is not read as late for ever', () => {
    const low: CaseEvent = { kind: 'rated', at: at + hours(2), rating: 1, attempt: 1 };
    const accepted: CaseEvent = { kind: 'dissatisfaction-accepted', at: at + hours(30), reason: 'r', by: 'acc-lead' };
    expect(told([replied, resolved, low], 80 + 40)).toContain('callback late');
    expect(told([replied, resolved, low, accepted], 80 + 40).join()).not.toContain('callback');
  });

  test('a call that was promised and never made stays readable as that beside the next one', () => {
    const low = (attempt: number, after: number): CaseEvent => ({ kind: 'rated', at: at + hours(after), rating: 1, attempt });
    const again: CaseEvent = { kind: 'reopened', at: at + hours(2), because: 'dissatisfied' };
    const calls = told([replied, resolved, low(1, 2), again, { ...resolved, at: at + hours(30) }, low(2, 40)], 80 + 41);
    expect(calls.filter((line) => line.startsWith('callback'))).toEqual(['callback late', 'callback open']);
  });

  test('a letter after the result, the closing or the explanation: by when it is answered, and that we are late', () => {
    const closed: CaseEvent = { kind: 'closed', at: at + hours(2), by: 'acc-agent' };
    const wrote: CaseEvent = { kind: 'customer-replied', at: at + hours(3), by: 'c' };
    const letter = (facts: readonly CaseEvent[], after: number, takenUp = true) =>
      told(facts, 80 + after, takenUp).filter((line) => line.startsWith('letter-answer'));
    expect(letter([replied, resolved, wrote], 4)).toEqual(['letter-answer open']);
    expect(letter([replied, resolved, closed, wrote], 28)).toEqual(['letter-answer late']);
    expect(letter([replied, resolved, closed, wrote, { ...replied, at: at + hours(5) }], 28)).toEqual(['letter-answer done']);
    const explained: CaseEvent = { kind: 'invalid-marked', at: at + hours(1), explanation: 'e' };
    expect(letter([replied, explained, wrote], 4, false)).toEqual(['letter-answer open']);
  });

  test('a plan that was made is told as kept', () => {
    expect(told([replied, plan, resolved], 90)).toContain('plan done');
  });

  test('what is not taken up is owed nothing any more (S4-62)', () => {
    expect(told([replied], 82, false).every((line) => line.endsWith('done'))).toBe(true);
  });
});

test('that it is solved answers nobody: the first word stays promised until it is said (S0-03)', () => {
  const gov = configured('gov-it-projects');
  const told = (facts: readonly CaseEvent[]) => {
    const feedbackCase = foldCase([opened({ axes: { type: 'complaint', urgency: 'low' } }), ...facts]);
    return promisesTold(computeDeadlines(gov, feedbackCase, MONDAY_9 + 2), feedbackCase, true).map(({ milestone }) => milestone);
  };
  expect(told([{ kind: 'resolved', at: MONDAY_9 + 1, by: 'acc-agent' }])).toContain('first-response');
});

test('who praises is promised a word and no solution (S0-11)', () => {
  const gov = configured('gov-it-projects');
  const praised = foldCase([opened({ axes: { type: 'praise', urgency: 'low' } })]);
  const milestones = promisesTold(computeDeadlines(gov, praised, MONDAY_9), praised, true).map(({ milestone }) => milestone);
  expect(milestones).toEqual(['first-response']);
});
