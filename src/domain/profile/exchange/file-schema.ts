import * as z from 'zod';
import { profileShapeSchema } from '../schema';
import { idSchema } from '../sections/common';
import { quietHoursShape, recordOf, settingsShape } from '../settings-schema';

/** Version of the file's form; another one is refused, never guessed at. */
export const FILE_VERSION = 1;

/** Ids of people, groups, project roles and request types mean nothing on another site: the file names them, and an import looks for the names. */
const names = z.string().trim().min(1).max(255);
const portableSettings = settingsShape.omit({ absences: true, roles: true, requestTypes: true, quietHours: true }).extend({
  roles: recordOf(idSchema, z.strictObject({ kind: z.enum(['user', 'group', 'project-role']), name: names }), 200).default({}),
  requestTypes: recordOf(z.string().min(1).max(255), idSchema, 500).default({}),
  quietHours: quietHoursShape.omit({ people: true }).optional(),
});

/** A process as one file that people review and keep under version control (docs/decisions/0010). */
export const profileFileSchema = z.strictObject({
  $schema: z.string().max(300).optional(),
  closedLoop: z.literal('profile'),
  schemaVersion: z.literal(FILE_VERSION),
  profile: profileShapeSchema,
  settings: portableSettings,
});

export type ProfileFile = z.output<typeof profileFileSchema>;

/** What editors check a file against while somebody writes it; published as `docs/profile.schema.json`. */
export const profileFileJsonSchema = (): object => ({
  ...z.toJSONSchema(profileFileSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
  title: 'Closed Loop: process of a project',
  description:
    'Profile and settings of one project, as the settings screen exports and imports them. Ids that point nowhere are found by "npm run profile -- validate".',
});
