import type { CaseEffect } from '../domain/case/case-effect';
import type { CaseEvent, CaseEventOf } from '../domain/case/case-event';
import type { LeftOut, Told } from '../domain/case/facts/telling-facts';
import { type Block, type Document, type Part, plainDocument } from '../domain/document';
import { mayWait, quietUntil } from '../domain/escalation/quiet-hours';
import type { Instant } from '../domain/instant';
import type { Label } from '../domain/label';
import type { ProjectSettings } from '../domain/profile/configuration';
import { roleNames } from '../domain/profile/roles';
import type { Profile } from '../domain/profile/schema';
import { zonedText } from '../domain/time/zone';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import { absentRole, missingRole } from './missing-role';
import { type Person, peopleBehind, rosterOf } from './people-behind';

/** A mention in a comment is what makes Jira notify a person; at most a handful, whatever the size of a group. */
const MOST_MENTIONS = 10;

type Recorded = 'escalation-told' | 'escalation-delayed' | 'escalation-overtaken' | 'assigned' | 'not-reassigned' | 'effect-refused';

/** Whom escalations of the case reached so far, and the place where it is written down whom an effect reaches or gives the case to. */
export interface TellingLog {
  readonly events: readonly CaseEvent[];
  record(key: string, fact: CaseEventOf<Recorded>): Promise<void>;
}

type Comment = Extract<CaseEffect, { kind: 'internal-comment' }>;
type Telling = NonNullable<Comment['telling']>;

/**
 * Whom a comment reaches, as the blocks that mention them, and why somebody is told for somebody else, later or not at all.
 * For an escalation it is recorded before the comment is written: after a crash the same people are told, and the ledger
 * knows them.
 */
export async function mentionsOf(
  world: CaseWorld,
  row: CaseRow,
  settings: ProjectSettings | undefined,
  profile: Profile,
  effect: Comment,
  log: TellingLog,
): Promise<Document> {
  const { mention, assigned = [], to = [], telling, language = 'en' } = effect;
  const { told, nobody } = await toldBy(world, row, settings, mention, telling, log);
  const owners: Person[] = [];
  for (const role of assigned) owners.push(...(await peopleBehind(world, row, settings, role)).slice(0, 1));
  // Whoever has the case may stand behind a role that is told, too.
  const others = told.filter(({ accountId, heldUntil }) => heldUntil === undefined && !to.some((one) => one.accountId === accountId));
  const parts = [...to, ...others].flatMap(({ accountId, name }): Part[] => [{ mention: accountId, name }, { text: ' ' }]);
  const timeZone = settings?.calendar.timeZone ?? 'UTC';
  const notes = new Set([
    ...told.flatMap((one) => [...(one.note === undefined ? [] : [one.note]), ...heldNote(one, timeZone)]).map((note) => note[language]),
    ...owners.flatMap(({ note }) => (note === null ? [] : [note[language]])),
    ...nobody.map(roleNames(profile)).map((role) => nobodyNote(role)[language]),
  ]);
  const mentions: readonly Block[] = parts.length === 0 ? [] : [{ kind: 'paragraph', parts }];
  return [...mentions, ...plainDocument([...notes].join('\n'))];
}

async function toldBy(
  world: CaseWorld,
  row: CaseRow,
  settings: ProjectSettings | undefined,
  mention: readonly string[],
  telling: Telling | undefined,
  log: TellingLog,
): Promise<Pick<CaseEventOf<'escalation-told'>, 'told' | 'nobody'>> {
  if (mention.length === 0) return { told: [], nobody: [] };
  if (telling === undefined) return behindRoles(world, row, settings, mention, null);
  const before = log.events.find(
    (event): event is CaseEventOf<'escalation-told'> => event.kind === 'escalation-told' && event.escalation === telling.escalation,
  );
  if (before !== undefined) return before;
  const { told, nobody, leftOut } = await behindRoles(world, row, settings, mention, telling);
  const { escalation } = telling;
  await log.record(`told:${escalation}`, {
    kind: 'escalation-told',
    ...{ at: world.clock(), by: null, escalation, told, nobody },
    ...(leftOut.length === 0 ? {} : { leftOut }),
  });
  return { told, nobody };
}

async function behindRoles(
  world: CaseWorld,
  row: CaseRow,
  settings: ProjectSettings | undefined,
  roles: readonly string[],
  telling: Telling | null,
): Promise<{ readonly told: readonly Told[]; readonly nobody: readonly string[]; readonly leftOut: readonly LeftOut[] }> {
  const told = new Map<string, Told>();
  const nobody: string[] = [];
  const away = new Map<string, LeftOut>();
  for (const role of roles) {
    const { acting: behind, away: absent } = await rosterOf(world, row, settings, role);
    for (const one of absent) if (!away.has(one.accountId)) away.set(one.accountId, { ...one, role, because: 'away' });
    if (behind.length === 0) {
      nobody.push(role);
      await missingRole(world, row, role);
    }
    await absentRole(world, row, role, behind);
    for (const person of behind)
      if (!told.has(person.accountId)) told.set(person.accountId, asTold(person, role, settings, telling, world.clock()));
  }
  const all = [...told.values()];
  const tooMany = all.slice(MOST_MENTIONS).map(({ accountId, name, role }): LeftOut => ({ accountId, name, role, because: 'too-many' }));
  const leftOut = [...[...away.values()].filter(({ accountId }) => !told.has(accountId)), ...tooMany];
  return { told: all.slice(0, MOST_MENTIONS), nobody, leftOut };
}

function asTold(
  { accountId, name, note, insteadOf }: Person,
  role: string,
  settings: ProjectSettings | undefined,
  telling: Telling | null,
  now: Instant,
): Told {
  const waits = settings !== undefined && telling !== null && mayWait(settings.quietHours, telling);
  const heldUntil = waits ? quietUntil(settings.quietHours, settings.calendar, accountId, now) : null;
  return {
    accountId,
    name,
    role,
    ...(insteadOf === null ? {} : { insteadOf }),
    ...(note === null ? {} : { note }),
    ...(heldUntil === null ? {} : { heldUntil }),
  };
}

/** What asks for a role that nobody fills would otherwise be read as told to somebody. */
const nobodyNote = ({ en, zh }: Label): Label => ({
  en: `${en}: nobody stands behind this role, so nobody was told. An administrator of the project can name somebody.`,
  zh: `${zh}：尚未指定人员，无人收到通知。请项目管理员指定。`,
});

/** Whoever reads the comment should know that no answer may come before then. */
function heldNote({ name, heldUntil }: Told, timeZone: string): readonly Label[] {
  if (heldUntil === undefined) return [];
  const until = zonedText(timeZone, heldUntil);
  return [{ en: `${name} is off and is told at ${until}.`, zh: `${name} 处于免打扰时段，将于 ${until} 收到提醒。` }];
}
