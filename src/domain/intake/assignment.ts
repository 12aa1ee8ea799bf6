import type { AxisValues } from '../case/case-event';
import type { Configuration } from '../profile/configuration';
import { roleIdOf } from '../profile/roles';

/** Who is to handle a case, by the profile's table. */
export interface Assignment {
  /** Role id an admin maps to a person or group (`rolesOf`). */
  readonly role: string;
  readonly owner: { readonly en: string; readonly zh: string };
  readonly support: { readonly en: string; readonly zh: string } | null;
  readonly src: readonly string[];
}

/** The first rule of the assignment table that fits (S0-51…S0-55, S1-20, S1-22, S2-25…S2-27, S3-29, S3-34, S4-19, S4-30). */
export function assignmentFor(configuration: Configuration, axes: AxisValues): Assignment | null {
  const { profile } = configuration;
  const rule = profile.assignment.find(({ when }) =>
    Object.entries(when).every(([axis, wanted]) => (Array.isArray(wanted) ? wanted.includes(axes[axis] ?? '') : wanted === axes[axis])),
  );
  return rule === undefined ? null : { role: roleIdOf(profile, rule.owner), owner: rule.owner, support: rule.support, src: rule.src };
}

/** Whoever the table gives it to; else who received it owns it until somebody is chosen: nothing is left without an owner. */
export const ownerRole = (configuration: Configuration, axes: AxisValues): string | null =>
  assignmentFor(configuration, axes)?.role ?? (configuration.profile.roles.some((role) => role.id === 'receiver') ? 'receiver' : null);
