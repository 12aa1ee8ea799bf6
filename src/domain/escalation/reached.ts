import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { type Dropped, type LeftOut, NOT_REASSIGNED, refusedInWords, type Told } from '../case/facts/telling-facts';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { roleNames } from '../profile/roles';
import { type Clocks, textOn } from '../time/zone';
import { declarations, heldInEffect } from './held-until';

/** One person or role an escalation was for, and what became of it: the answer to "why was I not told?" by name. */
export interface Reached {
  /** `null`: a role nobody stands behind. */
  readonly accountId: string | null;
  /** Whose turn it was, when somebody stood in. */
  readonly insteadOf: string | null;
  readonly how: 'mentioned' | 'given' | 'held' | 'in-digest' | 'not-needed' | 'nobody' | 'left-out' | 'refused';
  readonly text: Label;
}

const DROPPED: Readonly<Record<Dropped, Label>> = {
  answered: { en: 'it was done meanwhile', zh: '期间已完成' },
  ended: { en: 'the case was closed meanwhile', zh: '期间反馈已关闭' },
  acknowledged: { en: 'it was acknowledged meanwhile', zh: '期间已有人确认' },
  superseded: { en: 'a later reminder said the same', zh: '已由之后的提醒取代' },
  'higher-level': { en: 'a higher level of the same was told', zh: '已就同一事项通知更高级别的升级' },
  'limits-changed': { en: 'another limit counts since', zh: '此后适用其他时限' },
  waiting: { en: 'the case stood still by then', zh: '届时反馈处于等待中' },
};

/** Everybody the escalation with this key was for, as recorded when it went out. */
export function reachedBy(key: string, events: readonly CaseEvent[], configuration: Configuration, clocks: Clocks): readonly Reached[] {
  const fact = events.find(
    (event): event is CaseEventOf<'escalation-told'> => event.kind === 'escalation-told' && event.escalation === key,
  );
  const roleName = roleNames(configuration.profile);
  const staying = events.flatMap((event): Reached[] => {
    if (event.kind === 'assigned') return event.effect?.includes(`:${key}:`) === true ? gotIt(event, roleName) : [];
    if (event.kind === 'effect-refused') return event.effect.includes(`:${key}:`) ? [refusedOne(event, roleName)] : [];
    if (event.kind !== 'not-reassigned' || !event.effect.includes(`:${key}:`)) return [];
    const { en, zh } = roleName(event.role);
    const why = NOT_REASSIGNED[event.because];
    const who =
      event.away.length === 0 ? { en: '', zh: '' } : { en: ` (${said(event.away, 'en', ' ')})`, zh: `（${said(event.away, 'zh', '')}）` };
    const text: Label = { en: `${en}: ${lowered(why.en)}${who.en}`, zh: `${zh}：${why.zh}${who.zh}` };
    return [{ accountId: null, insteadOf: null, how: 'nobody', text }];
  });
  if (fact === undefined) return staying;
  // Whom it would reach is written down before the comment: one that Jira refused told nobody.
  const unsaid = events.some((event) => event.kind === 'effect-refused' && event.effect.endsWith(`:${key}:comment`));
  return [
    ...staying,
    ...fact.told.map((one) => (unsaid ? notSaid(one, roleName(one.role)) : reachedOne(one, fact, roleName(one.role), events, clocks))),
    ...(fact.leftOut ?? []).map((one) => leftOutOne(one, roleName(one.role), clocks)),
    ...fact.nobody.map((role): Reached => {
      const { en, zh } = roleName(role);
      return {
        accountId: null,
        insteadOf: null,
        how: 'nobody',
        text: { en: `${en}: nobody stands behind this role`, zh: `${zh}：尚未指定人员` },
      };
    }),
  ];
}

/** Who got the case, and in whose place. */
function gotIt({ to, name, role, insteadOf }: CaseEventOf<'assigned'>, roleName: (id: string) => Label): Reached[] {
  if (to === null) return [];
  const who = whoOf({ name: name ?? to, insteadOf }, roleName(role ?? ''));
  const text: Label = { en: `${who.en}: got the case`, zh: `${who.zh}：已接手` };
  return [{ accountId: to, insteadOf: insteadOf?.accountId ?? null, how: 'given', text }];
}

function refusedOne(event: CaseEventOf<'effect-refused'>, roleName: (id: string) => Label): Reached {
  const said = refusedInWords(event);
  const role = event.role === undefined ? null : roleName(event.role);
  const text = role === null ? said : { en: `${role.en}: ${said.en}`, zh: `${role.zh}：${said.zh}` };
  return { accountId: null, insteadOf: null, how: 'refused', text };
}

function notSaid(one: Told, role: Label): Reached {
  const who = whoOf(one, role);
  const text: Label = { en: `${who.en}: not told, because Jira refused the comment`, zh: `${who.zh}：因 Jira 拒绝备注，未能通知` };
  return { accountId: one.accountId, insteadOf: one.insteadOf?.accountId ?? null, how: 'refused', text };
}

function leftOutOne({ accountId, name, because, until }: LeftOut, role: Label, clocks: Clocks): Reached {
  const who = whoOf({ name }, role);
  const base = { accountId, insteadOf: null, how: 'left-out' } as const;
  if (because === 'too-many')
    return { ...base, text: { en: `${who.en}: not told, the role has too many people`, zh: `${who.zh}：该角色人员过多，未通知` } };
  const back = until === undefined ? { en: '', zh: '' } : { en: ` until ${textOn(clocks, until)}`, zh: `至 ${textOn(clocks, until)}` };
  return { ...base, text: { en: `${who.en}: not told, away${back.en}`, zh: `${who.zh}：外出${back.zh}，未通知` } };
}

const whoOf = ({ name, insteadOf }: { readonly name: string; readonly insteadOf?: Told['insteadOf'] | undefined }, role: Label): Label =>
  insteadOf === undefined
    ? { en: `${name} (${role.en})`, zh: `${name}（${role.zh}）` }
    : { en: `${name} (${role.en}, for ${insteadOf.name})`, zh: `${name}（${role.zh}，代${insteadOf.name}）` };

function reachedOne(
  one: Told,
  { at: toldAt, escalation: key }: CaseEventOf<'escalation-told'>,
  role: Label,
  events: readonly CaseEvent[],
  clocks: Clocks,
): Reached {
  const base = { accountId: one.accountId, insteadOf: one.insteadOf?.accountId ?? null };
  const who = whoOf(one, role);
  const heldUntil = one.heldUntil === undefined ? undefined : heldInEffect(one.heldUntil, toldAt, declarations(events));
  if (heldUntil === undefined) {
    const late = events.find((event) => event.kind === 'escalation-delayed' && event.escalation === key);
    const when: Label =
      late === undefined
        ? { en: 'told at once', zh: '已即时通知' }
        : { en: `told at ${textOn(clocks, late.at)}, when Jira took it`, zh: `Jira 恢复后于 ${textOn(clocks, late.at)} 通知` };
    const note = one.note === undefined ? { en: '', zh: '' } : { en: `. ${one.note.en}`, zh: `。${one.note.zh}` };
    return { ...base, how: 'mentioned', text: { en: `${who.en}: ${when.en}${note.en}`, zh: `${who.zh}：${when.zh}${note.zh}` } };
  }
  const until = textOn(clocks, heldUntil);
  const digest = events.find((event) => event.kind === 'digest-sent' && event.to === one.accountId && event.due === heldUntil);
  if (digest?.kind !== 'digest-sent')
    return {
      ...base,
      how: 'held',
      text: { en: `${who.en}: held by quiet hours until ${until}`, zh: `${who.zh}：免打扰时段，暂缓至 ${until}` },
    };
  const dropped = digest.dropped.find(({ escalation }) => escalation === key);
  if (dropped === undefined)
    return { ...base, how: 'in-digest', text: { en: `${who.en}: told by digest at ${until}`, zh: `${who.zh}：已于 ${until} 汇总通知` } };
  const why = DROPPED[dropped.because];
  return {
    ...base,
    how: 'not-needed',
    text: { en: `${who.en}: held until ${until} and not told, because ${why.en}`, zh: `${who.zh}：暂缓至 ${until}，因${why.zh}未再通知` },
  };
}

const said = (notes: readonly Label[], language: 'en' | 'zh', between: string): string => notes.map((note) => note[language]).join(between);
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
