import { milestoneName } from '../../../src/domain/case/names';
import type { Label } from '../../../src/domain/label';
import type { Names } from '../../../src/domain/profile/diff/names';
import type { Limit, Profile } from '../../../src/domain/profile/schema';
import { limitText } from '../../../src/domain/sla/limit-text';
import type { Language } from '../../shared/i18n/language';

type Whom = Pick<Names, 'condition'>;

/** One line that reads like the source process: "Complaint: first response within 2 h", "投诉：2 小时内首次响应". */
export function limitSentence(names: Whom, limit: Limit, language: Language): string {
  const condition = names.condition(limit.when)[language];
  const milestone = milestoneName(limit.milestone)[language];
  const length = limitText(limit.due)[language];
  if (language === 'zh') return `${condition}：${limit.due.immediate ? length : `${length}内`}${milestone}`;
  const small = milestone.charAt(0).toLowerCase() + milestone.slice(1);
  return `${condition}: ${small} ${limit.due.immediate ? length : `within ${length}`}`;
}

/** A limit as another one speaks of it: in both languages. */
export function limitName(names: Whom, limit: Limit): Label {
  return { en: limitSentence(names, limit, 'en'), zh: limitSentence(names, limit, 'zh') };
}

/** Limits in the order of the process: by milestone as the profile first names it, then the shorter promise of the table. */
export function limitsByMilestone(profile: Profile): readonly { readonly milestone: string; readonly limits: readonly Limit[] }[] {
  const milestones = [...new Set(profile.limits.map((limit) => limit.milestone))];
  return milestones.map((milestone) => ({ milestone, limits: profile.limits.filter((limit) => limit.milestone === milestone) }));
}
