import type { CaseEvent } from '../../src/domain/case/case-event';
import { investigationReport } from '../../src/domain/handling/investigation-report';
import { signReport } from '../../src/usecases/decide-signature';
import { caseOf, configured, type Happening } from '../builders/profile-case';

const configuration = configured('complaint-handling');
const receivedAt = '2026-03-02T01:00:00.000Z';
const empty = investigationReport(configuration.profile, caseOf({ receivedAt }));
const written: readonly Happening[] = (empty?.contents ?? []).map(({ id }) => [
  '2026-03-03T01:00:00.000Z',
  { kind: 'work-recorded', by: 'acc-agent-1', part: 'investigation-report', field: id, value: 'text' },
]);
const digest = investigationReport(configuration.profile, caseOf({ receivedAt, facts: written }))?.digest ?? '';
const as = empty?.signatures[0]?.as ?? '';

const sign = (by: string, decision: 'approved' | 'returned', facts: readonly Happening[] = []): readonly CaseEvent[] | string => {
  const feedbackCase = caseOf({ receivedAt, facts: [...written, ...facts] });
  try {
    return signReport({ as, decision, digest, note: 'n' }, 'holder')({ feedbackCase, configuration, revision: 1, at: 0, by });
  } catch (error) {
    return (error as Error).message;
  }
};
const signed: Happening = [
  '2026-03-03T02:00:00.000Z',
  { kind: 'approval-given', by: 'acc-lead', part: 'investigation-report', as, decision: 'approved', digest },
];

test('a signature takes the place of no standing one of somebody else; a return with its reason does', () => {
  expect(sign('acc-supervisor', 'approved')).toMatchObject([{ kind: 'approval-given', by: 'acc-supervisor' }]);
  expect(sign('acc-supervisor', 'approved', [signed])).toBe('not-possible-now: signed-already');
  expect(sign('acc-lead', 'approved', [signed])).toEqual([]);
  expect(sign('acc-supervisor', 'returned', [signed])).toMatchObject([{ decision: 'returned' }]);
});
