import type { CaseEvent } from '../../../src/domain/case/case-event';
import { decideStep } from '../../../src/domain/case/case-step';
import { foldCase } from '../../../src/domain/case/fold-case';
import { runningRectification } from '../../../src/domain/handling/rectification-checks';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const DAY = 86_400_000;
const configuration = configured('complaint-handling');
const OPENED = opened({ axes: { type: 'service', urgency: 'general', nature: 'general' } });
const wrote = (field: string, value: string, at = MONDAY_9): CaseEvent => ({
  kind: 'work-recorded',
  at,
  by: 'acc-agent',
  part: 'rectification',
  field,
  value,
});
const MEASURE = wrote('measure', 'Train ten people');
const approval = (decision: 'approved' | 'returned'): CaseEvent => ({
  kind: 'approval-given',
  at: MONDAY_9 + DAY,
  by: 'acc-lead',
  part: 'rectification',
  as: 'supervising-leader',
  decision,
  digest: 'd',
});

const stepAt = (facts: readonly CaseEvent[], days: number) =>
  decideStep('10001', [OPENED, ...facts], configuration, MONDAY_9 + days * DAY, false);
const remindersAt = (facts: readonly CaseEvent[], days: number): readonly string[] =>
  stepAt(facts, days).effects.flatMap(({ key }) => (key.startsWith('10001:rectification') ? [key.slice('10001:'.length)] : []));

/** Its progress is checked at intervals (S4-117), a week as this app proposes, until it is accepted. */
test.each<[name: string, facts: readonly CaseEvent[], days: number, expected: readonly string[]]>([
  ['nothing before a measure is written down', [wrote('department', 'Hotline')], 30, []],
  ['nothing within the first week', [MEASURE], 6.9, []],
  ['a week after the measure', [MEASURE], 7, [`rectification:${MONDAY_9}:1`]],
  ['of an outage only the latest', [MEASURE], 22, [`rectification:${MONDAY_9}:3`]],
  ['counted anew from each look', [MEASURE, wrote('progress', 'Half', MONDAY_9 + 5 * DAY)], 11.9, []],
  ['and again a week after it', [MEASURE, wrote('progress', 'Half', MONDAY_9 + 5 * DAY)], 12, [`rectification:${MONDAY_9 + 5 * DAY}:1`]],
  ['no more once its report is accepted', [MEASURE, approval('approved')], 30, []],
  ['but when it is returned', [MEASURE, approval('returned')], 8, [`rectification:${MONDAY_9}:1`]],
  ['nor when the case is withdrawn', [MEASURE, { kind: 'cancelled', at: MONDAY_9 + DAY, because: 'withdrawn' }], 30, []],
  ['the closing forgets none', [MEASURE, { kind: 'closed', at: MONDAY_9 + DAY }], 8, [`rectification:${MONDAY_9}:1`]],
])('%s', (_name, facts, days, expected) => expect(remindersAt(facts, days)).toEqual(expected));

test('somebody looks again exactly then, and whoever answers for it is asked', () => {
  const nextAt = (days: number): number => {
    const now = MONDAY_9 + days * DAY;
    return ((runningRectification(foldCase([OPENED, MEASURE]), configuration, now)?.nextCheckAt ?? 0) - MONDAY_9) / DAY;
  };
  expect([0, 6.9, 7, 13.9].map(nextAt)).toEqual([7, 7, 14, 14]);
  expect(stepAt([MEASURE], 6.9).wakeAt).toBeLessThanOrEqual(MONDAY_9 + 7 * DAY);
  const asked = stepAt([MEASURE], 7).effects.find(({ key }) => key.startsWith('10001:rectification:'));
  expect(asked).toMatchObject({ kind: 'internal-comment', mention: ['responsible-person'] });
});
