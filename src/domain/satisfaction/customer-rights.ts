import type { Profile } from '../profile/schema';

export const RIGHT_TO_RECONSIDERATION = 'right-to-reconsideration';

/** Whether the profile knows reconsideration: as a right, or as what is offered to the dissatisfied. */
export const knowsReconsideration = (profile: Profile): boolean =>
  profile.satisfaction.onDissatisfied === 'offer-reconsideration' ||
  (profile.rights ?? []).some(({ id }) => id === RIGHT_TO_RECONSIDERATION);
