import type { FeedbackCase } from '../case/feedback-case';
import { isAnonymous } from '../intake/anonymity';
import { assignmentFor } from '../intake/assignment';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { roleIdOf, roleNames } from '../profile/roles';
import { meets } from '../sla/met-by';
import type { RuleAction } from './custom-rule';
import { EMERGENCY_LABEL, type EscalationAction } from './escalation-action';
import type { EscalationRule } from './escalation-rule';
import { mayBeOffered, reconsiderationOffer } from './reconsideration-offer';

const MANAGER = 'department-manager';
const SENIOR = 'senior-management';

interface Situation {
  readonly configuration: Configuration;
  readonly feedbackCase: FeedbackCase;
  readonly rule: EscalationRule;
  /** What happened, as the first paragraph of the comment. */
  readonly what: Label;
}

/** The actions of an escalation in the order in which they are carried out (S0-86; S0-77, S0-78, S0-80; S3-50; S4-30, S4-90). */
export function actionsFor(situation: Situation): readonly EscalationAction[] {
  const { configuration, rule } = situation;
  const { profile } = configuration;
  const owner = ownerOf(situation);
  const setLevel: EscalationAction = { kind: 'set-level', level: rule.level };
  const comment = (...lines: readonly Label[]): EscalationAction => ({ kind: 'comment', text: joined([situation.what, ...lines]) });
  const steps = profile.escalation?.steps ?? [];
  if (rule.actions !== undefined) {
    const written = rule.actions.flatMap((action) =>
      action.kind === 'offer-reconsideration' ? offerOf(situation) : [writtenAction(action, situation)],
    );
    return [comment(...rule.actions.flatMap((action) => saidOf(action, situation))), ...written, setLevel];
  }
  switch (rule.response) {
    case 'as-written':
      return [comment(), setLevel];
    case 'first-level':
      return [comment(...numbered(steps)), { kind: 'notify', roles: [MANAGER] }, setLevel];
    case 'second-level':
      return [
        comment(...numbered(steps)),
        { kind: 'reassign', role: MANAGER },
        { kind: 'raise-priority', by: 1 },
        { kind: 'notify', roles: [SENIOR, ...listed(profile, ['complaint-team'])] },
        setLevel,
      ];
    case 'highest-level':
      return [
        comment(HIGHEST),
        { kind: 'reassign', role: MANAGER },
        { kind: 'raise-priority', to: 'highest' },
        { kind: 'notify', roles: unique([SENIOR, MANAGER, owner]) },
        setLevel,
      ];
    case 'inform-heads':
      return [
        comment(...numbered(steps)),
        {
          kind: 'notify',
          roles: unique([MANAGER, ...listed(profile, ['responsible-department', 'product-manager', 'customer-service-supervisor'])]),
        },
        setLevel,
      ];
    case 'take-over':
      return [comment(TAKE_OVER), { kind: 'reassign', role: MANAGER }, { kind: 'notify', roles: [MANAGER] }, setLevel];
    case 'second-handling':
      return [
        comment(...secondHandling(situation), ...numbered(steps)),
        { kind: 'reassign', role: rule.level >= 2 ? SENIOR : MANAGER, ...(rule.level >= 2 ? {} : { orElse: SENIOR }) },
        { kind: 'notify', roles: rule.level >= 2 ? [SENIOR, MANAGER] : [MANAGER] },
        setLevel,
      ];
    case 'offer-reconsideration':
      return [comment(), ...offerOf(situation), { kind: 'notify', roles: [owner] }, setLevel];
    case 'reconsider':
      return [comment(RECONSIDER), { kind: 'notify', roles: unique([...listed(profile, ['reconsideration-body']), SENIOR]) }, setLevel];
    case 'emergency':
      return emergencyActions(situation, comment, setLevel);
    case 'form-team':
      return [
        comment(teamLine(situation)),
        team(situation),
        { kind: 'notify', roles: unique([MANAGER, ...team(situation).roles]) },
        setLevel,
      ];
    case 'inform-owner':
      return [comment(), { kind: 'notify', roles: [owner] }];
    case 'demand-progress':
      return [comment(), { kind: 'demand-progress', roles: [owner] }];
  }
}

/** What stands in the comment of an admin's rule, so that whoever is named in it learns what for. */
function saidOf(action: RuleAction, { configuration: { profile }, feedbackCase }: Situation): readonly Label[] {
  if (action.kind === 'form-team') return [hasTeam(feedbackCase) ? joinTeam(profile, action.roles) : leadsTeam(profile, action.roles)];
  if (action.kind !== 'demand-progress') return [];
  const names = namesOf(profile, action.roles);
  return [
    {
      en: `Please report progress: ${names.en}. To answer, choose “Report progress” in the Closed Loop panel of this item.`,
      zh: `请${names.zh}汇报处理进展：在本反馈的 Closed Loop 面板中点击“汇报进展”。`,
    },
  ];
}

function namesOf(profile: Configuration['profile'], roles: readonly string[]): Label {
  const names = roles.map(roleNames(profile));
  return { en: names.map(({ en }) => en).join(', '), zh: names.map(({ zh }) => zh).join('、') };
}

const offerOf = ({ feedbackCase, configuration }: Situation): readonly EscalationAction[] =>
  mayBeOffered(feedbackCase) ? [reconsiderationOffer(feedbackCase, configuration)] : [];

/** What an admin wrote, with what only the case and the profile know. */
function writtenAction(action: Exclude<RuleAction, { kind: 'offer-reconsideration' }>, situation: Situation): EscalationAction {
  switch (action.kind) {
    // A case has one team: who is called when there is one is told to join it.
    case 'form-team':
      return hasTeam(situation.feedbackCase)
        ? { kind: 'notify', roles: action.roles }
        : { ...action, checklist: team(situation).checklist };
    default:
      return action;
  }
}

function emergencyActions(
  situation: Situation,
  comment: (...lines: readonly Label[]) => EscalationAction,
  setLevel: EscalationAction,
): readonly EscalationAction[] {
  const formed = team(situation);
  return [
    comment(CONTINGENCY),
    formed,
    { kind: 'raise-priority', to: 'highest' },
    { kind: 'notify', roles: unique([SENIOR, ...formed.roles]) },
    { kind: 'label', label: EMERGENCY_LABEL },
    setLevel,
  ];
}

/** Team and checklist of the profile's emergency block; without named members the owner and the department manager (S0-78, S2-29). */
function team(situation: Situation): Extract<EscalationAction, { kind: 'form-team' }> {
  const { profile } = situation.configuration;
  const members = profile.emergency?.team?.map((label) => roleIdOf(profile, label)) ?? [ownerOf(situation), MANAGER];
  return { kind: 'form-team', roles: unique(members), checklist: profile.emergency?.actions.map((action) => action.label) ?? [] };
}

/** Who leads, and where the rest stands: the team's work item is linked when it is formed. */
const teamLine = (situation: Situation): Label => leadsTeam(situation.configuration.profile, team(situation).roles);

function leadsTeam(profile: Configuration['profile'], [first = MANAGER]: readonly string[]): Label {
  const leads = roleNames(profile)(first);
  return {
    en: `${leads.en} leads the team. Its members and what is to be done first stand in the work item linked to this one.`,
    zh: `由${leads.zh}牵头。小组成员与应急清单见本反馈关联的工作项。`,
  };
}

/** Whether an emergency formed the case's team already. */
const hasTeam = ({ events }: FeedbackCase): boolean => events.some((event) => event.kind === 'escalated' && meets('form-team', event));

function joinTeam(profile: Configuration['profile'], roles: readonly string[]): Label {
  const names = namesOf(profile, roles);
  return {
    en: `Please join the emergency team: ${names.en}. Its work item is linked to this one.`,
    zh: `请${names.zh}加入应急小组，其工作项已与本反馈关联。`,
  };
}

const ownerOf = ({ configuration, feedbackCase }: Situation): string => assignmentFor(configuration, feedbackCase.axes)?.role ?? MANAGER;

const HIGHEST: Label = {
  en: 'This is the highest level: senior management is asked to decide now who takes it on, and to talk to the customer.',
  zh: '已升至最高级别。请高层管理立即指定负责人，并与客户沟通。',
};
const CONTINGENCY: Label = { en: 'The contingency plan starts now.', zh: '立即启动应急预案。' };
const TAKE_OVER: Label = {
  en: 'The department manager takes it over and names one person who keeps it until it is solved.',
  zh: '由部门经理接手，并指定一名责任人负责到底。',
};
const TIMES: readonly Label[] = [
  { en: 'Second', zh: '二次' },
  { en: 'Third', zh: '第三次' },
  { en: 'Fourth', zh: '第四次' },
  { en: 'Fifth', zh: '第五次' },
];
/** By which attempt it is: the third is not told as the second once more. */
function handlingAgain({ attempt }: FeedbackCase): Label {
  const time = TIMES[Math.max(0, attempt - 2)] ?? { en: `${attempt}th`, zh: `第 ${attempt} 次` };
  return {
    en: `${time.en} handling by a higher level: it goes to somebody who did not handle it before, where nobody is left at this level to the next one up.`,
    zh: `启动${time.zh}处理：交由更高级别且未参与前次处理的人员；本级无合适人员时，再上报一级。`,
  };
}
const CALL_AGAIN: Label = {
  en: 'Look again; somebody who did not handle it calls the customer.',
  zh: '请重新核查；由未参与处理的同事回访客户。',
};
/** Nobody can be called who gave neither name nor contact (spec 3.2 #9). */
const ANSWER_UNNAMED: Label = {
  en: 'Look again; the customer stays anonymous and is answered in the portal only.',
  zh: '请重新核查；客户为匿名，仅能在门户中答复。',
};
const secondHandling = ({ configuration: { profile }, feedbackCase }: Situation): readonly Label[] => [
  handlingAgain(feedbackCase),
  isAnonymous(profile, feedbackCase.registration) ? ANSWER_UNNAMED : CALL_AGAIN,
];
const RECONSIDER: Label = {
  en: 'Somebody who did not handle the complaint before decides on it again.',
  zh: '由未参与前次处理的人员重新审理并答复。',
};

const listed = (profile: Configuration['profile'], ids: readonly string[]): readonly string[] =>
  ids.filter((id) => profile.roles.some((role) => role.id === id));
const unique = (roles: readonly string[]): readonly string[] => [...new Set(roles)];
const numbered = (steps: readonly Label[]): readonly Label[] =>
  steps.map(({ en, zh }, index) => ({ en: `${index + 1}. ${en}`, zh: `${index + 1}. ${zh}` }));
const joined = (lines: readonly Label[]): Label => ({
  en: lines.map((line) => line.en).join('\n'),
  zh: lines.map((line) => line.zh).join('\n'),
});
