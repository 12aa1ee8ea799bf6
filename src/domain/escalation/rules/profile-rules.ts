import type { Configuration } from '../../profile/configuration';
import type { Condition, Profile } from '../../profile/schema';
import { whatFollows } from '../../satisfaction/what-follows';
import type { EscalationResponse, EscalationRule, EscalationTrigger } from '../escalation-rule';

type Trigger = NonNullable<Profile['escalation']>['triggers'][number];

/** What the profile's own list of triggers asks for (S0-82…S0-86, S1-11, S4-30, S4-90). */
export const triggerRules = (configuration: Configuration): readonly EscalationRule[] =>
  (configuration.profile.escalation?.triggers ?? []).map((trigger) => ruleOfTrigger(trigger, configuration));

function ruleOfTrigger(trigger: Trigger, { profile, settings }: Configuration): EscalationRule {
  const { id, label, src } = trigger;
  const rule = (level: number, on: EscalationTrigger, response: EscalationResponse): EscalationRule => ({
    id,
    label,
    level,
    trigger: on,
    response,
    src,
  });
  switch (trigger.auto) {
    case 'timer': {
      const { percent, atLeastMinutes } = settings.leadTime;
      return rule(
        1,
        { kind: 'before-deadline', percent, atLeast: atLeastMinutes * 60_000, fixed: trigger.leadTime ?? null },
        'first-level',
      );
    }
    case 'on-rating':
      return rule(
        1,
        { kind: 'raised', name: id, rating: true },
        // Whether the source says "second handling" or only "escalate": somebody one level up looks again (S0-82, S3-50).
        profile.satisfaction.onDissatisfied === 'offer-reconsideration' ? 'offer-reconsideration' : 'second-handling',
      );
    case 'manual':
      return rule(2, { kind: 'raised', name: id, rating: false }, 'second-level');
    case 'on-flag':
      return rule(1, { kind: 'axis', any: conditionsNamedBy(profile, id) }, 'inform-heads');
    case 'on-axis':
      return rule(2, { kind: 'axis', any: conditionsNamedBy(profile, id) }, 'second-level');
    case 'on-request':
      return rule(2, { kind: 'reconsideration' }, 'reconsider');
  }
}

/** The profile names axis triggers by the value they are about: `major-complaint` is value `major`, `urgent-mark` value `urgent`. */
function conditionsNamedBy(profile: Profile, triggerId: string): readonly Condition[] {
  return Object.entries(profile.axes).flatMap(([axis, values]) =>
    values.filter((value) => triggerId === value.id || triggerId.startsWith(`${value.id}-`)).map((value) => ({ [axis]: value.id })),
  );
}

/** What follows a bad rating where no trigger of the profile says so (spec 3.2 #21; S4-90): where it is silent, the second handling. */
export function dissatisfiedRule(profile: Profile): readonly EscalationRule[] {
  if (profile.escalation?.triggers.some((trigger) => trigger.auto === 'on-rating') === true) return [];
  return [
    {
      id: 'dissatisfied-rating',
      label: { en: 'Dissatisfied rating', zh: '客户评价不满意' },
      level: 1,
      trigger: { kind: 'raised', name: 'dissatisfied-rating', rating: true },
      response: whatFollows(profile, 'dissatisfied'),
      src: profile.satisfaction.src ?? [],
    },
  ];
}
