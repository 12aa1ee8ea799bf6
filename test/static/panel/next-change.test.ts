import { millisecondsToNextChange } from '../../../static/panel/next-change';
import { minutes } from '../fixtures/clock';
import { panelCase, resolveDeadline } from '../fixtures/panel-case';

const data = panelCase();

test('the panel asks again after the next instant at which the app acts', () => {
  expect(millisecondsToNextChange(data)).toBe(2 * 60_000 + 8_000);
  expect(millisecondsToNextChange({ ...data, escalations: [], deadlines: [{ ...resolveDeadline(), state: 'paused' }] })).toBeNull();
  expect(millisecondsToNextChange({ ...data, escalations: [], deadlines: [{ ...resolveDeadline(), dueAt: minutes(-5) }] })).toBeNull();
});
