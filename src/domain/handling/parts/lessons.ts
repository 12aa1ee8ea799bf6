import type { Profile } from '../../profile/schema';
import type { WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/** The step of closing that writes down what was learnt (S0-75). */
export const LESSONS_STEP = /lesson|经验/i;
export const LESSONS_FIELD = 'lessons';

const asksForLessons = ({ closing }: Profile): boolean =>
  (closing?.steps ?? []).some(({ en, zh }) => LESSONS_STEP.test(en) || LESSONS_STEP.test(zh));

/** What this case taught, for those who come after it. */
export const LESSONS: WorkPart = {
  id: 'lessons',
  label: { en: 'Lessons', zh: '经验总结' },
  fields: ({ profile, feedbackCase }) =>
    asksForLessons(profile) && !isPraise(feedbackCase)
      ? [
          {
            id: LESSONS_FIELD,
            label: { en: 'What this case taught', zh: '本次处理的经验总结' },
            hint: { en: 'What went well, what is done otherwise next time', zh: '哪些做得好，今后如何改进' },
            kind: 'long-text',
            required: false,
            src: profile.closing?.src ?? [],
          },
        ]
      : [],
};
