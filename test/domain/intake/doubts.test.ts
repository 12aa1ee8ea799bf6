import type { CaseEvent } from '../../../src/domain/case/case-event';
import type { RepeatCandidate } from '../../../src/domain/case/facts/doubt-facts';
import { foldCase } from '../../../src/domain/case/fold-case';
import { doubtsOf, repeatCount, reviewerRole, reviewOf } from '../../../src/domain/intake/doubts';
import { MONDAY_9, minutes, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const at = (n: number): number => MONDAY_9 + minutes(n);
const candidate = (n: number): RepeatCandidate => ({
  issueId: String(n),
  issueKey: `FB-${n}`,
  number: `FB-2026-000${n}`,
  score: 0.5,
  because: ['similar-text'],
  matched: '',
});
const marked = (n: number, minute: number, time = 1): CaseEvent => ({
  kind: 'repeat-marked',
  at: at(minute),
  of: `FB-${n}`,
  issueId: String(n),
  number: `FB-2026-000${n}`,
  how: 'agent',
  time,
});
const found: CaseEvent = { kind: 'repeats-found', at: at(0), candidates: [candidate(1), candidate(2)] };
const doubts = (...facts: readonly CaseEvent[]) => doubtsOf(foldCase([opened(), ...facts]));

test.each<[string, readonly CaseEvent[], string | null, readonly string[]]>([
  ['found', [found], null, ['FB-1', 'FB-2']],
  ['marked', [found, marked(1, 1)], 'FB-1', ['FB-2']],
  ['put aside', [found, { kind: 'repeat-dismissed', at: at(1), of: 'FB-1' }], null, ['FB-2']],
  ['marked and taken back', [found, marked(1, 1), { kind: 'repeat-dismissed', at: at(2), of: 'FB-1' }], null, ['FB-2']],
  ['marked, then another', [found, marked(1, 1), { kind: 'repeat-dismissed', at: at(2), of: 'FB-1' }, marked(2, 3)], 'FB-2', []],
  ['a suggestion put aside leaves the mark', [found, marked(1, 1), { kind: 'repeat-dismissed', at: at(2), of: 'FB-2' }], 'FB-1', []],
])('repeats: %s (S0-87)', (_name, facts, of, suggested) => {
  const state = doubts(...facts);
  expect([state.repeat?.of ?? null, state.suggested.map(({ issueKey }) => issueKey)]).toEqual([of, suggested]);
});

test('the second return of a matter counts two', () => {
  expect(repeatCount(foldCase([opened(), marked(1, 1, 2)]))).toBe(2);
  expect(repeatCount(foldCase([opened(), found]))).toBe(0);
});

test('invalid until somebody sets another nature (S4-39)', () => {
  const invalid: CaseEvent = { kind: 'invalid-marked', at: at(1), explanation: 'no contract' };
  expect(doubts(invalid).invalid?.explanation).toBe('no contract');
  expect(doubts(invalid, { kind: 'axis-set', at: at(2), axis: 'nature', value: 'general' }).invalid).toBeNull();
});

test.each<[string, readonly CaseEvent[], string | null]>([
  ['nothing', [], null],
  ['marked', [{ kind: 'abnormal-marked', at: at(1), example: 'fraud-related' }], 'pending'],
  [
    'genuine',
    [
      { kind: 'abnormal-marked', at: at(1), example: 'other' },
      { kind: 'abnormal-reviewed', at: at(2), verdict: 'genuine', note: 'n' },
    ],
    null,
  ],
  [
    'abnormal',
    [
      { kind: 'abnormal-marked', at: at(1), example: 'other' },
      { kind: 'abnormal-reviewed', at: at(2), verdict: 'abnormal', note: 'n' },
    ],
    'abnormal',
  ],
  [
    'marked again',
    [
      { kind: 'abnormal-marked', at: at(1), example: 'other' },
      { kind: 'abnormal-reviewed', at: at(2), verdict: 'genuine', note: 'n' },
      { kind: 'abnormal-marked', at: at(3), example: 'other' },
    ],
    'pending',
  ],
])('review of abnormal feedback: %s (S3-28)', (_name, facts, review) => {
  expect(reviewOf(foldCase([opened(), ...facts]))).toBe(review);
});

test.each([
  ['feedback-monitoring', 'customer-service-supervisor'],
  ['gov-it-projects', 'customer-service-manager'],
  ['complaint-handling', 'supervising-leader'],
])('who reviews in %s', (profile, role) => {
  expect(reviewerRole(configured(profile).profile)).toBe(role);
});
