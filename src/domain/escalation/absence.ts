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
  /** False: away like everybody behind the role, and nobody stands in. Told, but given nothing. */
  readonly present: boolean;
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
    return actor === null ? [] : [{ accountId: actor, insteadOf: actor === person ? null : person, present: true }];
  });
  const named = acting.filter(({ accountId }, index) => acting.findIndex((other) => other.accountId === accountId) === index);
  return named.length > 0 ? named : people.filter(active).map((accountId) => ({ accountId, insteadOf: null, present: false }));
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

/**
 * Absences in which people who are away at one moment stand in for each other, so that nobody of them is reached: each circle once, as
 * the indices on the way round, from the absence that begins last and back to it.
 */
export function deputyCircles(absences: readonly Absence[]): readonly (readonly [number, ...number[]])[] {
  const spans = absences.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  const found = new Map<string, readonly [number, ...number[]]>();
  absences.forEach((last, index) => {
    const at = spans[index]?.from ?? Infinity;
    const meanwhile = absences.flatMap((_, other) =>
      (spans[other]?.from ?? Infinity) <= at && at < (spans[other]?.to ?? 0) ? [other] : [],
    );
    const seen = new Set<number>();
    const way: number[] = [];
    const leadsBack = (from: number): boolean => {
      const deputy = absences[from]?.deputy;
      if (deputy === undefined || seen.has(from)) return false;
      seen.add(from);
      way.push(from);
      if (deputy === last.accountId || meanwhile.some((other) => absences[other]?.accountId === deputy && leadsBack(other))) return true;
      way.pop();
      return false;
    };
    if (meanwhile.includes(index) && leadsBack(index)) {
      const key = way.toSorted((a, b) => a - b).join();
      if (!found.has(key)) found.set(key, [index, ...way.slice(1), index]);
    }
  });
  return [...found.values()];
}
