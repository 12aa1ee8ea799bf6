import type { DraftContent } from '../draft/content';
import type { Condition, Limit } from '../schema';
import type { Change } from './change';

/** So many open cases of one class; what is counted are the axes that every case has as columns. */
export interface OpenCount {
  readonly values: Readonly<Record<'type' | 'urgency' | 'channel', string | null>>;
  readonly responded: boolean;
  readonly resolved: boolean;
  readonly cases: number;
}

export interface LoggedChange extends Change {
  /** Open cases the change touches; `null` where that cannot be told from what is counted. */
  readonly affectedOpen: number | null;
}

/** Promises of which the counts say whether they are still open; of others it is not known. */
const OPEN: Readonly<Record<string, (count: OpenCount) => boolean>> = {
  'first-response': ({ responded }) => !responded,
  resolve: ({ resolved }) => !resolved,
};

const isCounted = (axis: string): axis is keyof OpenCount['values'] => axis === 'type' || axis === 'urgency' || axis === 'channel';

/** Tells of each change how many open cases it touches: of a limit those it is promised to, of a value those that have it. */
export function withAffectedOpen(
  changes: readonly Change[],
  before: DraftContent,
  after: DraftContent,
  counts: readonly OpenCount[],
): readonly LoggedChange[] {
  return changes.map((change) => ({ ...change, affectedOpen: affected(change, before, after, counts) }));
}

function affected({ path, kind }: Change, before: DraftContent, after: DraftContent, counts: readonly OpenCount[]): number | null {
  const [, section, ...inner] = path.split('.');
  const { profile } = kind === 'removed' ? before : after;
  if (section === 'limits') {
    const limit = profile.limits[Number(inner[0])];
    if (limit === undefined) return null;
    // A limit whose condition changed touches those it was promised to and those it is promised to now.
    const was = before.profile.limits.find(({ id }) => id === limit.id);
    return sum(counts, holdsFor([limit, ...(was === undefined ? [] : [was])]));
  }
  const [axis, index] = section === 'channels' ? ['channel', inner[0]] : section === 'axes' ? inner : [];
  if (axis === undefined || index === undefined || !isCounted(axis)) return null;
  const value = (axis === 'channel' ? profile.channels : profile.axes[axis])?.[Number(index)];
  return value === undefined ? null : sum(counts, ({ values }) => values[axis] === value.id);
}

function holdsFor(limits: readonly Limit[]): ((count: OpenCount) => boolean) | null {
  const checks = limits.map(({ when, milestone, enabled }) => {
    const open = OPEN[milestone];
    return open === undefined || !isCountable(when) ? null : (count: OpenCount) => enabled !== false && open(count) && holds(when, count);
  });
  if (checks.some((check) => check === null)) return null;
  return (count) => checks.some((check) => check?.(count) === true);
}

const isCountable = (when: Condition): boolean => Object.keys(when).every(isCounted);
const holds = (when: Condition, { values }: OpenCount): boolean =>
  Object.entries(when).every(([axis, wanted]) => isCounted(axis) && [wanted].flat().some((one) => one === values[axis]));

const sum = (counts: readonly OpenCount[], check: ((count: OpenCount) => boolean) | null): number | null =>
  check === null ? null : counts.filter(check).reduce((total, { cases }) => total + cases, 0);
