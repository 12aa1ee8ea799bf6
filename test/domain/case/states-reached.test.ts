import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { statesReached } from '../../../src/domain/case/states-reached';
import { MONDAY_9, minutes, opened } from '../../builders/case-events';

const at = (minute: number): number => MONDAY_9 + minutes(minute);
const answered: CaseEvent = { kind: 'first-response-sent', at: at(1), by: 'acc-agent' };
const resolved: CaseEvent = { kind: 'resolved', at: at(2), by: 'acc-agent' };
const confirmed = (solved: boolean): CaseEvent => ({
  kind: 'confirmed',
  at: at(3),
  by: 'acc-customer',
  answers: [solved, solved, true, false],
});
const closed = (minute: number): CaseEvent => ({ kind: 'closed', at: at(minute), by: 'acc-agent' });
const reopened: CaseEvent = { kind: 'reopened', at: at(5), by: 'acc-agent' };

test.each<[string, readonly CaseEvent[], readonly string[]]>([
  ['just received', [], ['received']],
  ['answered', [answered], ['received', 'responded', 'in-progress']],
  ['resolved without a word to the customer', [resolved], ['received', 'in-progress', 'resolved']],
  ['confirmed', [answered, resolved, confirmed(true)], ['received', 'responded', 'in-progress', 'resolved', 'confirmed']],
  ['closed unconfirmed', [answered, resolved, closed(4)], ['received', 'responded', 'in-progress', 'resolved', 'closed']],
  ['cancelled before anybody answered', [{ kind: 'cancelled', at: at(1), because: 'abnormal' }], ['received', 'closed']],
  [
    'closed again without a new result',
    [answered, resolved, confirmed(true), closed(4), reopened, closed(6)],
    ['received', 'responded', 'in-progress', 'closed'],
  ],
])('%s', (_, facts, reached) => {
  expect(statesReached(foldCase([opened(), ...facts]))).toEqual(reached);
});
