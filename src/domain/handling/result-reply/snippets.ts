import type { Label } from '../../label';

/** Sentences an agent puts into a reply with one click: polite, plain, nothing technical (S2-07). Proposals, to be changed. */
export interface Snippet {
  readonly id: string;
  readonly name: Label;
  readonly text: Label;
}

export const SNIPPETS: readonly Snippet[] = [
  {
    id: 'apology',
    name: { en: 'Apology', zh: '致歉' },
    text: { en: 'We are sorry for the trouble this has caused you.', zh: '给您带来不便，我们深表歉意。' },
  },
  {
    id: 'understanding',
    name: { en: 'Understanding', zh: '理解' },
    text: {
      en: 'We understand how annoying this was for you, and we take it seriously.',
      zh: '我们非常理解您的心情，对您反映的问题高度重视。',
    },
  },
  {
    id: 'help',
    name: { en: 'Offer of help', zh: '主动服务' },
    text: { en: 'If there is anything else we can do for you, please tell us.', zh: '请问还有什么可以帮您？如有需要，请随时告诉我们。' },
  },
  {
    id: 'patience',
    name: { en: 'Thanks for patience', zh: '感谢耐心' },
    text: { en: 'Thank you for your patience and for telling us.', zh: '感谢您的耐心等待和宝贵反馈。' },
  },
];
