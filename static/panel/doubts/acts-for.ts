import type { PanelCase } from '../../../src/contract';

export type Act = 'repeatOther' | 'markInvalid' | 'markAbnormal' | 'reviewGenuine' | 'reviewAbnormal';

/** What this reader can do now: nothing more on a closed case but the review that is open, for who may decide it. */
export function actsFor({ state, doubts }: Pick<PanelCase, 'state' | 'doubts'>): readonly Act[] {
  const { repeat, invalid, mayBeInvalid, abnormal, abnormalExamples } = doubts;
  if (abnormal?.state === 'pending') return abnormal.mayReview ? ['reviewGenuine', 'reviewAbnormal'] : [];
  if (state === 'closed') return [];
  return [
    ...(repeat === null && invalid === null ? (['repeatOther'] as const) : []),
    ...(mayBeInvalid && invalid === null ? (['markInvalid'] as const) : []),
    ...(abnormalExamples.length > 0 && abnormal?.state !== 'abnormal' ? (['markAbnormal'] as const) : []),
  ];
}
