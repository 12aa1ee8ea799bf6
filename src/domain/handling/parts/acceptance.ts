import type { WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/**
 * The conditions on which the profile accepts a complaint, each looked at by whoever takes it in (S4-17). One that does not hold is
 * no reason to leave it lying: it is invalid, which the customer is told with the reason (S4-39, S4-62).
 */
export const ACCEPTANCE: WorkPart = {
  id: 'acceptance',
  label: { en: 'Acceptance', zh: '受理审查' },
  fields: ({ profile: { statuses }, feedbackCase }) =>
    isPraise(feedbackCase)
      ? []
      : (statuses?.acceptanceChecks ?? []).map(({ id, label }, index) => ({
          id,
          label,
          kind: 'check',
          required: true,
          src: statuses?.src ?? [],
          ...(index === 0 ? { hint: HINT } : {}),
        })),
};

const HINT = {
  en: 'If a condition does not hold, mark the case as invalid and tell the customer why.',
  zh: '如有条件不符合，请标记为无效投诉，并向客户说明原因。',
};
