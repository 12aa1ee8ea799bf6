/** Times in words; `null` where no limit gives one. A plan is no result: each is promised by its own limit. */
export interface ExpectedTimes {
  readonly firstResponse: string | null;
  readonly plan: string | null;
  readonly result: string | null;
}

/** Sentences of an acknowledgement in one language. */
export interface AcknowledgementPhrases {
  readonly customer: string;
  readonly us: string;
  readonly greeting: (name: string) => string;
  readonly receipt: (number: string) => string;
  readonly apology: string;
  /** What is promised when, in words; `null` where nothing is. */
  readonly expected: (times: ExpectedTimes) => string | null;
  readonly contact: (name: string | null, phone: string | null) => string;
  readonly thanks: string;
}

const EN: AcknowledgementPhrases = {
  customer: 'customer',
  us: 'us',
  greeting: (name) => `Dear ${name},`,
  receipt: (number) => `We have received your feedback. Its number is ${number}.`,
  apology: 'We are sorry for the trouble this has caused you.',
  expected: ({ firstResponse, plan, result }) => {
    const promises = [
      ...(firstResponse === null ? [] : [`you will have a first answer by ${firstResponse}`]),
      ...(plan === null ? [] : [`you will have our handling plan by ${plan}`]),
      ...(result === null ? [] : [`we expect to settle the matter by ${result}`]),
    ].join('; ');
    return promises === '' ? null : `${promises.charAt(0).toUpperCase()}${promises.slice(1)}.`;
  },
  contact: (name, phone) => {
    if (phone !== null) return `If you have questions, please call ${name === null ? phone : `${name} at ${phone}`}.`;
    return name === null
      ? 'If you have questions, please reply to this message.'
      : `If you have questions, please reply to this message; your contact is ${name}.`;
  },
  thanks: 'Thank you.',
};

const ZH: AcknowledgementPhrases = {
  customer: '尊敬的客户',
  us: '我们',
  greeting: (name) => `${name}，您好！`,
  receipt: (number) => `您的反馈已收到并登记，编号为${number}。`,
  apology: '给您带来不便，我们深表歉意。',
  expected: ({ firstResponse, plan, result }) => {
    const ours = [
      ...(firstResponse === null ? [] : [`在${firstResponse}前给您初步答复`]),
      ...(plan === null ? [] : [`在${plan}前告知处理方案`]),
    ];
    const promises = [...(ours.length === 0 ? [] : [`我们将${ours.join('，')}`]), ...(result === null ? [] : [`预计${result}前处理完毕`])];
    return promises.length === 0 ? null : `${promises.join('，')}。`;
  },
  contact: (name, phone) => {
    if (phone !== null) return name === null ? `如有疑问，请致电${phone}。` : `如有疑问，请联系${name}（${phone}）。`;
    return name === null ? '如有疑问，请直接回复本消息。' : `如有疑问，请直接回复本消息，联系人：${name}。`;
  },
  thanks: '谢谢！',
};

export const phrasesOf = (language: 'en' | 'zh'): AcknowledgementPhrases => (language === 'zh' ? ZH : EN);
