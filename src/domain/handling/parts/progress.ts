import { labelledFields } from '../labelled-fields';
import type { WorkField, WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/**
 * What is tracked while the plan is carried out: milestones with their dates (S1-25), each shared with the customer or not,
 * and where a profile has it looked at in turns, what was seen: progress, satisfaction, effect, later consequences; all of it is asked
 * for once there is a result (S0-67).
 */
export const PROGRESS: WorkPart = {
  id: 'progress',
  label: { en: 'Progress', zh: '进度跟踪' },
  afterApproval: true,
  fields: ({ profile, feedbackCase }) => {
    if (isPraise(feedbackCase)) return [];
    const { tracking, plan } = profile;
    const src = tracking.src ?? [];
    if (plan.milestones === true) return [milestones(src)];
    // While it is handled there is no effect yet that could be written down.
    const required = feedbackCase.events.some(({ kind }) => kind === 'resolved');
    return tracking.cadence === null ? [] : labelledFields(tracking.items, { required, src }, () => ({ kind: 'long-text' }));
  },
};

const milestones = (src: readonly string[]): WorkField => ({
  id: 'milestones',
  label: { en: 'Milestones', zh: '关键节点' },
  kind: 'list',
  required: true,
  src,
  entry: [
    { id: 'text', label: { en: 'Milestone', zh: '节点' }, kind: 'text', required: true, src },
    { id: 'date', label: { en: 'Date', zh: '日期' }, kind: 'date', required: false, src },
    { id: 'done', label: { en: 'Reached', zh: '已完成' }, kind: 'check', required: false, src },
    { id: 'shared', label: { en: 'The customer sees it', zh: '客户可见' }, kind: 'check', required: false, src },
  ],
});
