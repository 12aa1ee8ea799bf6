import fc from 'fast-check';
import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase, replay } from '../../../src/domain/case/fold-case';
import { hours, MONDAY_9, minutes, opened } from '../../builders/case-events';

const at = (offset: number) => ({ at: MONDAY_9 + offset });

describe('a case folded from its facts', () => {
  it('starts as received and needs its opening', () => {
    expect(foldCase([opened()])).toMatchObject({ state: 'received', attempt: 1, escalationLevel: 0, paused: false });
    expect(() => foldCase([{ ...at(0), kind: 'resolved' }])).toThrow(/case-opened/);
  });

  it.each<[string, CaseEvent[], string]>([
    ['a first reply', [{ ...at(minutes(5)), kind: 'first-response-sent' }], 'responded'],
    ['handling started', [{ ...at(minutes(5)), kind: 'handling-started' }], 'in-progress'],
    [
      'a reply after handling started does not go back',
      [
        { ...at(minutes(5)), kind: 'handling-started' },
        { ...at(minutes(6)), kind: 'first-response-sent' },
      ],
      'in-progress',
    ],
    ['resolved', [{ ...at(hours(1)), kind: 'resolved' }], 'resolved'],
    [
      'a reply after resolving does not reopen',
      [
        { ...at(hours(1)), kind: 'resolved' },
        { ...at(hours(2)), kind: 'first-response-sent' },
      ],
      'resolved',
    ],
    [
      'reopened',
      [
        { ...at(hours(1)), kind: 'resolved' },
        { ...at(hours(2)), kind: 'reopened' },
      ],
      'in-progress',
    ],
    [
      'confirmed',
      [
        { ...at(hours(1)), kind: 'resolved' },
        { ...at(hours(2)), kind: 'confirmed' },
      ],
      'confirmed',
    ],
    ['closed', [{ ...at(hours(1)), kind: 'closed' }], 'closed'],
  ])('%s', (_, events, state) => {
    expect(foldCase([opened(), ...events]).state).toBe(state);
  });

  it('counts an attempt for each reopening of a finished case, not for a doubled or early one', () => {
    const story: CaseEvent[] = [
      { ...at(minutes(1)), kind: 'reopened' },
      { ...at(minutes(2)), kind: 'resolved' },
      { ...at(minutes(3)), kind: 'reopened' },
      { ...at(minutes(3)), kind: 'reopened' },
    ];
    expect(foldCase([opened(), ...story]).attempt).toBe(2);
  });

  it('keeps the highest level sent and ignores suppressed ones', () => {
    const story: CaseEvent[] = [
      { ...at(1), kind: 'escalated', key: 'a', rule: 'warn', level: 1, outcome: 'sent' },
      { ...at(2), kind: 'escalated', key: 'b', rule: 'late', level: 2, outcome: 'suppressed', because: 'answered' },
    ];
    const folded = foldCase([opened(), ...story]);
    expect(folded.escalationLevel).toBe(1);
    expect([...folded.decidedEscalations]).toEqual(['a', 'b']);
  });

  it('comes to the same state whatever the order in which facts arrive', () => {
    const story: CaseEvent[] = [
      { ...at(minutes(1)), kind: 'first-response-sent' },
      { ...at(minutes(2)), kind: 'paused' },
      { ...at(minutes(3)), kind: 'customer-replied' },
      { ...at(minutes(4)), kind: 'axis-set', axis: 'urgency', value: 'low' },
      { ...at(minutes(5)), kind: 'resolved' },
      { ...at(minutes(6)), kind: 'reopened' },
      { ...at(minutes(7)), kind: 'flag-set', flag: 'legal-risk' },
    ];
    const expected = foldCase([opened(), ...story]);
    fc.assert(
      fc.property(fc.shuffledSubarray([opened(), ...story], { minLength: story.length + 1 }), (shuffled) => {
        expect(foldCase(shuffled)).toEqual(expected);
      }),
    );
  });
});

test('replayed, a case shows after every fact what the facts until then fold to', () => {
  const feedbackCase = foldCase([
    opened(),
    { ...at(minutes(5)), kind: 'first-response-sent' },
    { ...at(minutes(9)), kind: 'axis-set', axis: 'urgency', value: 'low' },
    { ...at(minutes(10)), kind: 'paused' },
    { ...at(minutes(11)), kind: 'escalated', key: 'overdue/resolve/1/x', rule: 'overdue', level: 2, outcome: 'sent' },
    { ...at(hours(1)), kind: 'resolved' },
    { ...at(hours(2)), kind: 'reopened' },
  ]);
  const shown: unknown[] = [];
  replay(feedbackCase, (asOf, event, index) => {
    expect(event).toBe(feedbackCase.events[index]);
    const folded = foldCase(feedbackCase.events.slice(0, index + 1));
    expect({ ...asOf, events: folded.events }).toEqual(folded);
    shown.push(asOf.state);
  });
  expect(shown).toEqual(['received', 'responded', 'responded', 'responded', 'responded', 'resolved', 'in-progress']);
});
