import type { CaseEffect } from '../domain/case/case-effect';
import { raisedPriority } from '../domain/case/priority';
import { plainDocument } from '../domain/document';
import type { Configuration, ProjectSettings } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import { JiraRefusal } from '../ports/failures';
import type { CaseWorld } from './case-world';
import { formTeam } from './form-team';
import { mentionsOf, type TellingLog } from './mentions-of';
import { absentRole, missingRole } from './missing-role';
import { type Person, peopleBehind } from './people-behind';
import { performTransition } from './perform-transition';
import { wayToAnswer } from './way-to-answer';

type EffectOf<K extends CaseEffect['kind']> = Extract<CaseEffect, { kind: K }>;

/**
 * Carries out one effect. Comments are recognised in Jira by their key; everything else is written as an absolute value,
 * so that a repetition after a crash changes nothing more.
 * @param log whom an earlier try had told already
 */
export async function performEffect(
  world: CaseWorld,
  row: CaseRow,
  pinned: Configuration,
  effect: CaseEffect,
  repeated: boolean,
  log: TellingLog,
): Promise<void> {
  switch (effect.kind) {
    case 'public-comment': {
      const way = effect.wayToAnswer === undefined ? [] : await wayToAnswer(world, row);
      return world.writer.comment(row.issueId, [...effect.document, ...way], { public: true, effectKey: effect.key });
    }
    case 'internal-comment': {
      const mentions = await mentionsOf(world, row, await presentSettings(world, row), pinned.profile, effect, log);
      return world.writer.comment(row.issueId, [...effect.document, ...mentions], { public: false, effectKey: effect.key });
    }
    case 'place':
      return place(world, row, pinned, effect, repeated, log);
    case 'assign': {
      return assign(world, row, effect, log);
    }
    case 'transition':
      return performTransition(world, row, (await presentSettings(world, row)) ?? pinned.settings, effect.to);
    case 'raise-priority': {
      const issue = await world.reader.issue(row.issueId);
      if (issue === null) return;
      const target = raisedPriority({ baseline: effect.baseline, present: issue.priority, by: effect.by });
      return target === null ? undefined : world.writer.edit(row.issueId, { priority: target });
    }
    case 'watch':
      for (const person of await peopleBehind(world, row, await presentSettings(world, row), effect.role))
        await world.writer.addWatcher(row.issueId, person.accountId);
      return;
    case 'label':
      return world.writer.edit(row.issueId, { addLabel: effect.label });
    case 'unlabel':
      return world.writer.edit(row.issueId, { removeLabel: effect.label });
    case 'link-issue':
      return world.writer.linkRepeat(row.issueKey, effect.to);
    case 'unlink-issue':
      return world.writer.unlinkRepeat(row.issueKey, effect.from);
    case 'form-team':
      return formTeam(world, row, pinned, await presentSettings(world, row), effect);
    case 'set-field':
      return world.writer.setField(row.issueId, effect.field, effect.value);
  }
}

/** Roles and absences are those of today, whatever version the case is pinned to. */
const presentSettings = async (world: CaseWorld, row: CaseRow): Promise<ProjectSettings | undefined> =>
  (await world.configurations.current(row.projectId))?.configuration.settings;

/** To somebody of the role who did not handle it before, else to the role one level up (S3-50). */
async function assign(world: CaseWorld, row: CaseRow, effect: EffectOf<'assign'>, log: TellingLog): Promise<void> {
  const settings = await presentSettings(world, row);
  const behind = await peopleBehind(world, row, settings, effect.role);
  const isFresh = ({ accountId, present }: Person): boolean => present && effect.except?.includes(accountId) !== true;
  const fresh = behind.find(isFresh);
  const above = fresh === undefined && effect.orElse !== undefined ? effect.orElse : null;
  const person = above === null ? fresh : (await peopleBehind(world, row, settings, above)).find(isFresh);
  if (person === undefined) return notReassigned(world, row, effect, behind, log);
  await world.writer.edit(row.issueId, { assignee: person.accountId });
  return given(world, effect.key, above ?? effect.role, person, log);
}

async function place(
  world: CaseWorld,
  row: CaseRow,
  pinned: Configuration,
  effect: EffectOf<'place'>,
  repeated: boolean,
  log: TellingLog,
): Promise<void> {
  // A case that opens is pinned to today's settings; asking Jira about its owner would cost every case a call.
  const ownerOf = async (believe: boolean): Promise<Person | undefined> =>
    effect.role === null ? undefined : (await peopleBehind(world, row, pinned.settings, effect.role, believe))[0];
  const person = await ownerOf(true);
  if (effect.role !== null && person === undefined) await missingRole(world, row, effect.role);
  if (effect.role !== null && person !== undefined) await absentRole(world, row, effect.role, [person]);
  // On a repetition somebody may have taken the case meanwhile; a person's choice stands.
  const assignee = repeated && person !== undefined ? ((await world.reader.issue(row.issueId))?.assignee ?? null) : null;
  const placed = await editPlace(world, row, effect, assignee === null ? person : undefined, ownerOf);
  const owner = assignee === null ? placed : assignee === person?.accountId ? person : undefined;
  if (effect.role !== null && owner !== undefined) await given(world, effect.key, effect.role, owner, log);
  if (owner?.note) await noteStandIn(world, row, effect, owner, repeated);
}

/** Jira tells us nothing of what we did ourselves: whom the app gave the case is recorded here, once for each effect. */
const given = (world: CaseWorld, key: string, role: string, { accountId, name, insteadOf }: Person, log: TellingLog): Promise<void> =>
  log.record(`given:${key}`, {
    kind: 'assigned',
    ...{ at: world.clock(), by: null, to: accountId, role, name, effect: key },
    ...(insteadOf === null ? {} : { insteadOf }),
  });

/** Owner and priority in one edit. Jira refuses an owner who was deactivated: then whoever stands in gets it. */
async function editPlace(
  world: CaseWorld,
  row: CaseRow,
  { role, priority }: EffectOf<'place'>,
  person: Person | undefined,
  ownerOf: (believe: boolean) => Promise<Person | undefined>,
): Promise<Person | undefined> {
  const edit = async (owner: Person | undefined): Promise<void> => {
    const change = { ...(owner === undefined ? {} : { assignee: owner.accountId }), ...(priority === null ? {} : { priority }) };
    if (Object.keys(change).length > 0) await world.writer.edit(row.issueId, change);
  };
  try {
    await edit(person);
    return person;
  } catch (error) {
    if (!(error instanceof JiraRefusal) || error.status === 404 || person === undefined || role === null) throw error;
    const other = await ownerOf(false);
    if (other?.accountId === person.accountId) throw error;
    if (other === undefined) await missingRole(world, row, role);
    await edit(other);
    return other;
  }
}

async function noteStandIn(world: CaseWorld, row: CaseRow, effect: EffectOf<'place'>, owner: Person, repeated: boolean): Promise<void> {
  const effectKey = `${effect.key}:stand-in`;
  if (owner.note === null || (repeated && (await world.reader.effectKeysInComments(row.issueId)).has(effectKey))) return;
  await world.writer.comment(row.issueId, plainDocument(owner.note[effect.language ?? 'en']), { public: false, effectKey });
}

/** Nobody is there to take it: it stays with whom it is, the operator is told and the ledger says why. */
async function notReassigned(
  world: CaseWorld,
  row: CaseRow,
  { key, role }: EffectOf<'assign'>,
  behind: readonly Person[],
  log: TellingLog,
): Promise<void> {
  const because = behind.length === 0 ? 'nobody' : behind.some(({ present }) => present) ? 'handled-before' : 'away';
  if (because === 'nobody') await missingRole(world, row, role);
  else if (because === 'away') await absentRole(world, row, role, behind);
  else await nobodyElse(world, row, role);
  const away = behind.flatMap(({ note }) => (note === null ? [] : [note]));
  await log.record(`given:${key}`, { kind: 'not-reassigned', at: world.clock(), by: null, effect: key, role, because, away });
}

/** A second handling is for somebody who did not handle it before (S3-50): the operator names one. */
async function nobodyElse(world: CaseWorld, row: CaseRow, role: string): Promise<void> {
  await world.problems.report({
    id: `second-handling-${row.issueId}`,
    what: `Everybody behind the role "${role}" handled ${row.issueKey} before. Assign the second handling to somebody else, or name another person in the settings.`,
    issueKey: row.issueKey,
    work: null,
  });
}
