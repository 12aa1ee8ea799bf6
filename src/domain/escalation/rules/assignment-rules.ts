import type { Profile } from '../../profile/schema';
import type { EscalationRule } from '../escalation-rule';

/** "Escalate when" of the assignment table (S0-51…S0-55). */
export function assignmentRules(profile: Profile): readonly EscalationRule[] {
  return profile.assignment.flatMap((row): EscalationRule[] => {
    const { escalateWhen: condition, when, src } = row;
    if (condition === null || condition === undefined) return [];
    if (condition.flag !== undefined) {
      const label = condition.label ?? { en: condition.flag, zh: condition.flag };
      return [
        {
          id: condition.flag,
          label,
          level: 1,
          trigger: { kind: 'raised', name: condition.flag, rating: false },
          response: 'first-level',
          src,
        },
      ];
    }
    if (condition.unresolvedAfter === undefined) return [];
    const value = Object.values(when).flat().join('-');
    const label = { en: 'Not resolved in time for its kind', zh: '未在规定时间内解决' };
    return [
      {
        id: `unresolved-${value}`,
        label,
        level: 1,
        trigger: { kind: 'unresolved', after: condition.unresolvedAfter, when },
        response: 'first-level',
        src,
      },
    ];
  });
}
