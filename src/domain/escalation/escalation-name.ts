import { promiseName } from '../case/names';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { escalationRules } from './escalation-rules';

/** What an escalation is called: its rule and, where it is about a deadline, the milestone. A rule that is gone shows its id. */
export function escalationName(key: string, rule: string, configuration: Configuration): Label {
  const label = escalationRules(configuration).find(({ id }) => id === rule)?.label ?? { en: rule, zh: rule };
  return aboutPromise({ label, key, rule, milestone: milestoneIn(key, rule) });
}

/** Keys of escalations on a deadline name its milestone: `overdue/first-response/1/urgent-response`. */
export function milestoneIn(key: string, rule: string): string | null {
  const [milestone, cycle] = key.slice(rule.length + 1).split('/');
  return milestone !== undefined && cycle !== undefined && /^\d+$/.test(cycle) && !/^(\d+|rated)$/.test(milestone) ? milestone : null;
}

/** A rule, and which promise it is about. The key of an escalation on a deadline names the cycle. */
export function aboutPromise({
  label,
  key,
  rule,
  milestone,
}: {
  readonly label: Label;
  readonly key: string;
  readonly rule: string;
  readonly milestone: string | null;
}): Label {
  return milestone === null ? label : aboutDeadline(label, { milestone, cycle: Number(key.slice(rule.length + 1).split('/')[1] ?? 1) });
}

export function aboutDeadline(label: Label, deadline: { readonly milestone: string; readonly cycle: number }): Label {
  const name = promiseName(deadline);
  return { en: `${label.en}: ${name.en}`, zh: `${label.zh}：${name.zh}` };
}
