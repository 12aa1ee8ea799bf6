import type { Instant } from '../domain/instant';
import type { LoggedChange } from '../domain/profile/diff/affected-open';
import type { VersionStamp } from './configuration-store';

/** What somebody did to the settings of a project. */
export type LogKind = 'published' | 'draft-edited' | 'draft-discarded' | 'imported' | 'copied' | 'approval-asked' | 'approval-returned';

export interface LogEntry {
  /** What is done once has one key; the edits of one person within an hour are one entry. */
  readonly key: string;
  readonly at: Instant;
  readonly kind: LogKind;
  readonly by: string | null;
  /** Version that was published; `null` for what happened to a draft. */
  readonly version: number | null;
  readonly note: string;
  readonly changes: readonly LoggedChange[];
  readonly stamp: VersionStamp | null;
  /** Open cases were still on their way to the version before; this one stopped that. Absent where nothing was stopped. */
  readonly stopped?: StoppedMove | undefined;
}

/** How far open cases had come on their way to a version when another took its place. */
export interface StoppedMove {
  readonly version: number;
  readonly adopted: number;
  readonly total: number;
}

/** Every change of a project's settings, for whoever asks who did what (issue 5, item 7). */
export interface SettingsLog {
  /** Written over when there is an entry with this key. */
  record(projectId: string, entry: LogEntry): Promise<void>;
  /** Published versions, newest first, older than `below`. */
  versions(projectId: string, below: number, limit: number): Promise<readonly LogEntry[]>;
  /** Everything, newest first, before an instant. */
  entries(projectId: string, before: Instant, limit: number): Promise<readonly LogEntry[]>;
}
