import type { ProjectSettings } from './configuration';

/** Settings about single people that are no rule of the process: who is away until when, and who works when. */
const OF_PEOPLE = ['settings.absences', 'settings.quietHours.people'] as const;

/** The settings as whoever may only look at them reads them (issue 5, item 7). */
export function settingsForReaders(settings: ProjectSettings): ProjectSettings {
  return { ...settings, absences: [], quietHours: { ...settings.quietHours, people: [] } };
}

/** Changes as whoever may only look at them reads them: without those of single people's hours. */
export const changesForReaders = <C extends { readonly path: string }>(changes: readonly C[]): readonly C[] =>
  changes.filter(({ path }) => !OF_PEOPLE.some((place) => path === place || path.startsWith(`${place}.`)));
