import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { fingerprint } from '../fingerprint';
import type { ApprovalRule } from './work-part';
import type { PartState } from './work-state';

/** Id of the document that is approved before the work. */
const PLAN_PART = 'plan';

/** How a document stands with those who must approve it. `lapsed`: it was changed after it was approved. */
export type ApprovalStanding = 'waiting' | 'approved' | 'returned' | 'lapsed';

export interface Approval {
  readonly rule: ApprovalRule;
  readonly standing: ApprovalStanding;
  /** What an approval given now would be for. */
  readonly digest: string;
  readonly last: CaseEventOf<'approval-given'> | null;
  /** Who wrote what stands in it now; none of them may approve it (S1-24: another pair of eyes). */
  readonly authors: ReadonlySet<string>;
}

/** Fingerprint of everything that stands in a document. An axis belongs to the classification and not to it. */
export const digestOf = ({ fields }: PartState): string =>
  fingerprint(
    fields.flatMap(({ field, record, entries }) => [
      ...(record === null || record.value === null ? [] : [[field.id, record.value]]),
      ...entries.map((entry) => [`${field.id}:${entry.id}`, entry.record.value]),
    ]),
  );

/** The last word on a document; `null` when nobody is asked. */
export function approvalOf(state: PartState, events: readonly CaseEvent[]): Approval | null {
  if (state.approval === null) return null;
  const digest = digestOf(state);
  const last =
    events.findLast((event): event is CaseEventOf<'approval-given'> => event.kind === 'approval-given' && event.part === state.part.id) ??
    null;
  return { rule: state.approval, standing: standingOf(last, digest), digest, last, authors: authorsOf(state) };
}

function standingOf(last: CaseEventOf<'approval-given'> | null, digest: string): ApprovalStanding {
  if (last === null) return 'waiting';
  if (last.decision === 'approved') return last.digest === digest ? 'approved' : 'lapsed';
  // What was returned and then written anew waits again.
  return last.digest === digest ? 'returned' : 'waiting';
}

const authorsOf = ({ fields }: PartState): ReadonlySet<string> =>
  new Set(
    fields
      .flatMap(({ record, entries }) => [record, ...entries.map((entry) => entry.record)])
      .flatMap((record) => (record === null || record.value === null || record.by === null ? [] : [record.by])),
  );

/** True while the plan lacks the approval the profile demands. */
export function isUnapproved(states: readonly PartState[], events: readonly CaseEvent[]): boolean {
  const plan = states.find(({ part }) => part.id === PLAN_PART);
  const approval = plan === undefined ? null : approvalOf(plan, events);
  return approval?.rule.demanded === true && approval.standing !== 'approved';
}

/** True while the work must not begin: its plan waits for an approval, and nobody who leads let it begin all the same (S1-24). */
export const isHeldBack = (states: readonly PartState[], events: readonly CaseEvent[]): boolean =>
  isUnapproved(states, events) && waiverOf(events) === null;

/** The word by which the work of this attempt may begin without an approved plan; handled again, it takes a new one. */
export function waiverOf(events: readonly CaseEvent[]): CaseEventOf<'approval-waived'> | null {
  const last = events.findLast((event) => event.kind === 'approval-waived' || event.kind === 'reopened');
  return last?.kind === 'approval-waived' ? last : null;
}
