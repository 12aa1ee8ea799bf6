import { useCallback, useEffect, useState } from 'react';
import type { Problem, SettingsView } from '../../../src/contract';
import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { changedPaths, mergeVersions, type Preference } from './changes';

type Configuration = NonNullable<SettingsView['configuration']>;

export interface Conflict {
  readonly base: ProjectSettings;
  readonly theirs: SettingsView & { readonly configuration: Configuration };
}

export interface Draft {
  readonly settings: ProjectSettings;
  /** Dotted paths of what differs from the saved version. */
  readonly changes: readonly string[];
  readonly set: (part: Partial<ProjectSettings>) => void;
  readonly discard: () => void;
  readonly save: () => Promise<void>;
  readonly busy: boolean;
  readonly savedNow: boolean;
  readonly problem: Problem | null;
  /** Somebody else saved since this draft began; both versions are kept until the admin decides. */
  readonly conflict: Conflict | null;
  readonly resolve: (prefer: Preference) => void;
}

/** The unsaved settings of a project. Nothing typed is lost by a refusal, a conflict or a reload of the view. */
export function useDraft(view: SettingsView, configuration: Configuration, replace: (view: SettingsView) => void): Draft {
  const [base, setBase] = useState(configuration);
  const [settings, setSettings] = useState(configuration.settings);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [savedNow, setSavedNow] = useState(false);
  const { busy, problem, clear, run } = useAction();
  const changes = changedPaths(base.settings, settings);

  useEffect(() => {
    // A quiet refresh brings a newer version: taken over at once while nothing is unsaved, else found when saving.
    if (configuration.revision !== base.revision && changes.length === 0) {
      setBase(configuration);
      setSettings(configuration.settings);
    }
  }, [configuration, base.revision, changes.length]);

  useEffect(() => {
    if (changes.length === 0) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changes.length]);

  const set = useCallback((part: Partial<ProjectSettings>) => {
    setSavedNow(false);
    setSettings((present) => ({ ...present, ...part }));
  }, []);

  const takeOver = (saved: SettingsView): void => {
    if (!saved.configuration) return;
    setBase(saved.configuration);
    setSettings(saved.configuration.settings);
    setSavedNow(true);
    replace(saved);
  };

  const save = async (): Promise<void> => {
    const projectKey = view.project.key;
    let conflicted = false;
    const saved = await run(async () => {
      const answer = await call('saveSettings', { projectKey, revision: base.revision, settings });
      conflicted = !answer.ok && answer.problem.reason === 'conflict';
      return answer;
    });
    if (saved) return takeOver(saved);
    if (!conflicted) return;
    const theirs = await call('getSettings', { projectKey });
    if (!theirs.ok || !theirs.value.configuration) return;
    clear();
    setConflict({ base: base.settings, theirs: { ...theirs.value, configuration: theirs.value.configuration } });
  };

  const resolve = (prefer: Preference): void => {
    if (!conflict) return;
    const theirs = conflict.theirs.configuration;
    setSettings(mergeVersions(conflict.base, settings, theirs.settings, prefer));
    setBase(theirs);
    setConflict(null);
    replace(conflict.theirs);
  };

  const discard = (): void => {
    clear();
    setSettings(base.settings);
  };
  return { settings, changes, set, discard, save, busy, savedNow, problem, conflict, resolve };
}
