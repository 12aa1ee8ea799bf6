import type { FeedbackCase } from '../case/feedback-case';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { questionsOf } from '../satisfaction/questions';
import { CALLBACK } from '../sla/callback-deadlines';
import { FURTHER_NEEDS } from './further-needs';
import type { FollowUpTask } from './task';

/**
 * What to say in the call, in order: who calls and why, the questions of the profile (S0-72, S2-33, S4-122), its survey
 * dimensions (S3-19, S4-153…S4-157), further needs (S2-09), and how to speak with somebody who is upset (S2-08).
 * @param ownWork whoever calls handled it: a desk of one
 */
export function callScript(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  task: FollowUpTask,
  ownWork = false,
): readonly Label[] {
  const { surveys } = configuration.profile;
  const { number, registration } = feedbackCase;
  const questions = questionsOf(configuration.profile);
  const asksNeeds = questions.some(({ about }) => about === 'needs');
  if (task.id.startsWith('adoption/')) return [adopted(number, registration.summary)];
  if (task.id.startsWith(`${FURTHER_NEEDS}/`)) return [somethingElse(number), REGISTERED_ANEW];
  if (task.milestone === CALLBACK) return [sorry(number, registration.summary, ownWork), ...LISTEN, UPSET, WHAT_NEXT];
  return [
    {
      en: `Good day, this is customer service about your feedback ${number}, “${registration.summary}”. May I ask you briefly how it was solved?`,
      zh: `您好，这里是客户服务部，就您反馈的“${registration.summary}”（编号 ${number}）做一次回访，耽误您一两分钟，方便吗？`,
    },
    ...(questions.length > 0 ? questions.map(({ asked }) => asked) : [SOLVED]),
    ...(surveys?.dimensions ?? []).map(({ label }) => ({
      en: `How was it: ${label.en.toLowerCase()}?`,
      zh: `您对“${label.zh}”的评价如何？`,
    })),
    ...(asksNeeds ? [] : [{ en: 'Is there anything else we can do for you?', zh: '您还有其他需要我们协助的吗？' }]),
    UPSET,
    {
      en: 'Thank you for your time. If it comes back, call us and name the number.',
      zh: '感谢您的配合。如问题再次出现，请随时联系我们并告知编号。',
    },
  ];
}

const SOLVED: Label = { en: 'Is the problem fully solved?', zh: '问题是否已彻底解决？' };
const UPSET: Label = {
  en: 'If the customer is upset: let them finish, say that you understand, promise only what you can keep; do not argue.',
  zh: '如客户情绪激动：先倾听，表示理解，只承诺能做到的事，不争辩。',
};
const sorry = (number: string, summary: string, ownWork: boolean): Label => ({
  en: `Good day, this is about your feedback ${number}, “${summary}”. ${ownWork ? 'I handled it.' : 'I did not handle it myself.'} You told us that you are not satisfied, and I am sorry for that. May I ask you about it?`,
  zh: `您好，关于您反馈的“${summary}”（编号 ${number}），${ownWork ? '此前由我处理。' : '我没有参与此前的处理。'}得知您对结果不满意，我们深表歉意，想向您了解一下情况，方便吗？`,
});
const LISTEN: readonly Label[] = [
  { en: 'What was not solved, or not done well?', zh: '哪些问题没有解决，或者哪里做得不好？' },
  { en: 'What would you expect from us now?', zh: '您希望我们接下来怎么做？' },
];
const WHAT_NEXT: Label = {
  en: 'Say what happens next and by when the customer hears the new result; promise nothing else. Write down what the customer expects.',
  zh: '告知接下来的处理安排和答复时间，不作其他承诺；记录客户的期望。',
};
const somethingElse = (number: string): Label => ({
  en: `You told us about ${number} that you need something else. What can we do for you?`,
  zh: `您在确认 ${number} 的处理结果时表示还有其他需求，请问需要我们做什么？`,
});
const REGISTERED_ANEW: Label = {
  en: 'A new matter is registered as a new feedback; say so, and by when the customer hears from us.',
  zh: '如属新的事项，请登记为新的反馈，并告知客户何时答复。',
};
const adopted = (number: string, summary: string): Label => ({
  en: `Your suggestion ${number}, “${summary}”, was adopted. Tell what will be improved and by when, and say thank you.`,
  zh: `您的建议“${summary}”（编号 ${number}）已被采纳。请告知改进内容和完成时间，并致谢。`,
});
