import type { Instant } from '../../instant';
import type { Label } from '../../label';
import type { Fact } from './fact';

/** Somebody an escalation was for, as it was when it went out. */
export interface Told {
  readonly accountId: string;
  readonly name: string;
  /** Role by which it was them. */
  readonly role: string;
  /** Whose turn it was, when somebody stands in. */
  readonly insteadOf?: { readonly accountId: string; readonly name: string };
  /** What the comment says about it: who stands in, or that nobody does. */
  readonly note?: Label;
  /** Held by their quiet hours until then; without it they were told at once. */
  readonly heldUntil?: Instant;
}

/** Somebody of a role's group an escalation did not reach when it went out: away with nobody in their place, or one too many. */
export interface LeftOut {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly because: 'away' | 'too-many';
  /** First moment back of somebody away. */
  readonly until?: Instant;
}

/** Why something held is not in the digest any more. */
export type Dropped = 'answered' | 'ended' | 'acknowledged' | 'superseded' | 'higher-level' | 'waiting' | 'limits-changed';

/** Facts of who was told what, from which "why was I not told?" is answered. */
export type TellingFact =
  /** Written before the comment, so that whoever takes over after a crash tells the same people. `nobody`: roles without one. */
  | (Fact<'escalation-told'> & {
      readonly escalation: string;
      readonly told: readonly Told[];
      readonly nobody: readonly string[];
      readonly leftOut?: readonly LeftOut[];
    })
  /** An escalation asked for a reassignment nobody could take. `effect`: its key, in which the escalation's stands; `away`: who is, until when. */
  | (Fact<'not-reassigned'> & {
      readonly effect: string;
      readonly role: string;
      readonly because: 'nobody' | 'away' | 'handled-before';
      readonly away: readonly Label[];
    })
  /** Jira refused an effect for good: it did not happen. `effect`: its key; `what`: its kind; `detail`: what Jira said. */
  | (Fact<'effect-refused'> & { readonly effect: string; readonly what: string; readonly role?: string; readonly detail: string })
  /** It was decided, and Jira took its comment a minute or more later: nobody could read it before. */
  | (Fact<'escalation-delayed'> & { readonly escalation: string })
  /** It was decided, Jira did not take it, and when Jira did it meant nothing any more: nobody was told. */
  | (Fact<'escalation-overtaken'> & { readonly escalation: string; readonly because: 'higher-level' | 'answered' | 'ended' })
  /** The digest of one person at the end of their quiet hours; without anything left it is not sent. */
  | (Fact<'digest-sent'> & {
      readonly to: string;
      readonly name: string;
      readonly due: Instant;
      readonly listed: readonly string[];
      readonly dropped: readonly { readonly escalation: string; readonly because: Dropped }[];
    });

export const TELLING_FACT_KINDS = [
  'escalation-told',
  'escalation-delayed',
  'escalation-overtaken',
  'not-reassigned',
  'effect-refused',
  'digest-sent',
] as const;

/** Why a case stayed with whom it was. */
export const NOT_REASSIGNED: Readonly<Record<'nobody' | 'away' | 'handled-before', Label>> = {
  nobody: { en: 'Not reassigned: nobody stands behind the role', zh: '未改派：该角色尚未指定人员' },
  away: { en: 'Not reassigned: everybody behind the role is away and nobody stands in', zh: '未改派：该角色人员均外出，且无人代理' },
  'handled-before': { en: 'Not reassigned: everybody behind the role handled it before', zh: '未改派：该角色人员均参与过此前处理' },
};

/** What Jira refused, by the kind of the effect. */
export function refusedInWords({ what, detail }: Pick<Extract<TellingFact, { kind: 'effect-refused' }>, 'what' | 'detail'>): Label {
  const { en, zh } = REFUSED[what] ?? { en: what, zh: what };
  return { en: `Jira refused ${en}: ${detail}`, zh: `Jira 拒绝了${zh}：${detail}` };
}

const REFUSED: Readonly<Record<string, Label>> = {
  'public-comment': { en: 'the comment to the customer', zh: '给客户的回复' },
  'internal-comment': { en: 'the internal comment', zh: '内部备注' },
  place: { en: 'owner and priority', zh: '负责人与优先级的设置' },
  assign: { en: 'the handing-over', zh: '转交' },
  transition: { en: 'the change of status', zh: '状态变更' },
  'raise-priority': { en: 'the higher priority', zh: '优先级提升' },
  watch: { en: 'the watcher', zh: '关注人' },
  label: { en: 'the label', zh: '标签' },
  unlabel: { en: 'the removal of the label', zh: '移除标签' },
  'link-issue': { en: 'the link', zh: '关联' },
  'unlink-issue': { en: 'the removal of the link', zh: '解除关联' },
  'form-team': { en: 'the team’s work item', zh: '专项小组工作项' },
  'set-field': { en: 'the field', zh: '字段设置' },
};

const DELAYED: Label = { en: 'An escalation went out late: Jira took it only now', zh: '一项升级延迟发出：Jira 此时才接收' };
const OVERTAKEN: Label = { en: 'An escalation was not sent any more', zh: '一项升级已无需发送' };

export function describeTelling(fact: TellingFact): Label {
  if (fact.kind === 'escalation-overtaken') return OVERTAKEN;
  if (fact.kind === 'escalation-delayed') return DELAYED;
  if (fact.kind === 'effect-refused') return refusedInWords(fact);
  if (fact.kind === 'not-reassigned') return NOT_REASSIGNED[fact.because];
  if (fact.kind === 'digest-sent') {
    return fact.listed.length === 0
      ? { en: `Nothing left to tell ${fact.name} after their quiet hours`, zh: `${fact.name} 的免打扰时段结束，已无需通知` }
      : { en: `Digest for ${fact.name}: ${fact.listed.length}`, zh: `已向 ${fact.name} 发送汇总提醒（${fact.listed.length} 项）` };
  }
  const names = (held: boolean): readonly string[] =>
    fact.told.filter(({ heldUntil }) => (heldUntil !== undefined) === held).map(({ name }) => name);
  const parts: Label[] = [];
  if (names(false).length > 0) parts.push({ en: `Told: ${names(false).join(', ')}`, zh: `已通知：${names(false).join('、')}` });
  if (names(true).length > 0)
    parts.push({ en: `Held by quiet hours: ${names(true).join(', ')}`, zh: `免打扰时段暂缓通知：${names(true).join('、')}` });
  if (parts.length === 0) return { en: 'Nobody stands behind the roles to be told', zh: '应通知的角色均未指定人员' };
  return { en: parts.map(({ en }) => en).join('; '), zh: parts.map(({ zh }) => zh).join('；') };
}
