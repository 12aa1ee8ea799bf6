import type { CaseEvent } from '../domain/case/case-event';
import type { ColumnState } from '../domain/case/column-state';
import type { KeyedFact } from '../domain/case/keyed-fact';
import type { Instant } from '../domain/instant';
import type { BandRole } from '../domain/satisfaction/band';
import type { LoopOutcome } from '../domain/satisfaction/loop';

export type { KeyedFact };

/** What is known of an issue at the moment its case is opened. */
export interface NewCase {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly profile: string;
  readonly profileVersion: number;
  /** Sequence the number is drawn from, e.g. project and profile; and its period ('' | '2026' | '2026-05'). */
  readonly series: string;
  readonly period: string;
  readonly receivedAt: Instant;
}

export interface CaseRow extends NewCase {
  /** Position in series and period: 1, 2, … without gaps and doubles. */
  readonly sequence: number;
  /** Grows with every saved snapshot; an update with an old revision changes nothing. */
  readonly revision: number;
  readonly syncedHash: string;
  readonly nextWakeAt: Instant | null;
}

/** Columns that lists, the gadget and the sweep read; everything here can be recomputed from the facts. */
export interface CaseSnapshot {
  readonly number: string;
  readonly type: string | null;
  readonly urgency: string | null;
  readonly channel: string | null;
  readonly state: ColumnState;
  /** Issue id of the case this one repeats. */
  readonly repeatOf: string | null;
  readonly attempt: number;
  readonly emergency: boolean;
  readonly paused: boolean;
  readonly escalationLevel: number;
  /** From when on the two promises that are counted are missed; `null` for what is not judged, or stands still. */
  readonly responseDueAt: Instant | null;
  readonly responseMetAt: Instant | null;
  readonly resolveDueAt: Instant | null;
  readonly resolveMetAt: Instant | null;
  /** When the present attempt was resolved. */
  readonly resolvedAt: Instant | null;
  readonly nextDueAt: Instant | null;
  readonly breached: boolean;
  readonly rating: number | null;
  /** Band of the present rating, and how dissatisfaction ended; `null` where nothing was said. */
  readonly band: BandRole | null;
  readonly dissatisfaction: LoopOutcome | null;
  /** Whether the customer ever said anything of a result, also where it was taken back. */
  readonly hasVoice: boolean;
  /** When somebody must look at the case again; `null` when nothing more will happen by time. */
  readonly nextWakeAt: Instant | null;
  /** What open cases are counted by; `null` where nothing changed of it, or it cannot be kept. */
  readonly caseClass: string | null;
  /** Fingerprint of what was last written to Jira (property and fields). */
  readonly syncedHash: string;
}

export interface DueCase {
  readonly issueId: string;
  readonly nextWakeAt: Instant;
}

/** Cases and their facts. Every write may be repeated without harm. */
export interface CaseStore {
  /** Opens a case and draws its number in one statement. `fresh` is false when it was open already. */
  open(newCase: NewCase): Promise<{ readonly row: CaseRow; readonly fresh: boolean }>;
  find(issueId: string): Promise<CaseRow | null>;
  /** Issues whose cases have this feedback number, in whatever project, the newest first and at most so many. */
  issuesNumbered(number: string, limit: number): Promise<readonly string[]>;
  facts(issueId: string): Promise<readonly CaseEvent[]>;
  keyedFacts(issueId: string): Promise<readonly KeyedFact[]>;
  /** The columns of the snapshot as they are stored, to be compared with what follows from the facts. */
  columns(issueId: string): Promise<Readonly<Record<string, string | number | boolean | null>>>;
  append(issueId: string, facts: readonly KeyedFact[]): Promise<void>;
  /** Forgets saves of a document that a later save of the same sitting stands for (docs/decisions/0011); nothing else is ever deleted. */
  discardSaves(issueId: string, keys: readonly string[]): Promise<void>;
  /** False when somebody else saved since `revision`; nothing is changed then. */
  save(issueId: string, snapshot: CaseSnapshot, revision: number): Promise<boolean>;
  /** Makes the sweep look at the case soon, whatever happens to the caller. */
  wakeBy(issueId: string, at: Instant): Promise<void>;
  /** The issue is in another project now, under another key. */
  move(issueId: string, place: Pick<NewCase, 'issueKey' | 'projectId' | 'projectKey'>): Promise<void>;
  /** Takes Jira's copy for outdated, so that the next look at the case, which is due at `at`, writes it anew. */
  distrust(issueId: string, at: Instant): Promise<void>;
  /** The issue vanished before its case was opened: nobody needs to look again; the number stays taken. */
  abandon(issueId: string): Promise<void>;
  /** Cases whose wake-up lies at or before `until`, earliest first. */
  due(until: Instant, limit: number): Promise<readonly DueCase[]>;
}
