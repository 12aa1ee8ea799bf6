import * as fc from 'fast-check';
import type { CaseEvent } from '../../src/domain/case/case-event';
import { factEffects } from '../../src/domain/case/fact-effects';
import { foldCase } from '../../src/domain/case/fold-case';
import { doubtsOf } from '../../src/domain/intake/doubts';
import type { Decision } from '../../src/usecases/decide-agent-fact';
import { dismissRepeat, markAbnormal, markInvalid, markRepeat, reviewAbnormal } from '../../src/usecases/decide-doubts';
import { MONDAY_9, minutes, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

const AT = MONDAY_9 + minutes(60);
const base = (nature?: string): CaseEvent => opened({ axes: { type: 'service', urgency: 'general', ...(nature ? { nature } : {}) } });
const earlier = (issueId = '7', at = MONDAY_9 - 1) => {
  const facts = opened({ at });
  if (facts.kind !== 'case-opened') throw new Error('no opening');
  return { issueId, issueKey: `FB-${issueId}`, opened: facts };
};

function decided(
  decision: Decision,
  facts: readonly CaseEvent[] = [base()],
  profile = 'complaint-handling',
  by = 'acc-agent-1',
): readonly CaseEvent[] {
  return decision({ feedbackCase: foldCase(facts), configuration: configured(profile), revision: facts.length, at: AT, by });
}
const refusal = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('markRepeat (S0-87, S4-38)', () => {
  it('links it to the earlier case and gives it the limits of a repeat where the process has them (S4-61)', () => {
    expect(decided(markRepeat('9', earlier(), 2))).toMatchObject([
      { kind: 'repeat-marked', of: 'FB-7', issueId: '7', how: 'agent', time: 2, by: 'acc-agent-1' },
      { kind: 'axis-set', axis: 'nature', value: 'repeat' },
    ]);
    expect(decided(markRepeat('9', earlier(), 1), [opened()], 'gov-it-projects').map(({ kind }) => kind)).toEqual(['repeat-marked']);
  });

  it.each([
    ['of nothing the agent may see', markRepeat('9', null, 0), 'not-found: repeat'],
    ['of itself', markRepeat('9', earlier('9'), 1), 'invalid-input: repeat-itself'],
    ['of what came later', markRepeat('9', earlier('7', MONDAY_9 + 1), 1), 'invalid-input: repeat-later'],
    ['of a twin with a greater id', markRepeat('9', earlier('10', MONDAY_9), 1), 'invalid-input: repeat-later'],
  ])('refuses %s', (_name, decision, message) => {
    expect(refusal(() => decided(decision))).toBe(message);
  });

  it('the same again changes nothing; another takes its place', () => {
    const facts = [base(), ...decided(markRepeat('9', earlier(), 1))];
    expect(decided(markRepeat('9', earlier(), 1), facts)).toEqual([]);
    expect(decided(markRepeat('9', earlier('8'), 1), facts).map(({ kind }) => kind)).toEqual(['repeat-dismissed', 'repeat-marked']);
  });

  it('marks never go round: whatever is marked, following them ends', () => {
    const pair = fc.tuple(fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), fc.array(pair, { maxLength: 40 }), (offsets, wishes) => {
        const instants = offsets.map((offset) => MONDAY_9 + offset);
        const facts = instants.map((at): CaseEvent[] => [opened({ at })]);
        const of = new Map<number, number>();
        for (const [from, to] of wishes) {
          const mine = facts[from] ?? [];
          try {
            mine.push(...decided(markRepeat(String(from), earlier(String(to), instants[to]), 1), mine, 'gov-it-projects'));
          } catch {
            // Refused wishes leave no mark.
          }
          const marked = doubtsOf(foldCase(mine)).repeat?.issueId;
          if (marked !== undefined) of.set(from, Number(marked));
        }
        for (const start of of.keys()) {
          let steps = 0;
          for (let now: number | undefined = start; now !== undefined; now = of.get(now)) steps += 1;
          expect(steps).toBeLessThanOrEqual(7);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('dismissRepeat', () => {
  it('takes the mark back, and the nature it brought', () => {
    const facts = [base('general'), ...decided(markRepeat('9', earlier(), 1), [base('general')])];
    expect(decided(dismissRepeat({ of: 'FB-7' }), facts)).toMatchObject([
      { kind: 'repeat-dismissed', of: 'FB-7' },
      { kind: 'axis-set', axis: 'nature', value: 'general' },
    ]);
  });

  it('leaves a nature that an agent has chosen since', () => {
    const facts: readonly CaseEvent[] = [
      base(),
      ...decided(markRepeat('9', earlier(), 1)),
      { kind: 'axis-set', at: AT, axis: 'nature', value: 'major', rule: 'agent' },
    ];
    expect(decided(dismissRepeat({ of: 'FB-7' }), facts).map(({ kind }) => kind)).toEqual(['repeat-dismissed']);
  });

  it('takes the link back also when another suggestion was put aside before', () => {
    const facts: readonly CaseEvent[] = [
      base(),
      ...decided(markRepeat('9', earlier(), 1)),
      { kind: 'repeat-dismissed', at: AT + 1, of: 'FB-8' },
      { kind: 'repeat-dismissed', at: AT + 2, of: 'FB-7' },
    ];
    const unlinked = factEffects('9', foldCase(facts), configured('complaint-handling'), AT + 2).filter(
      ({ kind }) => kind === 'unlink-issue',
    );
    expect(unlinked).toMatchObject([{ from: 'FB-7' }]);
  });

  it('refuses what was never found or marked', () => {
    expect(refusal(() => decided(dismissRepeat({ of: 'FB-3' })))).toBe('not-possible-now: repeat');
  });
});

describe('markInvalid (S4-39, S4-62)', () => {
  it('sets the nature, answers the customer and keeps the explanation', () => {
    expect(decided(markInvalid({ explanation: 'no contract with us' }))).toMatchObject([
      { kind: 'first-response-sent', channel: 'comment' },
      { kind: 'axis-set', axis: 'nature', value: 'invalid' },
      { kind: 'invalid-marked', explanation: 'no contract with us' },
    ]);
  });

  it('refuses twice, and where the process knows no invalid feedback', () => {
    const facts = [base(), ...decided(markInvalid({ explanation: 'x' }))];
    expect(refusal(() => decided(markInvalid({ explanation: 'x' }), facts))).toBe('not-possible-now: invalid');
    expect(refusal(() => decided(markInvalid({ explanation: 'x' }), [opened()], 'gov-it-projects'))).toBe('not-possible-now: no-invalid');
  });
});

describe('abnormal feedback (S3-28, spec 3.2 #34)', () => {
  const monitoring = 'feedback-monitoring';
  const pending = (): readonly CaseEvent[] => [opened(), ...decided(markAbnormal({ example: 'malicious-attack' }), [opened()], monitoring)];

  it.each<[string, Decision, string, string]>([
    ['the marker', reviewAbnormal({ verdict: 'genuine', note: 'n', mayReview: true }), 'acc-agent-1', 'not-permitted: own-review'],
    ['who has not the role', reviewAbnormal({ verdict: 'genuine', note: 'n', mayReview: false }), 'acc-agent-2', 'not-permitted: reviewer'],
    ['nobody else', reviewAbnormal({ verdict: 'genuine', note: 'n', mayReview: true }), 'acc-supervisor', 'done'],
  ])('may not be reviewed by %s', (_name, decision, by, outcome) => {
    expect(refusal(() => decided(decision, pending(), monitoring, by))).toBe(outcome);
  });

  it('who reviews is told once that a review waits, in an internal comment, and where all that wait are found', () => {
    const asked = (facts: readonly CaseEvent[], now = AT) =>
      factEffects('1', foldCase(facts), configured(monitoring), now).filter(({ key }) => key.startsWith('1:review:'));
    expect(asked(pending())).toMatchObject([
      { key: `1:review:${AT}`, kind: 'internal-comment', mention: ['customer-service-supervisor'], language: 'en' },
    ]);
    expect(JSON.stringify(asked(pending()))).toContain('feedbackReview = \\"pending\\"');
    const decide = reviewAbnormal({ verdict: 'genuine', note: 'n', mayReview: true });
    // Decided before anybody was told, as after an outage: nothing is left to ask.
    expect(asked([...pending(), ...decided(decide, pending(), monitoring, 'acc-supervisor')])).toEqual([]);
  });

  it('abnormal ends the case with the reason; genuine does not', () => {
    const end = decided(reviewAbnormal({ verdict: 'abnormal', note: 'n', mayReview: true }), pending(), monitoring, 'acc-supervisor');
    expect(end).toMatchObject([{ kind: 'abnormal-reviewed' }, { kind: 'cancelled', because: 'abnormal' }]);
    // Who is judged hears of it, and how to object; and a case that ended stands in no queue of Jira.
    expect(factEffects('1', foldCase([...pending(), ...end]), configured(monitoring), AT)).toMatchObject([
      { kind: 'public-comment', wayToAnswer: 'portal' },
      { kind: 'transition', to: 'cancelled' },
    ]);
    const go = decided(reviewAbnormal({ verdict: 'genuine', note: 'n', mayReview: true }), pending(), monitoring, 'acc-supervisor');
    expect(go.map(({ kind }) => kind)).toEqual(['abnormal-reviewed']);
  });

  it('refuses an example the process does not name, a second mark and a review of nothing', () => {
    expect(refusal(() => decided(markAbnormal({ example: 'weather' }), [opened()], monitoring))).toBe('invalid-input: abnormal-example');
    expect(refusal(() => decided(markAbnormal({ example: 'other' }), [opened()], 'gov-it-projects'))).toBe(
      'invalid-input: abnormal-example',
    );
    expect(refusal(() => decided(markAbnormal({ example: 'other' }), pending(), monitoring))).toBe('not-possible-now: review');
    expect(refusal(() => decided(reviewAbnormal({ verdict: 'genuine', note: 'n', mayReview: true })))).toBe('not-possible-now: no-review');
  });
});
