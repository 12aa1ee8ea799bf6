import { chooseTransition, type TransitionTarget } from '../../../src/domain/case/choose-transition';
import { configured } from '../../builders/profile-case';

const { statuses } = configured('gov-it-projects').settings;
const DONE = new Set(['Resolved', 'Closed', 'Canceled', 'Fixed']);
const at = (name: string) => ({ name, isDone: DONE.has(name) });
const to = (...names: readonly string[]) => names.map((name, index) => ({ id: String(index + 1), to: at(name) }));

test.each<[target: TransitionTarget, status: string, offered: readonly string[], chosen: string | null]>([
  ['inProgress', 'Resolved', ['Closed', 'In progress'], 'In progress'],
  ['inProgress', 'Resolved', ['Closed', '处理中'], '处理中'],
  // JSM's own workflow reopens to a status that no setting names.
  ['inProgress', 'Resolved', ['Closed', 'Waiting for support'], 'Waiting for support'],
  ['inProgress', 'Resolved', ['Closed', 'Waiting for customer'], null],
  ['inProgress', 'Closed', ['Fixed'], null],
  ['inProgress', 'In progress', ['Resolved'], 'there'],
  ['inProgress', 'Waiting for support', ['In progress'], 'there'],
  ['closed', 'Resolved', ['Waiting for support', 'Closed'], 'Closed'],
  ['closed', 'Closed', [], 'there'],
  ['closed', 'Resolved', ['Waiting for support'], null],
  ['cancelled', 'In progress', ['Closed', 'Canceled'], 'Canceled'],
  ['cancelled', 'Resolved', ['Closed'], 'Closed'],
  ['cancelled', 'Canceled', ['Closed'], 'there'],
  ['resolved', 'In progress', ['Resolved'], 'Resolved'],
])('%s from %s with %j: %s', (target, status, offered, chosen) => {
  const result = chooseTransition(target, at(status), to(...offered), statuses);
  expect(result === null || result === 'there' ? result : result.to.name).toBe(chosen);
});
