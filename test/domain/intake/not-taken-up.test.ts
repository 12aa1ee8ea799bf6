import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { isWithdrawn } from '../../../src/domain/case/withdrawn';
import { notTakenUp } from '../../../src/domain/intake/not-taken-up';
import { customerMay } from '../../../src/domain/satisfaction/customer-may';
import { MONDAY_9, minutes, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const after = (...facts: readonly CaseEvent[]) => foldCase([opened(), ...facts]);
const at = (n: number): number => MONDAY_9 + minutes(n);
const marked: CaseEvent = { kind: 'abnormal-marked', at: at(1), by: 'acc-agent', example: 'other' };
const judged = (verdict: 'abnormal' | 'genuine'): CaseEvent => ({
  kind: 'abnormal-reviewed',
  at: at(2),
  by: 'acc-lead',
  verdict,
  note: 'n',
});
const ended: CaseEvent = { kind: 'cancelled', at: at(2), by: 'acc-lead', because: 'abnormal' };
const invalid: CaseEvent = { kind: 'invalid-marked', at: at(1), by: 'acc-agent', explanation: 'No contract with us' };
const again: CaseEvent = { kind: 'reopened', at: at(3), by: null, because: 'objection' };

test.each<[string, readonly CaseEvent[], unknown]>([
  ['handled like any other', [], null],
  ['invalid: with the explanation (S4-62)', [invalid], { because: 'invalid', explanation: 'No contract with us' }],
  ['valid after all', [invalid, { kind: 'axis-set', at: at(2), axis: 'nature', value: 'general' }], null],
  ['doubted, and nobody has looked yet', [marked], null],
  ['abnormal after a second look (S3-28)', [marked, judged('abnormal'), ended], { because: 'abnormal' }],
  ['genuine after a second look', [marked, judged('genuine')], null],
  ['taken up again, as by an objection', [marked, judged('abnormal'), ended, again], null],
])('%s', (_name, facts, expected) => {
  expect(notTakenUp(after(...facts))).toEqual(expected);
});

test('withdrawn is what was not taken up again since', () => {
  expect([isWithdrawn(after(ended)), isWithdrawn(after(ended, again)), isWithdrawn(after())]).toEqual([true, false, false]);
});

test('of what is not taken up there is nothing to be withdrawn', () => {
  const withdraw = (...facts: readonly CaseEvent[]) => customerMay(after(...facts), configured('complaint-handling'), at(5)).withdraw;
  expect([withdraw(), withdraw(invalid)]).toEqual([null, 'closed']);
});
