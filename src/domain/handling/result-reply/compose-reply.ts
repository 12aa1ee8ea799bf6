import type { Outcome } from './outcome';
import { demandedParts, type ReplyPart, THANKS } from './reply-parts';
import { replyPhrases } from './reply-phrases';

/** What a reply is made of; the screen that previews it and the server that sends it use the same. */
export interface ReplyDraft {
  readonly language: 'en' | 'zh';
  readonly number: string;
  /** Empty when the customer is unknown or anonymous. */
  readonly customerName: string;
  readonly outcome: Outcome;
  readonly parts: readonly ReplyPart[];
  /** The letter asks whether the result is satisfactory (S4-105, S4-121). */
  readonly asksSatisfaction: boolean;
  /** Part id → text. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The result as the customer reads it: plain text, paragraphs parted by line breaks, in the customer's language (S1-28, S4-105,
 * S4-121). What was not demanded and is empty is left out rather than said with a hole in it.
 */
export function composeReply({ language, number, customerName, outcome, parts, asksSatisfaction, texts }: ReplyDraft): string {
  const phrases = replyPhrases(language);
  const textOf = ({ id }: ReplyPart): string => (texts[id] ?? '').trim();
  const greeting = phrases.greeting(customerName.replace(/\s+/g, ' ').trim() || phrases.customer);
  const demanded = demandedParts(parts, outcome).filter((part) => textOf(part) !== '');
  if (parts.every(({ id }) => id === THANKS.id)) return [greeting, ...demanded.map(textOf)].join('\n');
  const said = demanded.map((part) => phrases.part(part.label[language], textOf(part)));
  // The part that is the result says the outcome itself.
  const outcomeLine = demanded.some(({ id }) => id === RESULT) ? [] : [phrases.outcome[outcome]];
  const asked = asksSatisfaction ? [phrases.satisfaction] : [];
  return [greeting, phrases.opening(number), ...outcomeLine, ...said, ...asked, phrases.closing].join('\n');
}

/** Part in which the outcome is said in words (S4-105, S4-121). */
export const RESULT = 'result';

/** Demanded parts that nobody has written yet. */
export const emptyParts = ({ outcome, parts, texts }: Pick<ReplyDraft, 'outcome' | 'parts' | 'texts'>): readonly ReplyPart[] =>
  demandedParts(parts, outcome).filter(({ id }) => (texts[id] ?? '').trim() === '');
