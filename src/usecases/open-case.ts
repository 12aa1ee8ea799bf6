import type { CaseEvent, CaseEventOf } from '../domain/case/case-event';
import type { Instant } from '../domain/instant';
import { isAnonymous } from '../domain/intake/anonymity';
import { classify } from '../domain/intake/classify';
import { formatNumber, numberingSlot } from '../domain/intake/numbering';
import { portalAnswers, withAnswers } from '../domain/intake/portal-answers';
import { register } from '../domain/intake/registration';
import type { Configuration } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import type { IssueFacts } from '../ports/issue-reader';
import { advanceCase } from './advance-case';
import type { CaseWorld } from './case-world';
import { findRepeats } from './find-repeats';

/**
 * Opens the case of a Jira issue: number, classification, deadlines, acknowledgement, assignment. Whoever comes twice or
 * late continues what is missing. An issue that is gone, not in a project with a process or of a team is none of ours.
 */
export async function openCase(world: CaseWorld, issueId: string): Promise<CaseRow | null> {
  const issue = await world.reader.issue(issueId);
  // The work item of a team is about a case and is none itself, whatever people do with it.
  if (issue === null || issue.teamOf !== null) return null;
  const current = await world.configurations.current(issue.projectId);
  if (current === null) return null;
  const { configuration } = current;
  const { row, fresh } = await world.store.open({
    issueId: issue.issueId,
    issueKey: issue.issueKey,
    projectId: issue.projectId,
    projectKey: issue.projectKey,
    profile: configuration.profile.id,
    profileVersion: configuration.version,
    ...slotOf(issue, configuration),
    receivedAt: issue.createdAt,
  });
  if (!fresh) {
    const facts = await world.store.facts(issue.issueId);
    if (facts.some((fact) => fact.kind === 'case-opened')) {
      await advanceCase(world, row);
      return row;
    }
  }
  // A case opened by somebody who died in between keeps the version it was opened under.
  const pinned =
    row.profileVersion === configuration.version
      ? configuration
      : ((await world.configurations.version(row.projectId, row.profileVersion)) ?? configuration);
  const now = world.clock();
  const first = openingFacts(issue, row, pinned, { now, isRepeat: false });
  const repeats = await findRepeats(world, row, first[0], pinned.profile, Math.max(now, issue.createdAt));
  // Rules may ask whether it is a repeat, which is known only now; a number that the customer gave is a claim.
  const isRepeat = repeats.some(({ kind }) => kind === 'repeat-marked');
  const opening = isRepeat ? openingFacts(issue, row, pinned, { now, isRepeat }) : first;
  const facts = [...opening, ...repeats];
  await world.store.append(
    row.issueId,
    facts.map((fact) => ({ key: fact.kind === 'case-opened' ? 'opened' : `opening:${fact.kind}`, fact })),
  );
  await advanceCase(world, row, fresh ? facts : undefined);
  return row;
}

function slotOf(issue: IssueFacts, configuration: Configuration): { readonly series: string; readonly period: string } {
  const slot = numberingSlot(configuration.profile, issue.createdAt, configuration.settings.calendar.timeZone);
  // Each project counts for itself.
  return { series: `${issue.projectId}:${slot.series}`, period: slot.period };
}

function openingFacts(
  read: IssueFacts,
  row: CaseRow,
  configuration: Configuration,
  { now, isRepeat }: { readonly now: Instant; readonly isRepeat: boolean },
): readonly [CaseEventOf<'case-opened'>, ...CaseEvent[]] {
  const { profile } = configuration;
  const answers = read.creator?.isCustomer === true ? portalAnswers(profile, read.answers) : read.answers;
  const issue = { ...read, registered: withAnswers(read.registered, answers) };
  const intake = {
    summary: issue.summary,
    description: issue.description,
    channel: issue.registered.channel ?? assumedChannel(issue),
    customerTier: issue.registered.customerTier,
    requestType: issue.requestType,
    fields: withCustomerName(issue),
    axes: issue.registered.axes,
    organizations: isAnonymous(configuration.profile, issue.registered) ? [] : issue.organizations,
    isRepeat,
  };
  const registration = register(configuration, intake, {
    receivedAt: issue.createdAt,
    receivedBy: issue.creator?.accountId ?? null,
    hasAttachments: issue.attachments > 0,
  });
  const { axes, why, trials } = classify(configuration, intake);
  const number = formatNumber(configuration.profile, {
    period: row.period,
    receivedAt: issue.createdAt,
    timeZone: configuration.settings.calendar.timeZone,
    sequence: row.sequence,
    issueKey: issue.issueKey,
  });
  const opened: CaseEventOf<'case-opened'> = {
    kind: 'case-opened',
    at: issue.createdAt,
    by: issue.creator?.accountId ?? null,
    number,
    profile: row.profile,
    profileVersion: row.profileVersion,
    registration,
    axes,
    why,
    ...(trials.length === 0 ? {} : { trials }),
    reporter: issue.reporter?.accountId ?? null,
  };
  // The acknowledgement leaves with the opening, and with it receipt is confirmed (S2-05).
  const acknowledged: CaseEvent = { kind: 'acknowledged', at: Math.max(now, issue.createdAt), by: null };
  return issue.assignee === null
    ? [opened, acknowledged]
    : [opened, acknowledged, { kind: 'assigned', at: issue.createdAt, to: issue.assignee }];
}

/**
 * Who creates says how it came: the customer on the portal; an agent for a customer, most often after a call. The panel
 * shows the channel and the agent corrects it there.
 */
function assumedChannel(issue: IssueFacts): string | null {
  if (issue.creator === null) return null;
  if (issue.creator.isCustomer) return 'online';
  // Without a customer named there is nothing to go by: the panel asks for it.
  return issue.creator.accountId === issue.reporter?.accountId ? null : 'phone';
}

/** The portal knows who writes; nobody is asked for it again. */
function withCustomerName(issue: IssueFacts): Readonly<Record<string, string>> {
  const given = issue.registered.fields;
  const name = given['contact-person'] ?? issue.registered.customerName ?? (issue.reporter?.isCustomer === true ? issue.reporter.name : '');
  return name === '' ? given : { 'contact-person': name, ...given };
}
