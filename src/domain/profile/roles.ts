import { idFromLabel, plainLabel } from './id-from-label';
import type { Profile } from './schema';

interface BothLanguages {
  readonly en: string;
  readonly zh: string;
}

/** A role an admin maps to a person, a group or a project role of this Jira (spec 1.26). */
export interface Role {
  readonly id: string;
  readonly label: BothLanguages;
  readonly src: readonly string[];
  /** True when the profile names it only where it is used, not in its list of roles. */
  readonly derived: boolean;
}

const alternatives = (label: BothLanguages): readonly BothLanguages[] => {
  const [en, zh] = [label.en.split(/ or |, /), label.zh.split(/[/、或]/)];
  return Array.from({ length: Math.max(en.length, zh.length) }, (_, at) => ({ en: en[at] ?? '', zh: zh[at] ?? '' }));
};

/**
 * The role a label of the profile means: by its name in either language, else the first of its alternatives that the
 * profile lists ("Customer-service supervisor or head of after-sales", S2-27), else an id made from the English label.
 */
export function roleIdOf(profile: Profile, label: BothLanguages): string {
  const listed = (one: BothLanguages) =>
    profile.roles.find(
      (role) =>
        (one.zh !== '' && plainLabel(role.label.zh) === plainLabel(one.zh)) ||
        (one.en !== '' && plainLabel(role.label.en) === plainLabel(one.en)),
    );
  const found =
    listed(label) ??
    alternatives(label)
      .map(listed)
      .find((role) => role !== undefined);
  return found?.id ?? (idFromLabel(label.en) || 'responsible-person');
}

/** Roles every escalation may call on (S0-86; the overdue trigger can be switched on in every profile, spec 3.2 #15). */
const ESCALATION_ROLES: readonly Omit<Role, 'derived'>[] = [
  { id: 'department-manager', label: { en: 'Department manager', zh: '部门经理' }, src: ['S0-86'] },
  { id: 'senior-management', label: { en: 'Senior management', zh: '高层管理' }, src: ['S0-86', 'S4-30'] },
];

/** Says what a role is called; one the profile does not know shows its id. */
export function roleNames(profile: Profile): (id: string) => BothLanguages {
  const known = new Map(rolesOf(profile).map(({ id, label }) => [id, label]));
  return (id) => known.get(id) ?? { en: id, zh: id };
}

/** Every role an admin can map: the profile's list, then owners, team members and callers named elsewhere in it. */
export function rolesOf(profile: Profile): readonly Role[] {
  const named = [
    ...profile.assignment.map((rule) => ({ label: rule.owner, src: rule.src })),
    ...(profile.emergency?.team ?? []).map((label) => ({ label, src: profile.emergency?.src ?? [] })),
    ...(profile.followUp ?? []).flatMap((entry) => (entry.by === null ? [] : [{ label: entry.by, src: entry.src }])),
  ];
  const roles = new Map<string, Role>(
    profile.roles.map((role) => [role.id, { id: role.id, label: role.label, src: role.src, derived: false }]),
  );
  const add = (role: Role) => {
    if (!roles.has(role.id)) roles.set(role.id, role);
  };
  for (const { label, src } of named) add({ id: roleIdOf(profile, label), label, src, derived: true });
  for (const role of ESCALATION_ROLES) add({ ...role, derived: true });
  return [...roles.values()];
}
