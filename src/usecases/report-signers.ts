import type { SigningCapacity } from '../domain/case/facts/handling-facts';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { investigationReport } from '../domain/handling/investigation-report';
import type { CaseWorld } from './case-world';
import type { OpenCase } from './load-case';
import { type Person, peopleBehind } from './people-behind';

/** Who can give one signature of the report today (S4-73). */
export interface Signer {
  /** By what right whoever looks would sign; `null`: by none. */
  readonly capacity: SigningCapacity | null;
  /** Who stands behind the role; `null` while nobody is named, so that anybody of the team may. */
  readonly people: readonly Pick<Person, 'accountId' | 'name'>[] | null;
}

/** Role → who signs for it; empty where nothing is left to be signed. */
export async function reportSigners(
  world: CaseWorld,
  { row, configuration }: OpenCase,
  feedbackCase: FeedbackCase,
  accountId: string,
  isAdministrator: () => Promise<boolean>,
): Promise<ReadonlyMap<string, Signer>> {
  const report = feedbackCase.state === 'closed' ? null : investigationReport(configuration.profile, feedbackCase);
  const settings = report === null ? undefined : (await world.configurations.current(row.projectId))?.configuration.settings;
  if (report === null || settings === undefined) return new Map();
  const roles = [...new Set(report.signatures.map(({ as }) => as))];
  const named = await Promise.all(
    roles.map(async (role) => (settings.roles[role] === undefined ? null : await peopleBehind(world, row, settings, role, true))),
  );
  const holds = (people: (typeof named)[number]): boolean => people === null || people.some((person) => person.accountId === accountId);
  const mayAll = named.every(holds) || (await isAdministrator());
  return new Map(
    roles.map((role, index) => {
      const people = named[index] ?? null;
      const capacity = people === null ? 'anyone' : holds(people) ? 'holder' : mayAll ? 'administrator' : null;
      return [role, { capacity, people }];
    }),
  );
}
