import { shareExample } from '../../../src/usecases/decide-result';
import { Refused } from '../../../src/usecases/refused';
import { resultView } from '../../../src/usecases/view-result';
import { caseOf, configured } from '../../builders/profile-case';

const configuration = configured('cross-department-improvement');
const of = (type: string) => caseOf({ receivedAt: '2026-03-02T01:00:00Z', axes: { type } });
const share = (type: string) =>
  shareExample({ reason: 'r' })({ feedbackCase: of(type), configuration, revision: 1, at: 0, by: 'acc-agent-1' });

/** S1-29 speaks of praise alone: a problem is not offered as an excellent case, however well it was handled. */
test('praise may be shared as an excellent case, a problem may not (S1-29)', () => {
  expect(['praise', 'problem', 'complaint'].map((type) => resultView(of(type), configuration)?.mayShare)).toEqual([true, false, false]);
  expect(share('praise')).toMatchObject([{ kind: 'flag-set', flag: 'excellent-case' }]);
  expect(() => share('problem')).toThrow(Refused);
});
