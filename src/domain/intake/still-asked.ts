import type { FeedbackCase } from '../case/feedback-case';
import { isPraise } from '../handling/parts/is-praise';

/** Ids of fields that somebody is asked to fill in (S0-32…S0-41). What serves to solve a problem is asked of nobody who praises (S1-29). */
export const stillAsked = (feedbackCase: Pick<FeedbackCase, 'axes' | 'registration'>): readonly string[] =>
  isPraise(feedbackCase) ? [] : feedbackCase.registration.missing;
