import type { Outcome } from './outcome';

/** Sentences of a result reply in one language. Polite, plain, no technical terms (S2-07). */
export interface ReplyPhrases {
  readonly customer: string;
  readonly greeting: (name: string) => string;
  /** What became of the matter, as the customer is told. */
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly opening: (number: string) => string;
  readonly part: (label: string, text: string) => string;
  readonly satisfaction: string;
  readonly laterService: string;
  readonly thanks: (number: string) => string;
  readonly closing: string;
}

const EN: ReplyPhrases = {
  customer: 'customer',
  greeting: (name) => `Dear ${name},`,
  outcome: {
    solved: 'The matter is solved.',
    'partly-solved': 'The matter is solved in part.',
    'not-solved': 'We could not solve the matter so far. We are sorry about that.',
  },
  opening: (number) => `this is the result of your feedback ${number}.`,
  part: (label, text) => `${label}: ${text}`,
  satisfaction: 'Are you satisfied with the result? Please tell us by replying to this message, or on the page of your request.',
  laterService: 'If the matter comes up again, please reply to this message; we will look into it at once.',
  thanks: (number) => `Thank you very much for your kind words (${number}). We have passed them on to the colleagues concerned.`,
  closing: 'Thank you for your feedback.',
};

const ZH: ReplyPhrases = {
  customer: '尊敬的客户',
  greeting: (name) => `${name}，您好！`,
  outcome: {
    solved: '您反映的问题已经解决。',
    'partly-solved': '您反映的问题已部分解决。',
    'not-solved': '您反映的问题目前尚未解决，对此我们深表歉意。',
  },
  opening: (number) => `现将您的反馈（编号${number}）处理结果告知如下。`,
  part: (label, text) => `${label}：${text}`,
  satisfaction: '您对处理结果是否满意？请直接回复本消息，或在请求页面告诉我们。',
  laterService: '如问题再次出现，请直接回复本消息，我们会立即跟进。',
  thanks: (number) => `非常感谢您的肯定（编号${number}）。我们已将您的表扬转达给相关同事。`,
  closing: '感谢您的反馈，祝您生活愉快！',
};

export const replyPhrases = (language: 'en' | 'zh'): ReplyPhrases => (language === 'zh' ? ZH : EN);
