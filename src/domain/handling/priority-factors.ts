import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { idFromLabel } from '../profile/id-from-label';
import type { Profile } from '../profile/schema';
import type { Option } from './work-part';
import { standingIn, workRecord } from './work-record';

/** What can be chosen for the three factors by which a priority is decided (S1-15). */
const FACTORS = {
  'impact-scope': [
    { id: 'many', label: { en: 'Many customers, or the core function', zh: '大量客户或核心功能' } },
    { id: 'some', label: { en: 'Some customers, or a secondary function', zh: '部分客户或次要功能' } },
    { id: 'few', label: { en: 'Single customers', zh: '个别客户' } },
  ],
  frequency: [
    { id: 'often', label: { en: 'Often', zh: '频繁发生' } },
    { id: 'repeatedly', label: { en: 'Now and then', zh: '时有发生' } },
    { id: 'occasionally', label: { en: 'Occasional', zh: '偶发' } },
  ],
  'pressure-of-the-demand': [
    { id: 'pressing', label: { en: 'Pressing', zh: '迫切' } },
    { id: 'ordinary', label: { en: 'Ordinary', zh: '一般' } },
  ],
} as const satisfies Record<string, readonly Option[]>;
type Factor = keyof typeof FACTORS;
const isFactor = (id: string): id is Factor => Object.hasOwn(FACTORS, id);

/** The choices of a factor of the profile; `undefined` for one of its own making, which is written out in words. */
export const factorOptions = ({ analysis }: Profile, id: string): readonly Option[] | undefined =>
  isFactor(id) && analysis?.priorityFactors?.some((label) => idFromLabel(label.en) === id) === true ? FACTORS[id] : undefined;

/**
 * The urgency that follows once all three factors stand, as spec part 5 proposes: the core function or many customers make the
 * first rank, a secondary function or some customers the next, an occasional problem the one after; a pressing demand raises
 * one rank. What an agent set stays.
 */
export function priorityDecided(profile: Profile, feedbackCase: FeedbackCase, facts: readonly CaseEvent[]): readonly CaseEvent[] {
  const last = facts.findLast((fact) => fact.kind === 'work-recorded' && fact.part === 'analysis');
  if (last?.kind !== 'work-recorded' || factorOptions(profile, last.field) === undefined) return [];
  const record = workRecord([...feedbackCase.events, ...facts]);
  const [impact, frequency, pressure] = (['impact-scope', 'frequency', 'pressure-of-the-demand'] as const).map((id) =>
    factorOptions(profile, id)?.find((option) => option.id === standingIn(record, 'analysis', id)),
  );
  if (impact === undefined || frequency === undefined || pressure === undefined) return [];
  const rank = impact.id === 'many' ? 0 : impact.id === 'some' && frequency.id !== 'occasionally' ? 1 : 2;
  const levels = [...profile.axes.urgency].sort((a, b) => a.rank - b.rank);
  const value = levels[Math.min(levels.length - 1, Math.max(0, rank - (pressure.id === 'pressing' ? 1 : 0)))]?.id;
  const present = feedbackCase.why.find(({ axis }) => axis === 'urgency');
  if (value === undefined || present?.rule === 'agent' || feedbackCase.axes['urgency'] === value) return [];
  const matched = [impact, frequency, pressure].map(({ label }) => label[feedbackCase.registration.language]).join(' × ');
  return [{ kind: 'axis-set', at: last.at, by: last.by ?? null, axis: 'urgency', value, rule: 'factors', matched }];
}
