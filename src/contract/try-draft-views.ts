import type { AxisValues } from '../domain/case/case-event';
import type { Label } from '../domain/label';
import type { TryProfileInput, TryProfileOutput } from '../domain/profile/try-profile';
import type { AdminView } from './draft-views';
import type { Operation } from './operation';

/** A typed sample, or a past item of the project by its key with what really happened to it. */
export type TryDraftInput = { readonly projectKey: string } & (
  | { readonly sample: TryProfileInput['sample'] }
  | { readonly issueKey: string }
);

/** What the draft would make of it; nothing is kept, and no number is used up. */
export interface TryDraftView extends Omit<TryProfileOutput, 'escalations'> {
  /** The text the words were looked for in. */
  readonly text: { readonly summary: string; readonly description: string };
  readonly receivedAt: string;
  /** Up to here it is what happened, from here on what would if nobody acts. */
  readonly now: string;
  /** The site's present: a typed sample may be of another day. */
  readonly askedAt: string;
  /** In the order in which they are sent. */
  readonly escalations: readonly {
    readonly at: string;
    readonly rule: string;
    readonly label: Label;
    readonly level: number;
    readonly actions: readonly Label[];
    /** The word of the text that sets the rule off; `null`: it goes by something else. */
    readonly matched: string | null;
    /** Whom quiet hours keep it from, and when each of them hears of it, if it is still open then. */
    readonly held: readonly { readonly person: AdminView; readonly until: string }[];
  }[];
  /** Of a past item: what it was under the version it came in by. */
  readonly recorded: { readonly issueKey: string; readonly number: string; readonly axes: AxisValues } | null;
}

export interface SettingsTryDraftOperations {
  tryDraft: Operation<TryDraftInput, TryDraftView, 'admin' | 'project-admin'>;
}
