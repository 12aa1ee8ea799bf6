import type { CaseEvent } from '../../../src/domain/case/case-event';
import { lastHeard } from '../../../src/domain/case/last-heard';
import { MONDAY_9, minutes, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const { profile } = configured('gov-it-projects');
const at = (minute: number): number => MONDAY_9 + minutes(minute);
const answered: CaseEvent = { kind: 'first-response-sent', at: at(1), by: 'acc-agent' };
const customerReplied: CaseEvent = { kind: 'customer-replied', at: at(2), by: 'acc-customer' };
const progress = (shared: boolean): CaseEvent => ({
  kind: 'progress-reported',
  at: at(3),
  by: 'acc-agent',
  text: 'The cause is known.',
  shared,
});

// S2-32: what the customer last heard from us, not what we heard from the customer.
test.each<[string, readonly CaseEvent[], number | null]>([
  ['a case that was not opened', [], null],
  ['the receipt is confirmed', [opened()], 0],
  ['answered', [opened(), answered], 1],
  ["the customer's own reply is no news to the customer", [opened(), answered, customerReplied], 1],
  ['what only the team sees is none', [opened(), answered, progress(false)], 1],
  ['shared progress is', [opened(), answered, customerReplied, progress(true)], 3],
])('%s', (_, facts, minute) => {
  expect(lastHeard(facts, profile)?.at ?? null).toBe(minute === null ? null : at(minute));
});

it('the receipt is told as such, not as what the team did', () => {
  expect(lastHeard([opened()], profile)?.text).toEqual({ en: 'Receipt confirmed', zh: '已确认收到' });
});
