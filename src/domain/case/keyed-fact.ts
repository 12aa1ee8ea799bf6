import type { Instant } from '../instant';
import type { CaseEvent, CaseEventKind } from './case-event';

/** A fact with the key that makes recording it twice the same as once. */
export interface KeyedFact {
  readonly key: string;
  readonly fact: CaseEvent;
}

/** Facts that come from Jira carry the key of what they were read from, so that a late event and a repair record the same one. */
export const commentKey = (commentId: string): string => `comment:${commentId}`;
/** What a comment asks for beside being one. */
export const letterRequestKey = (commentId: string): string => `${commentKey(commentId)}:reconsideration`;
export const assigneeKey = (at: Instant): string => `assignee:${at}`;
/** One change of status can state several facts; `index` is their order. */
export const statusKey = (at: Instant, index: number, kind: CaseEventKind): string => `status:${at}:${index}:${kind}`;
export const DELETED_KEY = 'deleted';
/** A case goes onto a version of its project once. */
export const adoptionKey = (projectId: string, version: number): string => `profile:${projectId}:${version}`;
/** An escalation is decided once, whoever decides it. */
export const escalatedKey = (escalation: string): string => `escalated:${escalation}`;
/** The decision on the n-th request for reconsideration is given once (S4-90), and so is what follows from it. */
export const decisionKey = (request: number): string => `reconsideration:${request}`;
export const reconsideredKey = (request: number): string => `reconsidered:${request}`;
/** The n-th doubt is reviewed once (S3-28), and ends a case once. */
export const reviewKey = (mark: number): string => `review:${mark}`;
export const abnormalEndKey = (mark: number): string => `abnormal:${mark}`;

/** A double click is one action: the same fact by the same person within these seconds is recorded once. */
export const SAME_ACTION_MS = 10_000;
