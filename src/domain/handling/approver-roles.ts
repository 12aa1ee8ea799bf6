import type { Profile } from '../profile/schema';

/** Whose word may count for a plan, in the presets' words: the team and those who lead it. */
const PLAN_APPROVERS = [
  'team-leader',
  'feedback-team',
  'supervising-leader',
  'complaint-team',
  'project-director',
  'customer-service-supervisor',
] as const;

/** Roles whose word a profile takes for its plan (S1-12, S1-24, S4-30, S4-73); without any of them, who leads the department. */
export function approverRoles(profile: Profile): readonly string[] {
  const listed = PLAN_APPROVERS.filter((id) => profile.roles.some((role) => role.id === id));
  return listed.length > 0 ? listed : ['department-manager'];
}
