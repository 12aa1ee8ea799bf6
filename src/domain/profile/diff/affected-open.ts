import type { CaseClass } from '../../case/case-class';
import { matches } from '../../sla/condition';
import type { DraftContent } from '../draft/content';
import type { Condition, Limit } from '../schema';
import type { Change } from './change';
import { reachesOpen } from './reach';
import { isBranch } from './value-text';

/** So many open cases of one class. */
export interface OpenCount extends CaseClass {
  /** False for cases that nothing happened to since classes are kept: only type, urgency, channel, answer and result are known of them. */
  readonly known: boolean;
  readonly cases: number;
}

export interface LoggedChange extends Change {
  /** Open cases the change touches; `null` where that cannot be told from what is counted. */
  readonly affectedOpen: number | null;
}

/** Whether a case is touched; `null` where that is not known of it. */
type Check = (count: OpenCount) => boolean | null;

/** Tells of each change how many open cases it touches: of a limit those it is promised to, of a value those that have it, of what every case goes by all. */
export function withAffectedOpen(
  changes: readonly Change[],
  before: DraftContent,
  after: DraftContent,
  counts: readonly OpenCount[],
): readonly LoggedChange[] {
  return changes.map((change) => ({ ...change, affectedOpen: sum(counts, touched(change, before, after)) }));
}

/** Open cases that a limit is promised to and that wait for it still. */
export const waitingFor = (limit: Limit, counts: readonly OpenCount[]): number | null => sum(counts, promised([limit]));

function touched({ path, kind }: Change, before: DraftContent, after: DraftContent): Check {
  if (!reachesOpen(path)) return () => false;
  if (isAboutPeople(path)) return () => null;
  const [, section, ...inner] = path.split('.');
  if (path.startsWith('settings.calendar')) return onWorkingTime([before, after]);
  const content = kind === 'removed' ? before : after;
  if (section === 'limits') {
    const limit = content.profile.limits[Number(inner[0])];
    // The order of limits decides nothing.
    if (limit === undefined) return () => false;
    // A limit whose condition changed touches those it was promised to and those it is promised to now.
    const was = before.profile.limits.find(({ id }) => id === limit.id);
    return promised([limit, ...(was === undefined ? [] : [was])]);
  }
  const [axis, index] = section === 'channels' ? ['channel', inner[0]] : section === 'axes' ? inner : [];
  if (axis !== undefined) {
    const values = axis === 'channel' ? content.profile.channels : content.profile.axes[axis];
    const value = index === undefined ? undefined : values?.[Number(index)];
    return fits({ [axis]: value === undefined ? (values ?? []).map(({ id }) => id) : value.id });
  }
  const whens = conditionsOn(path, content, before);
  return whens.length === 0 ? () => true : either(whens.map(fits));
}

/** Which items meet somebody who is away, or a contact in a letter, cannot be told from classes: it depends on who works on them. */
const isAboutPeople = (path: string): boolean =>
  ['settings.absences', 'settings.quietHours.people', 'settings.contact'].some((part) => path === part || path.startsWith(`${part}.`));

/** The calendar touches what counts working time; of whom something else than a limit does, is not told. */
function onWorkingTime(versions: readonly DraftContent[]): Check {
  const limits = promised(versions.flatMap(({ profile }) => profile.limits.filter(({ due }) => countsWorkingTime(due))));
  const isElsewhere = versions.some(({ profile: { limits: _, ...rest }, settings: { calendar: __, ...own } }) =>
    [rest, own].some(countsWorkingTime),
  );
  return isElsewhere ? either([limits, () => null]) : limits;
}

const countsWorkingTime = (node: unknown): boolean =>
  (isBranch(node) && (typeof node['workingDays'] === 'number' || typeof node['workingMinutes'] === 'number')) ||
  (typeof node === 'object' && node !== null && Object.values(node).some(countsWorkingTime));

const promised = (limits: readonly Limit[]): Check =>
  either(
    limits.map(({ when, milestone, enabled }) => {
      const holdsFor = fits(when);
      return (count) => {
        if (enabled === false || count.met.includes(milestone)) return false;
        const holds = holdsFor(count);
        const isTold = count.known || milestone === 'first-response' || milestone === 'resolve';
        return isTold || holds === false ? holds : null;
      };
    }),
  );

/** Every column of a case says so much of it. */
const COLUMNS: ReadonlySet<string> = new Set(['type', 'urgency', 'channel']);

function fits(when: Condition): Check {
  const inColumns = Object.fromEntries(Object.entries(when).filter(([axis]) => COLUMNS.has(axis)));
  const isAll = Object.keys(when).every((axis) => COLUMNS.has(axis));
  return (count) => {
    if (count.known || isAll) return matches(when, count);
    return matches(inColumns, count) ? null : false;
  };
}

const either =
  (checks: readonly Check[]): Check =>
  (count) => {
    const said = checks.map((check) => check(count));
    if (said.includes(true)) return true;
    return said.includes(null) ? null : false;
  };

/** The condition of the entry a place lies in, as it is and as it was. */
function conditionsOn(path: string, content: DraftContent, before: DraftContent): readonly Condition[] {
  const found: Condition[] = [];
  let [is, was]: readonly unknown[] = [content, before];
  for (const key of path.split('.')) {
    [is, was] = [inside(is, key), Array.isArray(is) ? sameEntry(was, inside(is, key), key) : inside(was, key)];
    for (const entry of [is, was]) if (isBranch(entry) && isCondition(entry['when'])) found.push(entry['when']);
  }
  return found;
}

function inside(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node[Number(key)];
  return isBranch(node) ? node[key] : undefined;
}

/** Entries with an id are the same wherever they stand. */
function sameEntry(list: unknown, entry: unknown, key: string): unknown {
  if (!Array.isArray(list) || !isBranch(entry) || typeof entry['id'] !== 'string') return inside(list, key);
  return list.find((other: unknown) => isBranch(other) && other['id'] === entry['id']);
}

const isCondition = (value: unknown): value is Condition =>
  isBranch(value) &&
  Object.values(value).every((wanted) => typeof wanted === 'string' || typeof wanted === 'boolean' || Array.isArray(wanted));

function sum(counts: readonly OpenCount[], check: Check): number | null {
  let total = 0;
  for (const count of counts) {
    const said = check(count);
    if (said === null) return null;
    if (said) total += count.cases;
  }
  return total;
}
