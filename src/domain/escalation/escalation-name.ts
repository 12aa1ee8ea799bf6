import { milestoneName } from '../case/names';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { escalationRules } from './escalation-rules';

/** What an escalation is called: its rule and, where it is about a deadline, the milestone. A rule that is gone shows its id. */
export function escalationName(key: string, rule: string, configuration: Configuration): Label {
  const label = escalationRules(configuration).find(({ id }) => id === rule)?.label ?? { en: rule, zh: rule };
  return aboutMilestone(label, milestoneIn(key, rule));
}

/** Keys of escalations on a deadline name its milestone: `overdue/first-response/1/urgent-response`. */
export function milestoneIn(key: string, rule: string): string | null {
  const [milestone, cycle] = key.slice(rule.length + 1).split('/');
  return milestone !== undefined && cycle !== undefined && /^\d+$/.test(cycle) && !/^(\d+|rated)$/.test(milestone) ? milestone : null;
}

export function aboutMilestone(label: Label, milestone: string | null): Label {
  if (milestone === null) return label;
  const name = milestoneName(milestone);
  return { en: `${label.en}: ${name.en}`, zh: `${label.zh}：${name.zh}` };
}
