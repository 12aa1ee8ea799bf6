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

/** Why something held is not in the digest any more. */
export type Dropped = 'answered' | 'ended' | 'acknowledged' | 'superseded';

/** Facts of who was told what, from which "why was I not told?" is answered. */
export type TellingFact =
  /** Written before the comment, so that whoever takes over after a crash tells the same people. `nobody`: roles without one. */
  | (Fact<'escalation-told'> & { readonly escalation: string; readonly told: readonly Told[]; readonly nobody: readonly string[] })
  /** The digest of one person at the end of their quiet hours; without anything left it is not sent. */
  | (Fact<'digest-sent'> & {
      readonly to: string;
      readonly name: string;
      readonly due: Instant;
      readonly listed: readonly string[];
      readonly dropped: readonly { readonly escalation: string; readonly because: Dropped }[];
    });

export const TELLING_FACT_KINDS = ['escalation-told', 'digest-sent'] as const;

export function describeTelling(fact: TellingFact): Label {
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
