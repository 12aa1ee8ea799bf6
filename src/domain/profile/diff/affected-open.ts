import type { DraftContent } from '../draft/content';
import type { Condition, Limit, Profile } from '../schema';
import type { Change } from './change';
import { conditionsOn } from './conditions-on';
import { decidedBy } from './on-move';
import { type Check, either, type Fit, fits, fitsOnceMoved, type OpenCount, promised, sum } from './open-count';
import { reachOf } from './reach';
import { unsettledAxes } from './unsettled-axes';
import { isBranch } from './value-text';

export interface LoggedChange extends Change {
  /** Open cases the change touches; `null` where that cannot be told from what is counted. */
  readonly affectedOpen: number | null;
}

/** Two versions, and how a condition is asked of a case once it moved from one to the other. */
interface Versions {
  readonly before: DraftContent;
  readonly after: DraftContent;
  readonly fitsThen: Fit;
}

/** Tells of each change how many open cases it touches: of a limit those it is promised to, of a value those that have it, of what every case goes by all. */
export function withAffectedOpen(
  changes: readonly Change[],
  before: DraftContent,
  after: DraftContent,
  counts: readonly OpenCount[],
): readonly LoggedChange[] {
  const versions: Versions = { before, after, fitsThen: fitsOnceMoved(unsettledAxes(before, after)) };
  return changes.map((change) => ({ ...change, affectedOpen: sum(counts, touched(change, versions)) }));
}

/** Open cases that a limit is promised to and that wait for it still. */
export const waitingFor = (limit: Limit, counts: readonly OpenCount[]): number | null => sum(counts, promised([limit], fits));

function touched({ path, kind }: Change, versions: Versions): Check {
  const reach = reachOf(path);
  const [, section, ...inner] = path.split('.');
  if (reach === 'not-open') return () => false;
  if (reach === 'on-move') return isAboutAnAxis(path, versions) ? decidedBy(section, inner[0]) : () => false;
  if (isAboutPeople(path)) return () => null;
  const { before, after, fitsThen } = versions;
  const content = kind === 'removed' ? before : after;
  if (path.startsWith('settings.calendar')) return onWorkingTime(versions);
  if (section === 'assignment') return handedOver(content.profile.assignment[Number(inner[0])], inner[1], kind, versions);
  if (section === 'limits') {
    const limit = content.profile.limits[Number(inner[0])];
    // The order of limits decides nothing.
    if (limit === undefined) return () => false;
    // A limit whose condition changed touches those it was promised to and those it is promised to now.
    const [was, is] = [before, after].map(({ profile }) => profile.limits.filter(({ id }) => id === limit.id));
    return either([promised(was ?? [], fits), promised(is ?? [], fitsThen)]);
  }
  const values = valuesAt(section, inner, content);
  if (values !== null) {
    // What a version has no more nobody becomes.
    const checks = values.flatMap((when) => (kind === 'removed' ? [fits(when)] : [fits(when), fitsThen(when)]));
    return either(checks);
  }
  const { was, is } = conditionsOn(path, content, before);
  const [of, then] = kind === 'removed' ? [[...was, ...is], []] : [was, is];
  return of.length + then.length === 0 ? () => true : either([...of.map(fits), ...then.map(fitsThen)]);
}

/** Places about the values of an axis, as conditions for having them; `null` for all others. */
function valuesAt(section: string | undefined, inner: readonly string[], { profile }: DraftContent): readonly Condition[] | null {
  const [first, index] = inner;
  if (section === 'priorities') return first === undefined ? null : [{ urgency: first }];
  if (section === 'axisNames') return first === undefined ? null : allOf(first, profile.axes[first]);
  if (section === 'channels') return one('channel', first, profile.channels);
  if (section === 'axes' && first !== undefined) return one(first, index, profile.axes[first]);
  return null;
}

type Values = readonly { readonly id: string }[] | undefined;
const allOf = (axis: string, values: Values): readonly Condition[] => [{ [axis]: (values ?? []).map(({ id }) => id) }];

function one(axis: string, index: string | undefined, values: Values): readonly Condition[] {
  const value = index === undefined ? undefined : values?.[Number(index)];
  return value === undefined ? allOf(axis, values) : [{ [axis]: value.id }];
}

type AssignmentRow = Profile['assignment'][number];

/** A field of the form decides on a value only where it asks for one. */
function isAboutAnAxis(path: string, { before, after }: Versions): boolean {
  const [, section, index] = path.split('.');
  if (section !== 'form' || index === undefined) return true;
  return [before, after].some(({ profile }) => profile.form[Number(index)]?.kind.startsWith('axis:') ?? false);
}

/**
 * A row of the assignment table: a number is claimed only where moving hands over the cases the row is about, or where it is about none.
 * A table that only changed gives nobody's case to somebody else, but decides who is told of it later.
 */
function handedOver(row: AssignmentRow | undefined, field: string | undefined, kind: Change['kind'], { fitsThen }: Versions): Check {
  if (row === undefined || kind === 'changed') return () => null;
  const isAbout = kind === 'removed' ? fits(row.when) : fitsThen(row.when);
  return field === 'escalateWhen'
    ? isAbout
    : (count) => {
        const said = isAbout(count);
        return said === true && count.moved?.isHandedOver !== true ? null : said;
      };
}

/** Which items meet somebody who is away, a role, or a contact in a letter, cannot be told from classes: it depends on who works on them. */
const isAboutPeople = (path: string): boolean =>
  ['settings.absences', 'settings.quietHours.people', 'settings.contact', 'settings.roles', 'settings.escalationOverrides'].some(
    (part) => path === part || path.startsWith(`${part}.`),
  );

/** The calendar touches what counts working time; of whom something else than a limit does, is not told. */
function onWorkingTime({ before, after, fitsThen }: Versions): Check {
  const inWorkingTime = ({ profile }: DraftContent): readonly Limit[] => profile.limits.filter(({ due }) => countsWorkingTime(due));
  const limits = either([promised(inWorkingTime(before), fits), promised(inWorkingTime(after), fitsThen)]);
  const isElsewhere = [before, after].some(({ profile: { limits: _, ...rest }, settings: { calendar: __, ...own } }) =>
    [rest, own].some(countsWorkingTime),
  );
  return isElsewhere ? either([limits, () => null]) : limits;
}

const countsWorkingTime = (node: unknown): boolean =>
  (isBranch(node) && (typeof node['workingDays'] === 'number' || typeof node['workingMinutes'] === 'number')) ||
  (typeof node === 'object' && node !== null && Object.values(node).some(countsWorkingTime));
