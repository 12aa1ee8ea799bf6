import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { roleNames } from '../profile/roles';
import type { Profile } from '../profile/schema';
import type { EscalationAction } from './escalation-action';

/** What an escalation does and whom it reaches, one line an action, for those who ask why they were not told. */
export function actionsInWords(actions: readonly EscalationAction[], configuration: Configuration): readonly Label[] {
  return actions.map((action) => inWords(action, (roles) => peopleIn(roles, configuration)));
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
function peopleIn(roles: readonly string[], { profile, settings }: Configuration): Label {
  const nameOf = roleNames(profile);
  const names = roles.map((id): Label => {
    const label = nameOf(id);
    const target = settings.roles[id]?.name;
    return target === undefined
      ? { en: `${label.en} (nobody yet)`, zh: `${label.zh}（尚未指定）` }
      : { en: `${label.en} (${target})`, zh: `${label.zh}（${target}）` };
  });
  return listed(names);
}

const listed = (names: readonly Label[]): Label => ({ en: names.map(({ en }) => en).join(', '), zh: names.map(({ zh }) => zh).join('、') });

const both = (en: string, zh: string, rest: Label): Label => ({ en: en + rest.en, zh: zh + rest.zh });
