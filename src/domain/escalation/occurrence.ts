import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import type { CaseLife } from '../sla/case-life';
import type { Deadline } from '../sla/deadlines';
import type { EscalationRule } from './escalation-rule';

/** Why an escalation that fell due is not sent. */
export type Because = 'higher-level' | 'already-escalated' | 'answered' | 'ended' | 'withdrawn' | 'asked-twice';

export const BECAUSE: Readonly<Record<Because, Label>> = {
  'higher-level': { en: 'A higher level was due or sent by then.', zh: '届时已有更高级别的升级。' },
  'already-escalated': { en: 'This was escalated before, under an earlier limit or process.', zh: '此事项已按之前的时限或流程升级。' },
  answered: { en: 'It was done before the escalation went out.', zh: '升级发出前已完成。' },
  ended: { en: 'The case was closed before the escalation went out.', zh: '升级发出前反馈已关闭。' },
  'asked-twice': {
    en: 'Somebody else asked for the same in the same minute; that one was sent.',
    zh: '同一分钟内已有他人申请，不再重复发送。',
  },
  withdrawn: { en: 'It was taken back before the escalation went out.', zh: '升级发出前已撤回。' },
};

const NOT_SENT: Label = { en: 'It was not needed any more.', zh: '已无需发送。' };

/** Words for the reason stored with a suppressed escalation. */
export const becauseLabel = (because: string | undefined): Label =>
  because !== undefined && isBecause(because) ? BECAUSE[because] : NOT_SENT;
const isBecause = (text: string): text is Because => Object.hasOwn(BECAUSE, text);

/** One real time at which a rule applies to a case: the key names it for ever, so it is decided once. */
export interface Occurrence {
  readonly key: string;
  readonly rule: EscalationRule;
  readonly at: Instant;
  readonly milestone: string | null;
  /** Occurrences of one group stand for the same trouble: of those due together only the highest is sent. */
  readonly group: string | null;
  readonly what: Label;
  /** What it is called, where that is more than its rule. */
  readonly label?: Label;
  readonly because: Because | null;
}

/** What the rules look at. */
export interface Scene {
  readonly configuration: Configuration;
  readonly feedbackCase: FeedbackCase;
  readonly life: CaseLife;
  readonly deadlines: readonly Deadline[];
  readonly now: Instant;
}

/** Occurrences that stand for the same trouble, by its name; those that stand for themselves are left out. */
export function groupedBy(occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    if (occurrence.group === null) continue;
    const group = groups.get(occurrence.group);
    if (group) group.push(occurrence);
    else groups.set(occurrence.group, [occurrence]);
  }
  return groups;
}
