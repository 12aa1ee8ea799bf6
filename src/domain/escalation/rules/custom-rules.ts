import type { ProjectSettings } from '../../profile/configuration';
import type { CustomRule, CustomTrigger } from '../custom-rule';
import type { EscalationRule, EscalationTrigger } from '../escalation-rule';

const MINUTE = 60_000;

/** Rules an admin added to the project, those that are switched on (issue 3, item 3). */
export const customRules = (rules: readonly CustomRule[]): readonly EscalationRule[] => rules.filter(({ enabled }) => enabled).map(asRule);

/** Those of them that a person pulls in the panel. */
export const manualRules = ({ escalationRules }: Pick<ProjectSettings, 'escalationRules'>): readonly CustomRule[] =>
  escalationRules.filter(({ enabled, trigger }) => enabled && trigger.kind === 'manual');

export const asRule = ({ id, label, level, when, trigger, actions }: CustomRule): EscalationRule => ({
  id,
  label,
  level,
  trigger: triggerOf(id, trigger),
  response: 'as-written',
  actions,
  when,
  src: [],
});

function triggerOf(id: string, trigger: CustomTrigger): EscalationTrigger {
  switch (trigger.kind) {
    case 'before':
      return 'percent' in trigger
        ? { kind: 'before-deadline', percent: trigger.percent, atLeast: 0, fixed: null, milestone: trigger.milestone }
        : { kind: 'before-deadline', percent: 0, atLeast: 0, fixed: { minutes: trigger.minutes }, milestone: trigger.milestone };
    case 'at':
      return { kind: 'overdue', after: 0, milestone: trigger.milestone };
    case 'after':
      return { kind: 'overdue', after: trigger.minutes * MINUTE, milestone: trigger.milestone };
    case 'repeating':
      return { kind: 'repeating', every: trigger.everyMinutes * MINUTE, atMost: trigger.atMost, milestone: trigger.milestone };
    case 'unacknowledged':
      return { kind: 'unacknowledged', after: trigger.minutes * MINUTE };
    case 'rating':
      return { kind: 'rated', band: trigger.band };
    case 'keyword':
      return { kind: 'words', words: trigger.words };
    case 'flag':
      return { kind: 'raised', name: trigger.flag, rating: false };
    case 'axis':
      return { kind: 'axis', any: [{ [trigger.axis]: trigger.value }] };
    case 'customer-request':
      return { kind: 'reconsideration' };
    case 'transfers':
    case 'reworks':
    case 'repeats':
      return { kind: trigger.kind, atLeast: trigger.times };
    case 'manual':
      return { kind: 'raised', name: id, rating: false };
  }
}
