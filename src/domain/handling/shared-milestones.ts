import type { CaseEvent } from '../case/case-event';
import type { Instant } from '../instant';
import { workRecord } from './work-record';

/** A milestone of the work that the team chose to share with the customer (S1-25). */
export interface SharedMilestone {
  readonly at: Instant;
  readonly text: string;
  /** The day it is planned for or was reached on. */
  readonly date: string | null;
  readonly done: boolean;
}

/** What the customer may see of the milestones, in the order they were added. */
export function sharedMilestones(events: readonly CaseEvent[]): readonly SharedMilestone[] {
  return [...(workRecord(events).get('progress') ?? [])].flatMap(([field, { value, at }]) => {
    if (!field.startsWith('milestones:') || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    const parts = new Map(Object.entries(value));
    const text = parts.get('text');
    if (parts.get('shared') !== true || typeof text !== 'string') return [];
    const date = parts.get('date');
    return [{ at, text, date: typeof date === 'string' ? date : null, done: parts.get('done') === true }];
  });
}
