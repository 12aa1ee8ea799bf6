import { isOpenDeadline } from '../../../static/panel/deadline-order';
import { minutes } from '../fixtures/clock';
import { deadline } from '../fixtures/panel-case';

test('a promise that was missed and is owed no longer is not due next', () => {
  const missed = deadline({ startsIn: -300, dueIn: -270, state: 'breached' });
  expect(isOpenDeadline(missed)).toBe(true);
  expect(isOpenDeadline({ ...missed, endedAt: minutes(-60) })).toBe(false);
});
