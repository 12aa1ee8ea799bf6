import type { DraftContent } from '../draft/content';
import { FILE_VERSION, type ProfileFile, profileFileSchema } from './file-schema';
import { withRequestTypes } from './rule-request-types';

/** Where the published JSON Schema of the file stands, beside the file or in a repository. */
const SCHEMA = './profile.schema.json';

/**
 * A process as a file. Absences and people's own hours stay: they are about people, not about the process. Roles and request
 * types are named; a request type that is gone is left out.
 * @param requestTypes id → name on this site
 */
export function toFile({ profile, settings }: DraftContent, requestTypes: ReadonlyMap<string, string>): ProfileFile {
  const { absences: _absences, roles, requestTypes: mapped, quietHours, ...rest } = settings;
  const { people: _people, ...hours } = quietHours;
  // The schema puts the keys into its own order: two projects with one process write one file.
  return profileFileSchema.parse({
    $schema: SCHEMA,
    closedLoop: 'profile',
    schemaVersion: FILE_VERSION,
    profile,
    settings: {
      ...rest,
      classificationRules: withRequestTypes(rest.classificationRules, (id) => requestTypes.get(id) ?? id),
      quietHours: hours,
      roles: Object.fromEntries(
        Object.entries(roles).flatMap(([role, { kind, name }]) => (name.trim() === '' ? [] : [[role, { kind, name }]])),
      ),
      requestTypes: Object.fromEntries(
        Object.entries(mapped).flatMap(([id, type]) => {
          const name = requestTypes.get(id);
          return name === undefined ? [] : [[name, type]];
        }),
      ),
    },
  });
}

/** As it is written: two spaces, keys in the order of the profile, so that a line that changed is a line that differs. */
export const fileText = (file: ProfileFile): string => `${JSON.stringify(file, null, 2)}\n`;
