import { rolesOf } from '../profile/roles';
import type { Profile } from '../profile/schema';

/** Roles that answer for the work of others, by what the profiles call them (spec 1.26). */
const SUPERVISES = /supervis|leader|director|senior-management|^management$|(department|customer-service)-manager|head$/;

export const supervisingRoles = (profile: Profile): readonly string[] =>
  rolesOf(profile)
    .map(({ id }) => id)
    .filter((id) => SUPERVISES.test(id));
