import type { Label } from '../../label';
import type { FieldKind, WorkField, WorkPart } from '../work-part';
import { standingIn } from '../work-record';
import { isPraise } from './is-praise';

/**
 * The rectification record, from the measure to its acceptance (S4-113…S4-119). It is asked for once the plan names
 * rectification measures (S4-74), or its report is there; before that it may be begun. The acceptance report goes to review.
 */
export const RECTIFICATION: WorkPart = {
  id: 'rectification',
  label: { en: 'Rectification', zh: '整改记录' },
  afterApproval: true,
  afterClosing: true,
  fields: ({ profile, feedbackCase, record }) => {
    if (profile.rectification === null || isPraise(feedbackCase)) return [];
    // Accepted is what was set, checked and reached: its report is not reviewed without (S4-116…S4-119).
    const required =
      standingIn(record, 'plan', 'rectification-measures') !== null || standingIn(record, 'rectification', 'acceptance-report') !== null;
    return profile.rectification.fields.map(
      ({ id, label, src }): WorkField => ({ id, label, kind: kindOf(id), required, src, ...(HINTS[id] ? { hint: HINTS[id] } : {}) }),
    );
  },
  approval: ({ profile, record }) =>
    profile.rectification === null || standingIn(record, 'rectification', 'acceptance-report') === null
      ? null
      : { demanded: true, criteria: [], roles: REVIEWERS.filter((id) => profile.roles.some((role) => role.id === id)) },
};

/** Who may review the acceptance report, as far as the process knows them (S4-119). */
const REVIEWERS = ['quality-department', 'supervising-leader', 'responsible-department'] as const;

const kindOf = (id: string): FieldKind => (id === 'deadline' ? 'date' : id === 'department' || id === 'person' ? 'text' : 'long-text');

const HINTS: Readonly<Record<string, Label>> = {
  measure: { en: 'Concrete and measurable', zh: '具体、可量化' },
  'acceptance-criteria': { en: 'Set before the work begins', zh: '事先确定' },
  progress: { en: 'Checked at intervals: date and what was seen', zh: '定期检查：日期与情况' },
  effect: { en: 'Was the expected effect reached?', zh: '是否达到预期效果' },
  'acceptance-report': { en: 'Goes to review when it is written', zh: '填写后提交审核' },
};
