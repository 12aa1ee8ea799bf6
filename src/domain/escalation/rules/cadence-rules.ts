import type { Profile } from '../../profile/schema';
import { lengthOf } from '../../sla/duration';
import type { EscalationRule } from '../escalation-rule';

const LABEL = { en: 'Progress report due', zh: '应汇报处理进展' };

/** How often progress is asked for (S0-68…S0-71), and every so often in an emergency (S0-80). A silent interval asks for nothing. */
export function cadenceRules(profile: Profile): readonly EscalationRule[] {
  const listed = (profile.tracking.cadence ?? []).flatMap((entry): EscalationRule[] => {
    const length = entry.every ? lengthOf(entry.every) : null;
    if (length === null || length.clock === 'working-days' || length.milliseconds <= 0) return [];
    const name = Object.entries(entry.when).map(([key, value]) => (value === true ? key : [value].flat().join('-')));
    return [
      {
        id: ['track', ...name].join('-'),
        label: LABEL,
        level: 0,
        trigger: { kind: 'cadence', every: length.milliseconds, when: entry.when },
        response: 'demand-progress',
        src: entry.src ?? [],
      },
    ];
  });
  const report = profile.emergency?.actions.find((action) => action.every !== undefined)?.every;
  const length = report ? lengthOf(report) : null;
  if (
    length === null ||
    length.clock === 'working-days' ||
    length.milliseconds <= 0 ||
    listed.some((rule) => rule.id === 'track-emergency')
  )
    return listed;
  return [
    ...listed,
    {
      id: 'track-emergency',
      label: LABEL,
      level: 0,
      trigger: { kind: 'cadence', every: length.milliseconds, when: { emergency: true } },
      response: 'demand-progress',
      src: profile.emergency?.src ?? [],
    },
  ];
}
