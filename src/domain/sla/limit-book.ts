import type { Limit, Profile } from '../profile/schema';
import type { Moment } from './case-history';
import { matches } from './condition';

/** The limits of one milestone. */
export interface MilestoneLimits {
  readonly milestone: string;
  readonly limits: readonly Limit[];
  /** The milestone is promised again in every attempt: the solution itself, or what follows the resolution. */
  readonly everyAttempt: boolean;
  /** Those that run from the declaration of an emergency (S0-79, S0-81), where the milestone is owed for the matter and not for an attempt. */
  readonly ofEmergencies: readonly Limit[];
}

/** Counts from the declaration of an emergency, and a pause from before does not hold it. */
export const isOfEmergency = ({ when, due }: Limit): boolean => when['emergency'] === true && due.after === undefined;

/**
 * What a second handling owes again: the solution (S3-50, S0-82). A process without limits for it promises progress or a solution (S3-30).
 */
const solutionIn = (enabled: readonly Limit[]): Limit['milestone'] =>
  enabled.some(({ milestone }) => milestone === 'resolve') ? 'resolve' : 'progress-or-solution';

/** The enabled limits of a profile by milestone, in the profile's order. */
export class LimitBook {
  readonly milestones: readonly MilestoneLimits[];
  /** The milestone that promises the customer the solution, anew in every attempt; see `solutionIn`. */
  readonly solution: Limit['milestone'];
  private readonly enabled: readonly Limit[];
  private readonly replacers: ReadonlyMap<Limit, readonly Limit[]>;
  private readonly looksAtState: boolean;

  constructor(profile: Profile) {
    this.enabled = profile.limits.filter((limit) => limit.enabled !== false);
    this.looksAtState = this.enabled.some((limit) => 'status' in limit.when);
    this.solution = solutionIn(this.enabled);
    this.milestones = [...new Set(this.enabled.map(({ milestone }) => milestone))].map((milestone) => {
      const limits = this.enabled.filter((limit) => limit.milestone === milestone);
      const everyAttempt = milestone === this.solution || limits.some(({ due }) => due.after === 'resolve');
      return { milestone, limits, everyAttempt, ofEmergencies: everyAttempt ? [] : limits.filter(isOfEmergency) };
    });
    this.replacers = new Map(
      this.enabled.flatMap((limit) => {
        const replacers = this.enabled.filter((other) => other !== limit && (other.replaces?.includes(limit.id) ?? false));
        return replacers.length === 0 ? [] : [[limit, replacers]];
      }),
    );
  }

  /** Tells which limits count at a moment of one case: asked again and again, it looks at each moment once. */
  reader(): (moment: Moment) => ReadonlySet<Limit> {
    const read = new Map<number, ReadonlySet<Limit>>();
    return (moment) => {
      const key = this.looksAtState ? moment.index : moment.marks;
      const known = read.get(key);
      if (known) return known;
      const active = this.activeAt(moment);
      read.set(key, active);
      return active;
    };
  }

  /** Limits that match, without those that another active limit replaces (S4-62). */
  private activeAt(moment: Moment): ReadonlySet<Limit> {
    const matching = new Set<Limit>();
    for (const limit of this.enabled) if (matches(limit.when, moment)) matching.add(limit);
    if (this.replacers.size === 0) return matching;
    const verdicts = new Map<Limit, boolean>();
    const isActive = (limit: Limit): boolean => {
      const replacers = this.replacers.get(limit);
      if (replacers === undefined) return true;
      const known = verdicts.get(limit);
      if (known !== undefined) return known;
      // In a circle of replacements the limit asked first stays; saving refuses circles.
      verdicts.set(limit, false);
      const active = !replacers.some((other) => matching.has(other) && isActive(other));
      verdicts.set(limit, active);
      return active;
    };
    const active = new Set<Limit>();
    for (const limit of matching) if (isActive(limit)) active.add(limit);
    return active;
  }
}

const books = new WeakMap<Profile, LimitBook>();

/** The limit book of a profile; made once, because a published profile never changes. */
export function limitBookOf(profile: Profile): LimitBook {
  const known = books.get(profile);
  if (known) return known;
  const book = new LimitBook(profile);
  books.set(profile, book);
  return book;
}
