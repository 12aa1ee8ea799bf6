import type { Profile } from '../../profile/schema';
import type { EscalationRule } from '../escalation-rule';

/** Emergency by declaration (S0-76…S0-81), and by level where the profile counts a level as one (S2-22, S2-29, S3-29). */
export function emergencyRules(profile: Profile): readonly EscalationRule[] {
  if (profile.emergency === null) return [];
  const src = profile.emergency.src ?? [];
  const levels = profile.axes.urgency.filter((value) =>
    profile.emergency?.definitions.some(({ id }) => id === value.id || id === `${value.id}-level`),
  );
  const declared: EscalationRule = {
    id: 'emergency',
    label: { en: 'Emergency declared', zh: '启动应急预案' },
    level: 3,
    trigger: { kind: 'emergency' },
    response: 'emergency',
    src,
  };
  if (levels.length === 0) return [declared];
  const label = { en: 'Highest level: team needed', zh: '最高级别：成立专项小组' };
  return [
    declared,
    {
      id: 'emergency-level',
      label,
      level: 1,
      trigger: { kind: 'axis', any: levels.map((value) => ({ urgency: value.id })) },
      response: 'form-team',
      src,
    },
  ];
}
