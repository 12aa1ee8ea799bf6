import { useCallback, useMemo } from 'react';
import type { ChangeView, DraftView, Problem, SettingsView } from '../../../src/contract';
import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { withAffectedOpen } from '../../../src/domain/profile/diff/affected-open';
import { describeChanges } from '../../../src/domain/profile/diff/describe-changes';
import { type NameBook, type Names, namesWith } from '../../../src/domain/profile/diff/names';
import type { DraftContent } from '../../../src/domain/profile/draft/content';
import type { Preference } from '../../../src/domain/profile/draft/three-way';
import type { Profile } from '../../../src/domain/profile/schema';
import type { AskedDraft } from './asked-draft';
import { withNamed } from './name-book';
import type { Taken } from './taken-over';
import { useKeptDraft } from './use-kept-draft';

type Configuration = NonNullable<SettingsView['configuration']>;

/** Two admins changed the same place of the draft at once; what both had is kept until the reader decides. */
export interface Conflict {
  readonly base: DraftContent;
  readonly theirs: DraftView;
  readonly clashes: readonly string[];
}

/** The draft of a project at the screen. Every edit is stored by itself; nothing counts for cases before it is published. */
export interface Draft {
  readonly profile: Profile;
  readonly settings: ProjectSettings;
  readonly set: (part: Partial<ProjectSettings>) => void;
  readonly setProfile: (part: Partial<Profile>) => void;
  /** Differences from the published version, at once. */
  readonly changes: readonly ChangeView[];
  /** Who has the accounts the draft names. */
  readonly people: NameBook;
  /** What its ids are called; what was taken away has the name it was published with. */
  readonly names: Names;
  /** Open items by what rules ask of them, as the store counted them then. */
  readonly openItems: DraftView['openItems'];
  /** As the store found them when it last took the draft. */
  readonly faults: DraftView['faults'];
  /** What fields show as wrong: the faults, and what the store refuses now. */
  readonly marks: DraftView['faults'];
  /** The draft as the store last answered it. */
  readonly kept: DraftView;
  readonly keeping: 'kept' | 'keeping' | 'refused';
  readonly problem: Problem | null;
  readonly conflict: Conflict | null;
  readonly resolve: (prefer: Preference) => void;
  /** What others stored or published meanwhile and the page took over; `null` once it was seen. */
  readonly taken: Taken | null;
  readonly seeTaken: () => void;
  /** Asks the store for what others did meanwhile and takes it over; what was not stored yet stays, or is asked about. */
  readonly refresh: () => Promise<void>;
  /** Stores the present state now; the revision the store has, `null` when it was refused. Stored unchanged it answers a version that overtook it. */
  readonly keepNow: (evenUnchanged?: boolean) => Promise<string | null>;
  /** Takes over what an operation on the draft answered. */
  readonly replace: (draft: DraftView) => void;
  /** Changes the whole draft as it is when the change comes to it; stored as any edit is. */
  readonly edit: (change: (present: DraftContent) => DraftContent) => void;
  /** How often the draft was replaced: what was taken away before cannot be put back afterwards. */
  readonly replaced: number;
}

/** @param configuration what is published; @param first the draft as it was loaded; @param known people by their accounts */
export function useDraft(projectKey: string, configuration: Configuration, first: AskedDraft, known: NameBook): Draft {
  const { content, setContent, ...state } = useKeptDraft(projectKey, first, known);
  const { kept } = state;
  const people = useMemo(() => withNamed(known, kept), [known, kept]);
  const names = useMemo(() => namesWith(people, content, configuration), [people, content, configuration]);
  const changes = useMemo(() => {
    // Another version was published and is still being fetched: the store compared with the right one.
    if (kept.basedOn !== configuration.version) return kept.changes;
    return withAffectedOpen(describeChanges(configuration, content, people), configuration, content, kept.openItems);
  }, [configuration, content, kept, people]);
  const set = useCallback(
    (part: Partial<ProjectSettings>) => setContent((present) => ({ ...present, settings: { ...present.settings, ...part } })),
    [setContent],
  );
  const setProfile = useCallback(
    (part: Partial<Profile>) => setContent((present) => ({ ...present, profile: { ...present.profile, ...part } })),
    [setContent],
  );
  const { faults, openItems } = kept;
  const { problem } = state;
  const marks = useMemo(
    () =>
      problem?.path === undefined ? faults : [...faults, { path: problem.path, message: { en: problem.message, zh: problem.message } }],
    [faults, problem],
  );
  return { ...state, ...content, set, setProfile, edit: setContent, names, changes, people, openItems, faults, marks };
}
