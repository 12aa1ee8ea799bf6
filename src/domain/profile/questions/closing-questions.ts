import { FOLLOW_UP_PROPOSAL } from '../../follow-up/task';
import type { Label } from '../../label';
import { RIGHT_TO_RECONSIDERATION } from '../../satisfaction/customer-rights';
import { mainScale } from '../../satisfaction/scale';
import { limitText } from '../../sla/limit-text';
import { SATISFACTION_DAYS } from '../configuration';
import type { DraftContent } from '../draft/content';
import type { Duration } from '../schema';
import { type InUse, listText, type Question } from './question';

type Right = NonNullable<DraftContent['profile']['rights']>[number];

/** A time of reconsideration: what the right itself says goes before the days of the settings. */
function ofReconsideration(
  { profile, settings }: DraftContent,
  days: 'reconsiderationDays' | 'decideReconsiderationDays',
  given: (right: Right) => Duration | null | undefined,
): InUse {
  const right = profile.rights?.find(({ id }) => id === RIGHT_TO_RECONSIDERATION);
  const own = right === undefined ? null : (given(right) ?? null);
  if (own !== null) return { text: limitText(own), state: 'changed' };
  const n = settings.satisfaction[days];
  return {
    text: { en: n === 1 ? '1 calendar day' : `${n} calendar days`, zh: `${n} 个自然日` },
    state: n === SATISFACTION_DAYS[days] ? 'as-proposed' : 'changed',
  };
}

const pointsText = (min: number, max: number): Label => ({ en: `${min} to ${max} points`, zh: `${min}–${max} 分` });

/** What is asked about the end of a case and what follows it (spec part 5). */
export const CLOSING_QUESTIONS: readonly Question[] = [
  {
    id: 'satisfaction-scale',
    text: { en: 'On which scale do customers rate?', zh: '客户满意度采用什么评分？' },
    proposal: {
      en: '1 to 5 points, or three levels where the source only asks whether the customer is satisfied',
      zh: '1–5 分；仅询问是否满意时采用三级',
    },
    why: { en: 'The process asks for satisfaction and gives no scale.', zh: '原流程要求调查满意度，未规定评分方式。' },
    src: 'S0-91, S2-33',
    isOpen: ({ satisfaction }) => satisfaction.scale === null || satisfaction.scale.assumed === true,
    place: 'profile.satisfaction',
    inUse: ({ profile }) => {
      const scale = mainScale(profile);
      const text = scale.kind === 'points' ? pointsText(scale.min, scale.max) : listText(scale.levels.map(({ label }) => label));
      return { text, state: scale.assumed ? 'as-proposed' : 'changed' };
    },
  },
  {
    id: 'follow-up-window',
    text: { en: 'By when is the customer called back after closing?', zh: '关闭后多久内回访？' },
    proposal: { en: 'Within 72 hours of closing', zh: '关闭后 72 小时内' },
    why: { en: 'The process gives no time for the follow-up.', zh: '原流程未规定回访时限。' },
    src: 'part 5',
    isOpen: ({ followUp }) => followUp === null || followUp.every((entry) => entry.due === null && entry.with === undefined),
    place: 'settings.followUp',
    inUse: ({ settings: { followUp } }) => {
      const length = limitText({ minutes: followUp.withinMinutes });
      const n = followUp.attempts;
      const asProposed = followUp.withinMinutes === FOLLOW_UP_PROPOSAL.withinMinutes && n === FOLLOW_UP_PROPOSAL.attempts;
      return {
        text: {
          en: `Within ${length.en}; given up after ${n === 1 ? '1 call' : `${n} calls`}`,
          zh: `${length.zh}内；联系 ${n} 次未果可结束`,
        },
        state: asProposed ? 'as-proposed' : 'changed',
      };
    },
  },
  {
    id: 'callback-window',
    text: { en: 'By when is a customer called back who is not satisfied?', zh: '客户不满意时，多久内回访？' },
    proposal: { en: 'Within 24 hours of the answer', zh: '客户答复后 24 小时内' },
    why: {
      en: 'The process says what follows when a customer is not satisfied, and not by when somebody speaks with them.',
      zh: '原流程说明了客户不满意后的处理，未规定多长时间内与客户联系。',
    },
    src: 'part 3.2 #21',
    isOpen: () => true,
    place: 'settings.followUp.callbackMinutes',
    inUse: ({ settings: { followUp } }) => ({
      text: limitText({ minutes: followUp.callbackMinutes }),
      state: followUp.callbackMinutes === FOLLOW_UP_PROPOSAL.callbackMinutes ? 'as-proposed' : 'changed',
    }),
  },
  {
    id: 'no-answer',
    text: { en: 'What if the customer never confirms?', zh: '客户一直不确认怎么办？' },
    proposal: { en: "Closed after 7 days as 'no answer', not counted as satisfied", zh: '7 天后以“未答复”关闭，不计为满意' },
    why: {
      en: 'The process closes when the customer confirms and does not say what a silent one means.',
      zh: '原流程以客户确认为关闭条件，未说明客户不答复时如何处理。',
    },
    src: 'part 3.2 #23',
    isOpen: ({ closing }) => closing !== null,
    place: 'settings.satisfaction.closeUnansweredDays',
    inUse: ({ settings: { satisfaction } }) => {
      const n = satisfaction.closeUnansweredDays;
      const text =
        n === 0
          ? { en: 'It stays open until the customer answers', zh: '保持未关闭，直至客户答复' }
          : { en: `Closed after ${n === 1 ? '1 day' : `${n} days`} as 'no answer'`, zh: `${n} 天后以“未答复”关闭` };
      return { text, state: n === SATISFACTION_DAYS.closeUnansweredDays ? 'as-proposed' : 'changed' };
    },
  },
  {
    id: 'reconsideration-window',
    text: { en: 'How long may a customer ask for reconsideration?', zh: '客户可在多长时间内申请复议？' },
    proposal: { en: '15 calendar days', zh: '15 个自然日' },
    why: {
      en: 'The process grants reconsideration “within the time set” and sets none.',
      zh: '原流程规定可在“规定时限内”申请复议，未给出时限。',
    },
    src: 'S4-90',
    isOpen: ({ rights }) => rights?.some((right) => right.window === null) ?? false,
    place: 'settings.satisfaction.reconsiderationDays',
    inUse: (content) => ofReconsideration(content, 'reconsiderationDays', ({ window }) => window),
  },
  {
    id: 'reconsideration-decision',
    text: { en: 'By when is a reconsideration decided?', zh: '复议应在多长时间内作出结论？' },
    proposal: { en: '15 calendar days after it was asked for', zh: '申请之日起 15 个自然日内' },
    why: { en: 'The process does not say how long the decision may take.', zh: '原流程未规定复议结论的时限。' },
    src: 'S4-90',
    isOpen: ({ rights }) => rights?.some(({ window, decision }) => window !== undefined && (decision ?? null) === null) ?? false,
    place: 'settings.satisfaction.decideReconsiderationDays',
    inUse: (content) => ofReconsideration(content, 'decideReconsiderationDays', ({ decision }) => decision),
  },
];
