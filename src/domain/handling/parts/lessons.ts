import type { FeedbackCase } from '../../case/feedback-case';
import type { Label } from '../../label';
import type { Profile } from '../../profile/schema';
import type { WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/** The step of closing that writes down what was learnt (S0-75). */
export const LESSONS_STEP = /lesson|经验/i;
export const LESSONS_FIELD = 'lessons';

/** The step of the profile's closing that asks for lessons, for this case; `null` where nobody asks. Praise is thanked for. */
export const lessonsStep = ({ closing }: Profile, feedbackCase: FeedbackCase): Label | null =>
  isPraise(feedbackCase) ? null : ((closing?.steps ?? []).find(({ en, zh }) => LESSONS_STEP.test(en) || LESSONS_STEP.test(zh)) ?? null);

/** What this case taught, for those who come after it; asked for once there is a result to learn from. */
export const LESSONS: WorkPart = {
  id: 'lessons',
  label: { en: 'Lessons', zh: '经验总结' },
  fields: ({ profile, feedbackCase }) =>
    lessonsStep(profile, feedbackCase) !== null
      ? [
          {
            id: LESSONS_FIELD,
            label: { en: 'What this case taught', zh: '本次处理的经验总结' },
            hint: { en: 'What went well, what is done otherwise next time', zh: '哪些做得好，今后如何改进' },
            kind: 'long-text',
            required: feedbackCase.events.some(({ kind }) => kind === 'resolved'),
            src: profile.closing?.src ?? [],
          },
        ]
      : [],
};
