import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Deadline } from '../sla/deadline';
import type { CaseEvent, CaseEventOf } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { inForce } from './in-force';

/** Names a stored configuration. */
export interface Pin {
  readonly projectId: string;
  readonly version: number;
}

/**
 * What a case was pinned to before each change of its process, oldest first; the present pin is left out. `null` where the
 * project of the opening is not on record, because the issue was moved before that was kept.
 */
export function earlierPins(events: readonly CaseEvent[]): readonly (Pin | null)[] {
  const opened = events.find((event): event is CaseEventOf<'case-opened'> => event.kind === 'case-opened');
  const changes = changesIn(inForce(events)).toSorted((a, b) => a.at - b.at);
  const [first] = changes;
  if (opened === undefined || first === undefined) return [];
  const project = first.because === 'moved' ? first.movedFrom : first.projectId;
  const opening = project === undefined ? null : { projectId: project, version: opened.profileVersion };
  return [opening, ...changes.slice(0, -1).map(({ projectId, profileVersion }) => ({ projectId, version: profileVersion }))];
}

const changesIn = (events: readonly CaseEvent[]): readonly CaseEventOf<'profile-changed'>[] =>
  events.filter((event): event is CaseEventOf<'profile-changed'> => event.kind === 'profile-changed');

interface Stretch {
  /** Index and instant of the first fact under this configuration. */
  readonly index: number;
  readonly from: Instant;
  readonly configuration: Configuration;
}

/**
 * By which configuration a case went when. What is told of the past is told as it was then: a limit that came later promised
 * nothing before, and one that is gone did (issue 3, item 1).
 */
export class ConfigurationHistory {
  private readonly stretches: readonly Stretch[];
  private places: ReadonlyMap<CaseEvent, number> | null = null;

  /** @param earlier one for each of `earlierPins`; what is missing or `null` is told by the configuration that followed. */
  constructor(
    private readonly feedbackCase: FeedbackCase,
    private readonly present: Configuration,
    earlier: readonly (Configuration | null)[] = [],
  ) {
    const starts = feedbackCase.events.flatMap((event, index) => (event.kind === 'profile-changed' ? [{ index, from: event.at }] : []));
    const known = [...starts.map((_, place) => earlier[place] ?? null), present];
    this.stretches = [{ index: 0, from: feedbackCase.receivedAt }, ...starts].map((start, place) => ({
      ...start,
      configuration: known.slice(place).find((one) => one !== null) ?? present,
    }));
  }

  /** In force right after the fact with this index. */
  after(index: number): Configuration {
    return this.stretches.findLast((stretch) => stretch.index <= index)?.configuration ?? this.present;
  }

  /** In force when a fact happened; for one that is not in force, by its time. */
  of(event: CaseEvent): Configuration {
    if (this.stretches.length === 1) return this.present;
    this.places ??= new Map(this.feedbackCase.events.map((one, index) => [one, index]));
    const index = this.places.get(event);
    if (index !== undefined) return this.after(index);
    return (this.stretches.findLast(({ from }) => from <= event.at) ?? this.stretches[0])?.configuration ?? this.present;
  }

  /** By which a promise was made that was kept, missed or void before the process changed; otherwise the present one. */
  ofPromise({ milestone, cycle }: Pick<Deadline, 'milestone' | 'cycle'>): Configuration {
    const judged = this.feedbackCase.events.findIndex(
      (event) =>
        event.kind === 'profile-changed' &&
        event.settled.some(({ deadline }) => deadline.milestone === milestone && deadline.cycle === cycle),
    );
    return judged < 1 ? this.present : this.after(judged - 1);
  }
}
