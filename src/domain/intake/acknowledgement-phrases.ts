/** Sentences of an acknowledgement in one language. */
export interface AcknowledgementPhrases {
  readonly customer: string;
  readonly us: string;
  readonly greeting: (name: string) => string;
  readonly receipt: (number: string) => string;
  readonly apology: string;
  /** Times in words; `null` where no deadline gives one. */
  readonly expected: (firstResponse: string | null, result: string | null) => string;
  readonly contact: (name: string | null, phone: string | null) => string;
  readonly thanks: string;
}

const EN: AcknowledgementPhrases = {
  customer: 'customer',
  us: 'us',
  greeting: (name) => `Dear ${name},`,
  receipt: (number) => `We have received your feedback. Its number is ${number}.`,
  apology: 'We are sorry for the trouble this has caused you.',
  expected: (firstResponse, result) => {
    if (firstResponse !== null && result !== null)
      return `You will have a first answer by ${firstResponse}; we expect to settle the matter by ${result}.`;
    if (firstResponse !== null) return `You will have a first answer by ${firstResponse}.`;
    return result === null
      ? 'We will tell you as soon as we know how long handling will take.'
      : `We expect to settle the matter by ${result}.`;
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
  expected: (firstResponse, result) => {
    if (firstResponse !== null && result !== null) return `我们将在${firstResponse}前给您初步答复，预计${result}前处理完毕。`;
    if (firstResponse !== null) return `我们将在${firstResponse}前给您初步答复。`;
    return result === null ? '处理时限确定后，我们会尽快告知您。' : `预计${result}前处理完毕。`;
  },
  contact: (name, phone) => {
    if (phone !== null) return name === null ? `如有疑问，请致电${phone}。` : `如有疑问，请联系${name}（${phone}）。`;
    return name === null ? '如有疑问，请直接回复本消息。' : `如有疑问，请直接回复本消息，联系人：${name}。`;
  },
  thanks: '谢谢！',
};

export const phrasesOf = (language: 'en' | 'zh'): AcknowledgementPhrases => (language === 'zh' ? ZH : EN);
