import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { inForce } from '../case/in-force';

/** A case as it is on record: what it was opened with, and every later fact that counts, in order. */
export interface RecordedCase {
  readonly issueId: string;
  /** Place of the case in its series: whose turn it is in a group goes by it. */
  readonly sequence: number;
  readonly opened: CaseEventOf<'case-opened'>;
  readonly rest: readonly CaseEvent[];
}

/** `null` for a case whose opening is not finished. */
export function recordedCase(issueId: string, sequence: number, events: readonly CaseEvent[]): RecordedCase | null {
  const opened = events.find((event): event is CaseEventOf<'case-opened'> => event.kind === 'case-opened');
  if (opened === undefined) return null;
  const rest = inForce(events).filter((event) => event.kind !== 'case-opened');
  return { issueId, sequence, opened, rest: [...rest].sort((a, b) => a.at - b.at) };
}

/** What a rule brought about and not a person: another configuration decides it anew. */
export function isByRule(event: CaseEvent): boolean {
  switch (event.kind) {
    case 'escalated':
    case 'escalation-told':
    case 'escalation-delayed':
    case 'escalation-overtaken':
    case 'not-reassigned':
    case 'effect-refused':
    case 'digest-sent':
    case 'profile-changed':
    case 'repaired':
      return true;
    case 'axis-set':
      return event.rule?.startsWith('escalation:') === true;
    case 'closed':
      return event.result === 'no-answer' && (event.by ?? null) === null;
    case 'follow-up-closed':
      return (event.by ?? null) === null;
    default:
      return false;
  }
}
