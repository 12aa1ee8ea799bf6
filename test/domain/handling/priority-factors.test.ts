import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { priorityDecided } from '../../../src/domain/handling/priority-factors';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const { profile } = configured('cross-department-improvement');
const chose = (field: string, value: string, at = MONDAY_9 + 5): CaseEvent => ({
  kind: 'work-recorded',
  at,
  by: 'acc-a',
  part: 'analysis',
  field,
  value,
});

describe('the priority is decided by impact, frequency and the pressure of the demand (S1-15)', () => {
  const decided = (impact: string, frequency: string, pressure: string, urgency = 'none', before: readonly CaseEvent[] = []) =>
    priorityDecided(
      profile,
      foldCase([opened({ axes: { type: 'problem', urgency } }), ...before, chose('impact-scope', impact), chose('frequency', frequency)]),
      [chose('pressure-of-the-demand', pressure, MONDAY_9 + 9)],
    );

  test.each([
    ['many', 'often', 'ordinary', 'high'],
    ['many', 'occasionally', 'ordinary', 'high'],
    ['some', 'repeatedly', 'ordinary', 'medium'],
    ['some', 'occasionally', 'ordinary', 'low'],
    ['few', 'often', 'ordinary', 'low'],
    ['some', 'often', 'pressing', 'high'],
    ['few', 'occasionally', 'pressing', 'medium'],
    ['many', 'often', 'pressing', 'high'],
  ])('%s, %s, %s: %s', (impact, frequency, pressure, value) => {
    expect(decided(impact, frequency, pressure)).toMatchObject([
      { kind: 'axis-set', axis: 'urgency', value, rule: 'factors', by: 'acc-a' },
    ]);
  });

  test('the reason names what was chosen', () => {
    expect(decided('some', 'often', 'pressing')[0]).toMatchObject({
      matched: 'Some customers, or a secondary function × Often × Pressing',
    });
  });

  test('an agent\u2019s own choice stays, the same value is not set again, and two factors decide nothing', () => {
    const byAgent: CaseEvent = { kind: 'axis-set', at: MONDAY_9 + 1, by: 'acc-b', axis: 'urgency', value: 'low', rule: 'agent' };
    expect(decided('many', 'often', 'ordinary', 'low', [byAgent])).toEqual([]);
    expect(decided('many', 'often', 'ordinary', 'high')).toEqual([]);
    expect(priorityDecided(profile, foldCase([opened()]), [chose('impact-scope', 'many')])).toEqual([]);
  });

  test('a process without the factors decides nothing by them', () => {
    const gov = configured('gov-it-projects').profile;
    expect(priorityDecided(gov, foldCase([opened()]), [chose('impact-scope', 'many')])).toEqual([]);
  });
});
