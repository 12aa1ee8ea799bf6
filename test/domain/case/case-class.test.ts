import { classText } from '../../../src/domain/case/case-class';
import type { Situation } from '../../../src/domain/sla/condition';
import type { Deadline } from '../../../src/domain/sla/deadlines';

const situation: Situation = {
  ...{ axes: { urgency: 'urgent', type: 'complaint' }, flags: ['b', 'a', 'b'], emergency: false, state: 'received' },
  registration: { channel: 'phone', customerTier: null },
};
const deadline = (milestone: string, metAt: number | null) => ({ milestone, metAt }) as Deadline;

test('one class is one text, whatever order its facts came in', () => {
  const text = classText(situation, [deadline('resolve', null), deadline('first-response', 5)]);
  const axes = { type: 'complaint', urgency: 'urgent' };
  expect(JSON.parse(text ?? '')).toEqual({ ...situation, axes, flags: ['a', 'b'], met: ['first-response'] });
  expect(classText({ ...situation, axes, flags: ['a', 'b'] }, [deadline('first-response', 9)])).toBe(text);
});

test('one that is too long is not kept', () => {
  const flags = Array.from({ length: 60 }, (_, n) => `flag-${n}-with-a-long-name`);
  expect(classText({ ...situation, flags }, [])).toBeNull();
});
