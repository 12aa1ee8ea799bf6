import type { CaseEvent } from '../domain/case/case-event';
import { SAME_ACTION_MS } from '../domain/case/keyed-fact';
import { EXCELLENT_CASE, maySharePraise } from '../domain/handling/excellent-case';
import { isPraise } from '../domain/handling/parts/is-praise';
import { composeReply, emptyParts } from '../domain/handling/result-reply/compose-reply';
import type { Outcome } from '../domain/handling/result-reply/outcome';
import { replyMethods } from '../domain/handling/result-reply/reply-methods';
import { asksSatisfaction, replyParts } from '../domain/handling/result-reply/reply-parts';
import { lettersToldBefore } from '../domain/handling/result-reply/same-letter';
import { customerNameIn } from '../domain/intake/customer-name';
import { type Decision, refuseClosed } from './decide-agent-fact';
import { Refused } from './refused';

/** Jira takes comments of up to 32,767 characters; some are left for its own markup. */
const LONGEST_REPLY = 30_000;

const TOLD_ALREADY = {
  en: 'The customer was told exactly this already. Nothing was sent.',
  zh: '已告知客户完全相同的内容，本次未发送。',
} as const;

/**
 * Tells the customer the result in the customer's language (S1-26…S1-30, S2-33, S4-105, S4-121). A part the profile demands and
 * nobody wrote is refused with its name. The first word of a person is the first response, too. The very same letter goes again only on request.
 */
export const sendResult =
  (input: {
    readonly method: string;
    readonly outcome: Outcome;
    readonly texts: Readonly<Record<string, string>>;
    readonly again?: boolean | undefined;
  }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const { profile } = configuration;
    const praise = isPraise(feedbackCase);
    const parts = replyParts(profile, praise);
    if (parts.length === 0) throw new Refused('not-possible-now', 'result-reply');
    const method = replyMethods(profile, feedbackCase).find(({ id }) => id === input.method);
    if (method === undefined) throw new Refused('invalid-input', 'reply-method');
    for (const id of Object.keys(input.texts)) if (!parts.some((part) => part.id === id)) throw new Refused('invalid-input', 'reply-part');
    const outcome = praise ? 'solved' : input.outcome;
    const [empty] = emptyParts({ outcome, parts, texts: input.texts });
    if (empty !== undefined)
      throw new Refused('invalid-input', '', {
        path: `texts.${empty.id}`,
        text: {
          en: `“${empty.label.en}” is empty; the customer must be told. Nothing was sent.`,
          zh: `“${empty.label.zh}”未填写，必须告知客户。尚未发送。`,
        },
      });
    const { number, registration } = feedbackCase;
    const text = composeReply({
      language: registration.language,
      number,
      customerName: customerNameIn(configuration.profile, registration.fields),
      outcome,
      parts,
      asksSatisfaction: asksSatisfaction(profile),
      texts: input.texts,
    });
    if (text.length > LONGEST_REPLY) throw new Refused('invalid-input', 'reply-length');
    const letter = { text, method: method.id, asComment: method.asComment };
    const last = lettersToldBefore(feedbackCase, letter).at(-1);
    if (last !== undefined && input.again !== true) {
      if (last.by === by && at - last.at < SAME_ACTION_MS) return [];
      throw new Refused('not-possible-now', '', { path: 'again', text: TOLD_ALREADY });
    }
    const answered = feedbackCase.events.some((event) => event.kind === 'first-response-sent');
    const channel = method.asComment ? 'comment' : method.id;
    const first: readonly CaseEvent[] = answered ? [] : [{ kind: 'first-response-sent', at, by, channel }];
    const thanks = praise ? { thanks: true } : {};
    return [...first, { kind: 'result-replied', at, by, outcome, ...letter, ...thanks }];
  };

/** S1-29: the knowledge base finds it by its flag, everybody else by its label in Jira. */
export const shareExample =
  (input: { readonly reason: string }): Decision =>
  ({ feedbackCase, at, by }) => {
    if (!maySharePraise(feedbackCase)) throw new Refused('not-possible-now', 'result-reply');
    if (feedbackCase.flags.includes(EXCELLENT_CASE)) return [];
    return [{ kind: 'flag-set', at, by, flag: EXCELLENT_CASE, reason: input.reason }];
  };
