import type { Profile } from '../profile/schema';

export const RIGHT_TO_RECONSIDERATION = 'right-to-reconsideration';

/** Whether the profile knows reconsideration: as a right, or as what is offered to the dissatisfied. */
export const knowsReconsideration = (profile: Profile): boolean =>
  profile.satisfaction.onDissatisfied === 'offer-reconsideration' ||
  (profile.rights ?? []).some(({ id }) => id === RIGHT_TO_RECONSIDERATION);

/** Whether the profile lets customers object: as a right, or where dissatisfaction has consequences (S0-82, S3-50, S4-89). */
export const knowsObjection = (profile: Profile): boolean =>
  profile.satisfaction.onDissatisfied !== null || (profile.rights ?? []).some(({ id }) => id === 'right-to-object');
