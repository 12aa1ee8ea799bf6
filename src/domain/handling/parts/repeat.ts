import { doubtsOf } from '../../intake/doubts';
import { labelledFields } from '../labelled-fields';
import type { WorkPart } from '../work-part';

/**
 * What the profile wants done about a matter that came back: why it recurs, what the earlier handling was worth, a root
 * solution, prevention (S0-88); or that it goes to the problem library (S3-54). Only a case marked as a repeat has it.
 */
export const REPEAT: WorkPart = {
  id: 'repeat',
  label: { en: 'Repeat', zh: '重复反馈处理' },
  fields: ({ profile: { repeat }, feedbackCase }) =>
    repeat === null || repeat.actions === null || doubtsOf(feedbackCase).repeat === null
      ? []
      : labelledFields(repeat.actions, { required: true, src: repeat.src ?? [] }),
};
