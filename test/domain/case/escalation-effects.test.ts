import type { CaseEvent } from '../../../src/domain/case/case-event';
import { decideStep } from '../../../src/domain/case/case-step';
import { hours } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';
import { answeredCase, RESOLVED_AT } from '../../builders/said';

const monitoring = configured('feedback-monitoring');
const judgedBad = (attempt: number, at: number): readonly CaseEvent[] => [
  { kind: 'rated', at, by: 'acc-customer', rating: 1, attempt },
  { kind: 'reopened', at, by: 'acc-customer', because: 'dissatisfied' },
];
const commentsAfter = (events: readonly CaseEvent[]): string => {
  const at = events.at(-1)?.at ?? 0;
  return JSON.stringify(decideStep('10001', events, monitoring, at, false).effects);
};

test('the note of a handling says which one it is', () => {
  const second = [...answeredCase(), ...judgedBad(1, RESOLVED_AT + hours(1))];
  expect(commentsAfter(second)).toContain('Second handling by a higher level');
  const third: readonly CaseEvent[] = [
    ...second,
    { kind: 'resolved', at: RESOLVED_AT + hours(3), by: 'acc-other' },
    ...judgedBad(2, RESOLVED_AT + hours(40)),
  ];
  expect(commentsAfter(third)).toContain('Third handling by a higher level');
});
