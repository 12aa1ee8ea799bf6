import { matches } from '../../sla/condition';
import { approverRoles } from '../approver-roles';
import { labelledFields } from '../labelled-fields';
import { askedAnew, RESOLVE_LIMIT } from '../resolve-limit';
import type { PartContext, WorkField, WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/** The handling plan with the parts of the profile (S0-56, S1-23, S2-11, S2-12, S3-31, S3-32, S4-74). */
export const PLAN: WorkPart = {
  id: 'plan',
  label: { en: 'Handling plan', zh: '处理方案' },
  milestone: 'plan',
  // Review by the profile's criteria (S1-24, S4-107), before the work where it says so.
  approval: ({ profile, feedbackCase }) => {
    const { approvalBeforeExecution, reviewCriteria } = profile.plan;
    if (isPraise(feedbackCase) || (!approvalBeforeExecution && reviewCriteria === null)) return null;
    const criteria = (reviewCriteria ?? []).map(({ id, label }) => ({ id, label }));
    return { demanded: approvalBeforeExecution, criteria, roles: approverRoles(profile) };
  },
  fields: (context) => {
    const { plan } = context.profile;
    if (isPraise(context.feedbackCase)) return [];
    const written = labelledFields(plan.parts, { required: true, src: plan.src ?? [] }, (id) => refinement(context, id));
    return [...written, ...feasibility(context), ...routes(context)];
  },
};

function refinement({ profile, feedbackCase }: PartContext, id: string): Partial<WorkField> {
  // Vague advice is not allowed (S2-12).
  if (id === 'concrete-steps')
    return { hint: { en: 'One step a line: what is done, by whom, until when', zh: '每行一步：做什么、谁来做、何时完成' } };
  // A profile that grades problems asks for the limit of complex ones only (S2-11); any other asks always (S1-21).
  if (id === RESOLVE_LIMIT) {
    const asked = 'problem-grade' in profile.axes ? { required: feedbackCase.axes['problem-grade'] === 'complex' } : {};
    return { ...asked, ...askedAnew(feedbackCase, 'plan') };
  }
  return {};
}

/** Whether a suggestion can be done, where the profile asks (S3-31). */
function feasibility({ profile, feedbackCase }: PartContext): readonly WorkField[] {
  const asked = profile.plan.suggestionFeasibility;
  if (asked === undefined || !matches(asked.when, feedbackCase)) return [];
  const options = [
    { id: 'feasible', label: { en: 'Feasible: goes into the improvement plan', zh: '可行，纳入改进计划' } },
    { id: 'not-feasible', label: { en: 'Not feasible', zh: '不可行' } },
  ];
  return [{ id: 'feasibility', label: { en: 'Feasibility', zh: '可行性' }, kind: 'choice', options, required: true, src: asked.src ?? [] }];
}

/** By which way it is carried out (S4-63). */
const routes = ({ profile }: PartContext): readonly WorkField[] =>
  profile.plan.routes === undefined
    ? []
    : [
        {
          id: 'routes',
          label: { en: 'Carried out by', zh: '处理途径' },
          kind: 'choices',
          options: profile.plan.routes.map(({ id, label }) => ({ id, label })),
          required: false,
          src: profile.plan.src ?? [],
        },
      ];
