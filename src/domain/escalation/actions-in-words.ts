import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { roleNames } from '../profile/roles';
import type { Profile } from '../profile/schema';
import type { EscalationAction } from './escalation-action';

/** Who acts for a role when an action is carried out, in words; `null` where nobody was named for it. */
export type Standing = (role: string, action: EscalationAction) => Label | null;

/**
 * What an escalation does and whom it reaches, one line an action, for those who ask why they were not told.
 * @param standing who that is; without it, whoever was named for the role, there or not
 */
export function actionsInWords(
  actions: readonly EscalationAction[],
  configuration: Configuration,
  standing: Standing = (role) => named(configuration, role),
): readonly Label[] {
  return actions.map((action) => inWords(action, (roles) => peopleIn(roles, configuration, (role) => standing(role, action))));
}

/** Roles whose people an action reaches. */
export const rolesReached = (action: EscalationAction): readonly string[] =>
  'roles' in action ? action.roles : 'role' in action ? [action.role] : [];

function named({ settings }: Configuration, role: string): Label | null {
  const name = settings.roles[role]?.name;
  return name === undefined ? null : { en: name, zh: name };
}

/** The same for what was decided: who stood behind the roles is told by what was recorded of each person. */
export function actionsDecided(actions: readonly EscalationAction[], profile: Profile): readonly Label[] {
  const nameOf = roleNames(profile);
  return actions.map((action) => inWords(action, (roles) => listed(roles.map(nameOf))));
}

function inWords(action: EscalationAction, people: (roles: readonly string[]) => Label): Label {
  switch (action.kind) {
    case 'comment':
      return { en: 'Internal comment', zh: '内部备注' };
    case 'notify':
      return both('Tell ', '通知', people(action.roles));
    case 'reassign':
      return both('Hand over to ', '转交', people([action.role]));
    case 'add-watcher':
      return both('Let watch: ', '添加关注人：', people([action.role]));
    case 'demand-progress':
      return both('Ask for progress: ', '催办：', people(action.roles));
    case 'form-team':
      return both('Form the team: ', '成立专项小组：', people(action.roles));
    case 'raise-priority':
      return 'by' in action
        ? { en: `Raise the priority by ${action.by}`, zh: `优先级提升 ${action.by} 级` }
        : { en: 'Raise the priority to the highest', zh: '优先级提至最高' };
    case 'set-level':
      return { en: `Level ${action.level}`, zh: `${action.level} 级` };
    case 'offer-reconsideration':
      return { en: 'Offer a reconsideration', zh: '告知可申请复议' };
    case 'raise-urgency':
      return { en: 'Raise the urgency by one level', zh: '紧急程度提升一级' };
    case 'label':
      return { en: `Label ${action.label}`, zh: `标签 ${action.label}` };
    case 'set-field':
      return { en: `Set ${action.field} to ${action.value}`, zh: `将字段 ${action.field} 设为“${action.value}”` };
  }
}

/** Roles by their names, with who stands behind each; that nobody does is the commonest reason for not being told. */
function peopleIn(roles: readonly string[], { profile }: Configuration, standing: (role: string) => Label | null): Label {
  const nameOf = roleNames(profile);
  const names = roles.map((id): Label => {
    const label = nameOf(id);
    const who = standing(id) ?? NOBODY_YET;
    return { en: `${label.en} (${who.en})`, zh: `${label.zh}（${who.zh}）` };
  });
  return listed(names);
}

const NOBODY_YET: Label = { en: 'nobody yet', zh: '尚未指定' };

const listed = (names: readonly Label[]): Label => ({ en: names.map(({ en }) => en).join(', '), zh: names.map(({ zh }) => zh).join('、') });

const both = (en: string, zh: string, rest: Label): Label => ({ en: en + rest.en, zh: zh + rest.zh });
