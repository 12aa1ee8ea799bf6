import type { CaseEvent } from '../../src/domain/case/case-event';
import { foldCase } from '../../src/domain/case/fold-case';
import { sendResult } from '../../src/usecases/decide-result';
import { Refused } from '../../src/usecases/refused';
import { MONDAY_9, minutes, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

const TEXTS = { 'problem-description': 'Charged twice', 'measures-taken': 'Refunded', prevention: 'Checked daily' };
type Input = Parameters<typeof sendResult>[0];

function sent(facts: readonly CaseEvent[], over: Partial<Input> = {}, { minute = 60, by = 'acc-agent-1' } = {}): readonly CaseEvent[] {
  const decision = sendResult({ method: 'email', outcome: 'solved', texts: TEXTS, ...over });
  const configuration = configured('cross-department-improvement');
  return decision({ feedbackCase: foldCase(facts), configuration, revision: facts.length, at: MONDAY_9 + minutes(minute), by });
}
const kinds = (events: readonly CaseEvent[]): readonly string[] => events.map(({ kind }) => kind);
const refusal = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { reason: error.reason, path: error.at?.path, zh: error.at?.text.zh };
  }
};

describe('the same letter (S1-26)', () => {
  const before = [opened(), ...sent([opened()])];

  it('is refused in the same handling, whoever presses, by the place of the question, in both languages', () => {
    const refused = { reason: 'not-possible-now', path: 'again', zh: expect.stringContaining('已告知') as string };
    expect(refusal(() => sent(before, {}, { minute: 61 }))).toEqual(refused);
    expect(refusal(() => sent(before, {}, { minute: 61, by: 'acc-agent-2' }))).toEqual(refused);
  });

  it('goes again where that is asked for, in other words, with another outcome, by another way, and in a second handling', () => {
    const later = { minute: 61 };
    expect(kinds(sent(before, { again: true }, later))).toEqual(['result-replied']);
    expect(kinds(sent(before, { texts: { ...TEXTS, prevention: 'Checked weekly' } }, later))).toEqual(['result-replied']);
    const partly = { outcome: 'partly-solved' as const, texts: { ...TEXTS, reason: 'r', 'further-plan': 'p' } };
    expect(kinds(sent(before, partly, later))).toEqual(['result-replied']);
    expect(kinds(sent(before, { method: 'phone' }, later))).toEqual(['result-replied']);
    const reopened: readonly CaseEvent[] = [
      ...before,
      { kind: 'resolved', at: MONDAY_9 + minutes(70), by: 'acc-agent-1' },
      { kind: 'reopened', at: MONDAY_9 + minutes(80), because: 'not-solved' },
    ];
    expect(kinds(sent(reopened, {}, { minute: 90 }))).toEqual(['result-replied']);
  });

  it('by a double click is the same action and records nothing more', () => {
    expect(sent(before, {}, { minute: 60 + 1 / 60 })).toEqual([]);
  });
});
