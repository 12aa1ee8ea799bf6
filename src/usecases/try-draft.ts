import type { TryDraftInput, TryDraftView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { aboutPromise } from '../domain/escalation/escalation-name';
import { escalationRules } from '../domain/escalation/escalation-rules';
import { declarations, heldInEffect } from '../domain/escalation/held-until';
import { triggerWord } from '../domain/escalation/trigger-word';
import { toIso } from '../domain/instant';
import { formatNumber, numberingSlot } from '../domain/intake/numbering';
import type { Configuration } from '../domain/profile/configuration';
import type { Holds } from '../domain/profile/play-sample';
import { tooLong, trySample } from '../domain/profile/run-sample';
import { type Tried, triedOutput, tryCase } from '../domain/profile/tried-sample';
import type { TryProfileInput } from '../domain/profile/try-profile';
import { recordedCase } from '../domain/replay/recorded-case';
import { reopenedUnder } from '../domain/replay/reopened-under';
import { Roster } from '../domain/replay/roster';
import { rolesTold, toldOf } from '../domain/replay/told-of';
import type { CaseArchive } from '../ports/case-archive';
import type { CaseStore } from '../ports/case-store';
import { membersNow } from './members-of';
import { type DraftWorld, type OpenDraft, openDraft } from './open-draft';
import { plannedActions, remembered } from './planned-actions';
import { refuseFaulty } from './refuse-faulty';
import { Refused } from './refused';
import { nameOf } from './view-draft';

export type TryDraftWorld = DraftWorld & { readonly store: Pick<CaseStore, 'find' | 'facts'>; readonly archive: CaseArchive };

/** Sends one item through the draft and its settings, and keeps nothing of it. @param issueId the past item, '' for a typed one */
export async function tryDraft(world: TryDraftWorld, input: TryDraftInput, issueId: string): Promise<TryDraftView> {
  const draft = await openDraft(world, input.projectKey);
  refuseFaulty(draft.content, draft.published);
  const configuration: Configuration = { ...draft.content, version: draft.published.version };
  const projectId = draft.project.id;
  if ('sample' in input) {
    const { tried, sequence } = await typed(world, draft, configuration, input.sample);
    return view(world, { projectId, sequence }, configuration, tried, null);
  }
  const { tried, recorded, sequence } = await past(world, draft, configuration, input.issueKey, issueId);
  const { number, axes } = recorded;
  return view(world, { projectId, sequence }, configuration, tried, { issueKey: input.issueKey, number, axes });
}

async function typed(
  world: TryDraftWorld,
  { project }: OpenDraft,
  configuration: Configuration,
  sample: TryProfileInput['sample'],
): Promise<{ readonly tried: Tried; readonly sequence: number }> {
  const slot = numberingSlot(configuration.profile, Date.parse(sample.receivedAt), configuration.settings.calendar.timeZone);
  const next = await world.archive.nextSequence(`${project.id}:${slot.series}`, slot.period);
  // Jira gives the key when there is an item; until then its number is left open.
  const holds = await holdsOf(world, project.id, configuration, next);
  const result = trySample(configuration, { sample }, next, `${project.key}-…`, holds);
  if (result.ok) return { tried: result.tried, sequence: next };
  throw new Refused('invalid-input', 'sample', result.problem);
}

/** A past item as the draft would have opened it, with what people did to it since. */
async function past(world: TryDraftWorld, { project }: OpenDraft, configuration: Configuration, issueKey: string, issueId: string) {
  const row = issueId === '' ? null : await world.store.find(issueId);
  // Whoever administers one project tries its items only, whatever else they may see.
  if (issueId === '') throw new Refused('not-found', 'item');
  if (row === null ? !issueKey.startsWith(`${project.key}-`) : row.projectId !== project.id)
    throw new Refused('not-found', 'item-elsewhere');
  if (row === null) throw new Refused('not-found', 'case');
  const recorded = recordedCase(row.issueId, row.sequence, await world.store.facts(row.issueId));
  if (recorded === null) throw new Refused('not-possible-now', 'opening');
  const requestTypes = await world.directory.requestTypes(project.key);
  const { opened, rest } = reopenedUnder(configuration, recorded, requestTypes);
  const { profile, settings } = configuration;
  const { timeZone } = settings.calendar;
  const number = formatNumber(profile, {
    period: numberingSlot(profile, opened.at, timeZone).period,
    receivedAt: opened.at,
    timeZone,
    sequence: row.sequence,
    issueKey: row.issueKey,
  });
  const holds = await holdsOf(world, project.id, configuration, row.sequence);
  const tried = tryCase(configuration, { ...opened, number }, rest, null, holds);
  if (tried.cut) throw new Refused('invalid-input', 'sample', tooLong('issueKey').problem);
  return { tried, recorded: recorded.opened, sequence: row.sequence };
}

/** From whom the draft's quiet hours keep what is sent, until when: whoever is behind its roles today. */
async function holdsOf(
  { directory }: Pick<TryDraftWorld, 'directory'>,
  projectId: string,
  { settings }: Configuration,
  sequence: number,
): Promise<Holds | undefined> {
  if (!settings.quietHours.enabled) return undefined;
  const roster = new Roster(settings, await membersNow(directory, projectId, [settings]));
  return (escalation, feedbackCase, at) =>
    toldOf(escalation, feedbackCase, settings, roster.peopleBehind(rolesTold(escalation), sequence, at), at).held;
}

/** Who hears of an escalation later, and when: an emergency declared meanwhile ends the waiting. */
async function heldOf(
  world: Parameters<typeof nameOf>[0],
  { held }: Tried['sent'][number],
  { events }: FeedbackCase,
): Promise<TryDraftView['escalations'][number]['held']> {
  const declared = declarations(events);
  const waiting = (held?.told ?? []).flatMap(({ accountId, heldUntil }) =>
    held === null || heldUntil === undefined ? [] : [{ accountId, until: toIso(heldInEffect(heldUntil, held.at, declared)) }],
  );
  return Promise.all(waiting.map(async ({ accountId, until }) => ({ person: await nameOf(world, accountId), until })));
}

async function view(
  world: Pick<TryDraftWorld, 'clock' | 'directory'>,
  row: Parameters<typeof plannedActions>[1],
  configuration: Configuration,
  tried: Tried,
  recorded: TryDraftView['recorded'],
): Promise<TryDraftView> {
  const { registration, at }: { readonly registration: FeedbackCase['registration']; readonly at: number } = tried.opened;
  const askedAt = world.clock();
  const rules = escalationRules(configuration);
  const matchedBy = (id: string): string | null => {
    const rule = rules.find((one) => one.id === id);
    return rule === undefined ? null : triggerWord(rule, registration);
  };
  const planned = tried.sent.map(({ at: sentAt, escalation }) => ({ at: sentAt, actions: escalation.actions }));
  const actions = await plannedActions(world, row, configuration, planned);
  const named = { directory: remembered(world.directory) };
  const held = await Promise.all(tried.sent.map((one) => heldOf(named, one, tried.feedbackCase)));
  return {
    ...triedOutput(configuration, tried),
    text: { summary: registration.summary, description: registration.description },
    receivedAt: toIso(at),
    // A typed sample may be of tomorrow; nothing of it has happened yet.
    now: toIso(recorded === null ? at : askedAt),
    askedAt: toIso(askedAt),
    escalations: tried.sent.map(({ at: sentAt, escalation }, index) => ({
      at: toIso(sentAt),
      rule: escalation.rule,
      label: aboutPromise(escalation),
      level: escalation.level,
      actions: actions[index] ?? [],
      matched: matchedBy(escalation.rule),
      held: held[index] ?? [],
    })),
    recorded,
  };
}
