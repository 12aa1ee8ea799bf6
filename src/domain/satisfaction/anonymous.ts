import type { FeedbackCase } from '../case/feedback-case';
import { isAnonymous as isAnonymousRegistration } from '../intake/anonymity';
import type { Profile } from '../profile/schema';

/** Anonymous where the profile allows it (S1-04, S3-08): steps that need the customer are skipped and marked so (spec 3.2 #9). */
export const isAnonymous = ({ registration }: FeedbackCase, profile: Profile): boolean => isAnonymousRegistration(profile, registration);
