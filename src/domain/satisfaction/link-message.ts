import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import { momentInWords } from '../intake/local-time';
import type { Label } from '../label';
import type { LinkPurpose } from './customer-link';
import { codeForReading } from './retrieval-code';

/** Characters of the item's summary by which its customer knows it again. */
const SUMMARY_LENGTH = 60;

export interface LinkMessageMore {
  /** The questions of the process, as they are put to the customer. */
  readonly asked?: readonly Label[];
  /** Where and by which code the case is found without the link too. */
  readonly retrieval?: { readonly url: string; readonly code: string } | null;
}

/**
 * What is sent to the customer together with a link, in the language of the item. The page behind the link has fixed words and cannot
 * say what is asked about (decision 0008): number, summary and the questions of the process stand here.
 */
export function linkMessage(
  { number, registration }: Pick<FeedbackCase, 'number' | 'registration'>,
  purpose: LinkPurpose,
  { url, expiresAt }: { readonly url: string; readonly expiresAt: Instant },
  timeZone: string,
  more: LinkMessageMore = {},
): string {
  const { summary, language } = registration;
  const short = summary.length > SUMMARY_LENGTH ? `${summary.slice(0, SUMMARY_LENGTH - 1)}…` : summary;
  const until = momentInWords(expiresAt, timeZone, language);
  const { retrieval = null } = more;
  const questions = purpose === 'confirm' ? (more.asked ?? []).map((question) => `• ${question[language]}\n`).join('') : '';
  const asked = `${ASKS[purpose](language === 'zh' ? `${number}“${short}”` : `${number} (“${short}”)`, until)[language]}\n${questions}${url}`;
  return retrieval === null ? asked : `${asked}\n\n${BY_CODE(number, codeForReading(retrieval.code))[language]}\n${retrieval.url}`;
}

/** Read out or written down where no link can be sent, and good for longer. */
const BY_CODE = (number: string, code: string): Label => ({
  en: `Without the link: number ${number}, code ${code}, on this page:`,
  zh: `没有链接时，也可在以下页面凭编号 ${number} 和查询码 ${code} 查询：`,
});

const ASKS: Readonly<Record<LinkPurpose, (item: string, until: string) => Label>> = {
  rate: (item, until) => ({
    en: `Your feedback ${item} has a result. How did we do? Please tell us here by ${until}:`,
    zh: `您的反馈 ${item}已有处理结果。请在${until}前通过以下链接进行评价：`,
  }),
  confirm: (item, until) => ({
    en: `Your feedback ${item} has a result. Is it solved for you? Please tell us here by ${until}:`,
    zh: `您的反馈 ${item}已有处理结果。请在${until}前通过以下链接确认问题是否已解决：`,
  }),
  retrieve: (item, until) => ({
    en: `How far your feedback ${item} is can be seen here until ${until}:`,
    zh: `您可在${until}前通过以下链接查询反馈 ${item}的处理进度：`,
  }),
};
