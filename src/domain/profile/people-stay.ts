import type { ProjectSettings } from './configuration';
import type { DraftContent } from './draft/content';

/** The parts of the settings that are about single people at present: who is away until when, and who works when. */
type OfPeople = Pick<ProjectSettings, 'absences' | 'quietHours'>;

/**
 * What comes from elsewhere, a file or an earlier version, with what is about single people as the project has it now
 * (decision 0010): whoever is away stays away whatever process counts.
 */
export const withPeopleAsNow = <T extends { readonly quietHours?: Omit<ProjectSettings['quietHours'], 'people'> | undefined }>(
  { quietHours, ...rest }: T,
  present: OfPeople,
): Omit<T, 'quietHours'> & OfPeople => ({
  ...rest,
  absences: present.absences,
  quietHours: quietHours === undefined ? present.quietHours : { ...quietHours, people: present.quietHours.people },
});

/** The content of an earlier version as it is published again. */
export const contentToRestore = ({ profile, settings }: DraftContent, present: OfPeople): DraftContent => ({
  profile,
  settings: withPeopleAsNow(settings, present),
});
