import type { FeedbackCase } from '../../case/feedback-case';

/** Praise is thanked for and shared; nobody analyses or plans it (S1-29). */
export const isPraise = ({ axes }: Pick<FeedbackCase, 'axes'>): boolean => axes['type'] === 'praise';
