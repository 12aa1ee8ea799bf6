import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { lettersOf } from '../sla/letter-deadlines';

const NO_ANSWER: Label = {
  en: 'We did not hear from you about the result, so this feedback was closed. Reply here or rate it in the portal if something is still open.',
  zh: '由于未收到您对处理结果的答复，该反馈已关闭。如仍有问题，请直接回复或在门户中评价。',
};

/** Why it was closed without an answer, as its customer reads it: who wrote, was answered and stayed silent did not keep silent altogether. */
export function closedInSilence({ at }: CaseEventOf<'closed'>, feedbackCase: FeedbackCase, { settings }: Configuration): Label {
  const result = feedbackCase.events.findLast((event) => event.kind === 'resolved' && event.at <= at)?.at ?? 0;
  const answered = lettersOf(feedbackCase).findLast(({ firstAt, metAt }) => firstAt >= result && metAt !== null && metAt <= at)?.metAt;
  if (answered == null) return NO_ANSWER;
  const when = (language: 'en' | 'zh'): string => momentInWords(answered, settings.calendar.timeZone, language);
  return {
    en: `You did not write again after our answer of ${when('en')}, so this feedback was closed. Reply here or rate it in the portal if something is still open.`,
    zh: `我们于${when('zh')}答复后，未再收到您的消息，该反馈已关闭。如仍有问题，请直接回复或在门户中评价。`,
  };
}
