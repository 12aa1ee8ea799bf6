import type { Condition, Duration, Profile } from '../../profile/schema';
import { lengthOf } from '../../sla/duration';
import type { EscalationRule } from '../escalation-rule';

const LABEL = { en: 'Progress report due', zh: '应汇报处理进展' };

/** How often progress is asked for (S0-68…S0-71), and every so often in an emergency (S0-80). A silent interval asks for nothing. */
export function cadenceRules({ tracking, emergency }: Profile): readonly EscalationRule[] {
  const listed = (tracking.cadence ?? []).flatMap(({ every, when, src }) => {
    const name = Object.entries(when).map(([key, value]) => (value === true ? key : [value].flat().join('-')));
    return asking(['track', ...name].join('-'), every, when, src);
  });
  if (listed.some((rule) => rule.id === 'track-emergency')) return listed;
  const report = emergency?.actions.find((action) => action.every !== undefined)?.every;
  return [...listed, ...asking('track-emergency', report, { emergency: true }, emergency?.src ?? [])];
}

function asking(id: string, every: Duration | null | undefined, when: Condition, src: readonly string[]): readonly EscalationRule[] {
  if (every === null || every === undefined || lasts(every) === 0) return [];
  return [{ id, label: LABEL, level: 0, trigger: { kind: 'cadence', every, when }, response: 'demand-progress', src }];
}

function lasts(every: Duration): number {
  const length = lengthOf(every);
  return length.clock === 'working-days' ? length.days : length.milliseconds;
}
