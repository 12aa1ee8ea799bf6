import { labelledFields } from '../labelled-fields';
import type { WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/** How the solution was carried out and what came of it (S4-104, S4-112). */
export const EXECUTION: WorkPart = {
  id: 'execution',
  label: { en: 'Execution', zh: '方案实施' },
  afterApproval: true,
  fields: ({ profile, feedbackCase }) => {
    const { execution, src = [] } = profile.plan;
    if (execution === undefined || isPraise(feedbackCase)) return [];
    return labelledFields(execution, { required: true, src }, (id) =>
      id === 'execution-record' ? { hint: { en: 'What was done, by whom, completed when', zh: '过程、执行人、完成时间' } } : {},
    );
  },
};
