import { involvedBy } from '../../../src/domain/satisfaction/involved';
import { caseOf, type Happening } from '../../builders/profile-case';

const at = (hour: number, fact: Happening[1]): Happening => [`2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`, fact];
const twice: readonly Happening[] = [
  at(2, { kind: 'assigned', to: 'acc-routed', by: null }),
  at(3, { kind: 'axis-set', axis: 'urgency', value: 'high', rule: 'agent', by: 'acc-sorter' }),
  at(4, { kind: 'assigned', to: 'acc-first', by: 'acc-lead' }),
  at(5, { kind: 'first-response-sent', by: 'acc-first' }),
  at(6, { kind: 'approval-given', part: 'plan', verdict: 'approved', as: 'head', by: 'acc-approver' } as unknown as Happening[1]),
  at(7, { kind: 'transferred', to: 'acc-closer', reason: 'r', by: 'acc-first' }),
  at(8, { kind: 'resolved', by: 'acc-closer' }),
  at(9, { kind: 'rated', rating: 1, attempt: 1, by: 'acc-customer' }),
  at(9, { kind: 'reopened', because: 'dissatisfied', by: null }),
  at(10, { kind: 'assigned', to: 'acc-second', by: null }),
  at(11, { kind: 'resolved', by: 'acc-second' }),
];
const when = (hour: number): number => Date.parse(`2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`);

test('whose work it was: who had it at the result and who did some of it, not who was only given, sorted or approved it (S3-50)', () => {
  expect([...involvedBy(caseOf({ receivedAt: '2026-03-02T01:00:00Z', facts: twice }), 1, when(9))].sort()).toEqual([
    'acc-closer',
    'acc-first',
  ]);
});

test('of a second bad result nobody of either handling calls', () => {
  const facts = [...twice, at(12, { kind: 'rated', rating: 1, attempt: 2, by: 'acc-customer' })];
  expect([...involvedBy(caseOf({ receivedAt: '2026-03-02T01:00:00Z', facts }), 2, when(12))].sort()).toEqual([
    'acc-closer',
    'acc-first',
    'acc-second',
  ]);
});
