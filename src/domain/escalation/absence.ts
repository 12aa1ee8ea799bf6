import type { Instant } from '../instant';
import type { Label } from '../label';
import { zonedText } from '../time/zone';

/** When somebody is away, and who acts meanwhile. Instants are ISO 8601; `to` is the first moment back. */
export interface Absence {
  readonly accountId: string;
  readonly from: string;
  readonly to: string;
  readonly deputy?: string | undefined;
}

/** Somebody who can act, and the person in whose place, if it is not their own turn. */
export interface Acting {
  readonly accountId: string;
  readonly insteadOf: string | null;
}

/** Until when the person is away at this instant, as a list of all absences says; `null` when they are there. */
export function awayUntil(absences: readonly Absence[], accountId: string, now: Instant): Instant | null {
  const ends = absences
    .filter((absence) => absence.accountId === accountId && Date.parse(absence.from) <= now && now < Date.parse(absence.to))
    .map((absence) => Date.parse(absence.to));
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Everybody whose presence decides who acts for these people: themselves, their deputies, and theirs. */
export function possibleActors(people: readonly string[], absences: readonly Absence[], now: Instant): readonly string[] {
  const found = new Set(people);
  for (const person of found) for (const deputy of deputiesOf(absences, person, now)) found.add(deputy);
  return [...found];
}

/**
 * Who acts for the people behind a role, in their order: each one who is there, else their deputy, and the deputy's where
 * that one is away too; people nobody stands in for are left out, because the next of the group follows anyway. When that
 * leaves nobody, the people who are merely away are kept: better told late than nobody told.
 * @param people in the order in which they are asked; one person or the members of a group
 * @param active whether Jira still knows the account as active
 */
export function actingFor(
  people: readonly string[],
  absences: readonly Absence[],
  active: (accountId: string) => boolean,
  now: Instant,
): readonly Acting[] {
  const isThere = (accountId: string): boolean => active(accountId) && awayUntil(absences, accountId, now) === null;
  const actorFor = (person: string): string | null => possibleActors([person], absences, now).find(isThere) ?? null;
  const acting = people.flatMap((person): Acting[] => {
    const actor = actorFor(person);
    return actor === null ? [] : [{ accountId: actor, insteadOf: actor === person ? null : person }];
  });
  const named = acting.filter(({ accountId }, index) => acting.findIndex((other) => other.accountId === accountId) === index);
  return named.length > 0 ? named : people.filter(active).map((accountId) => ({ accountId, insteadOf: null }));
}

/** Deputies named for an absence that lasts now; for an account Jira deactivated meanwhile, whoever was named last. */
function deputiesOf(absences: readonly Absence[], accountId: string, now: Instant): readonly string[] {
  const own = absences.filter((absence) => absence.accountId === accountId);
  const present = own.filter((absence) => Date.parse(absence.from) <= now && now < Date.parse(absence.to));
  const asked = present.length > 0 ? present : own.filter(({ deputy }) => deputy !== undefined).slice(-1);
  return asked.flatMap(({ deputy }) => (deputy === undefined ? [] : [deputy]));
}

/** Who is stood in for and until when, for the comment; `until` is `null` for an account that is no longer active. */
export function standInText(acting: string, absent: string, until: Instant | null, timeZone: string): Label {
  if (until === null)
    return { en: `${acting} stands in for ${absent}, whose account is not active.`, zh: `${absent}的账号已停用，由${acting}代理。` };
  const back = zonedText(timeZone, until);
  return { en: `${acting} stands in for ${absent}, who is away until ${back}.`, zh: `${absent}外出至 ${back}，由${acting}代理。` };
}

/** Somebody is away and nobody stands in: whoever reads the comment should know that no answer may come. */
export function nobodyStandsInText(absent: string, until: Instant, timeZone: string): Label {
  const back = zonedText(timeZone, until);
  return { en: `${absent} is away until ${back}, and nobody stands in.`, zh: `${absent}外出至 ${back}，且无人代理。` };
}
