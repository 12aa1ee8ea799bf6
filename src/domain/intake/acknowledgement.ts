import type { FeedbackCase } from '../case/feedback-case';
import { presentDeadlines } from '../case/present-deadlines';
import { isPraise } from '../handling/parts/is-praise';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Deadline } from '../sla/deadline';
import { phrasesOf } from './acknowledgement-phrases';
import { momentInWords } from './local-time';
import { TEMPLATE_VARIABLES, type TemplateVariable } from './template-variables';

export interface AcknowledgementInput {
  readonly configuration: Configuration;
  readonly language: 'en' | 'zh';
  readonly number: string;
  /** Empty when the customer is unknown or anonymous. */
  readonly customerName: string;
  readonly promised: Promised;
  readonly receivedAt: Instant;
  readonly timeZone: string;
}

/** What the limits of the case promise at receipt; `null` where none of them says so. */
export interface Promised {
  readonly firstResponseDueAt: Instant | null;
  /** The handling plan, the solution in words. */
  readonly planDueAt: Instant | null;
  /** The matter settled. */
  readonly resolveDueAt: Instant | null;
}

/** Who praises is answered; no plan and no solution is promised, though limits for every item say so (S0-11, S1-29). */
export function promisedBy(deadlines: readonly Deadline[], feedbackCase: Pick<FeedbackCase, 'axes'>): Promised {
  const present = presentDeadlines(deadlines);
  const dueOf = (milestone: string): Instant | null => present.find((deadline) => deadline.milestone === milestone)?.dueAt ?? null;
  const firstResponseDueAt = dueOf('first-response');
  if (isPraise(feedbackCase)) return { firstResponseDueAt, planDueAt: null, resolveDueAt: null };
  return { firstResponseDueAt, planDueAt: dueOf('plan'), resolveDueAt: dueOf('resolve') };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const PLACEHOLDER = new RegExp(`\\{(${TEMPLATE_VARIABLES.join('|')})\\}`, 'g');

/**
 * The first words to the customer: plain text, paragraphs parted by line breaks. Holds the four items of S0-43 (receipt,
 * number, expected handling time, contact) from the profile's template (S0-44) or, where the profile is silent, from our
 * own wording; what a template leaves out is added. Completion is promised only where a limit on the resolution says so, and a
 * plan only by the limit of the plan or, because who has solved has planned, by that of the resolution. Hours are rounded up.
 */
export function composeAcknowledgement(input: AcknowledgementInput): string {
  const { configuration, language } = input;
  const template = configuration.profile.acknowledgement?.template?.[language] ?? null;
  const phrases = phrasesOf(language);
  const values = valuesOf(input);
  const has = (variable: TemplateVariable): boolean => template?.includes(`{${variable}}`) ?? false;
  const added = [
    ...(template !== null && !has('feedbackNumber') ? [phrases.receipt(values.feedbackNumber)] : []),
    ...(asksForApology(configuration) ? [phrases.apology] : []),
    ...(has('planHours') && values.planHours !== null ? [] : expectedTimes(input)),
    ...((has('contactPhone') || has('contactName')) && values.contactPhone !== null
      ? []
      : [phrases.contact(values.contactName, values.contactPhone)]),
  ];
  if (template === null)
    return [phrases.greeting(values.customerName), phrases.receipt(values.feedbackNumber), ...added, phrases.thanks].join('\n');
  const { body, thanks } = partThanks(fillTemplate(template, values, language));
  return [body, ...added, thanks]
    .filter((line) => line !== '')
    .join(added.length === 0 && language === 'en' ? ' ' : added.length === 0 ? '' : '\n');
}

/** Words of thanks stay last when something is added to a template. */
function partThanks(text: string): { readonly body: string; readonly thanks: string } {
  const at = text.search(/(?:Thank you|Thanks|谢谢|感谢)[^。.!！\n]*[。.!！]?\s*$/u);
  return at <= 0 ? { body: text, thanks: '' } : { body: text.slice(0, at).trimEnd(), thanks: text.slice(at) };
}

type Values = Readonly<
  Record<'customerName' | 'feedbackNumber', string> & Record<'planHours' | 'contactName' | 'contactPhone', string | null>
>;

function valuesOf({ configuration, language, number, customerName, promised, receivedAt }: AcknowledgementInput): Values {
  const planDueAt = promised.planDueAt ?? promised.resolveDueAt;
  const { name, phone } = configuration.settings.contact;
  return {
    customerName: oneLine(customerName) || phrasesOf(language).customer,
    feedbackNumber: number,
    planHours: planDueAt === null || planDueAt <= receivedAt ? null : String(Math.ceil((planDueAt - receivedAt) / HOUR_MS)),
    contactName: oneLine(name) || null,
    contactPhone: oneLine(phone) || null,
  };
}

/** A name is a name: no line breaks, no paragraphs of advertising sent on in our name. */
const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();

function expectedTimes({ language, promised, receivedAt, timeZone }: AcknowledgementInput): readonly string[] {
  const phrases = phrasesOf(language);
  const future = (instant: Instant | null): string | null =>
    instant === null || instant <= receivedAt ? null : momentInWords(instant, timeZone, language, instant - receivedAt < MINUTE_MS);
  const { firstResponseDueAt, planDueAt, resolveDueAt } = promised;
  const expected = phrases.expected({
    firstResponse: future(firstResponseDueAt),
    plan: future(planDueAt),
    result: future(resolveDueAt),
  });
  return expected === null ? [] : [expected];
}

/** S4-102: the first response is a solution or an apology. */
const asksForApology = ({ profile }: Configuration): boolean =>
  profile.acknowledgement?.contents?.some((item) => item.zh.includes('道歉')) ?? false;

/** Sentences and the clauses of a Chinese sentence that a semicolon parts. */
const CLAUSES = /[^。！？；.!?;\n]+[。！？；.!?;\n]*\s*|[。！？；.!?;\n]+\s*/gu;

/** Fills a template; a clause whose promise or contact is unknown is left out rather than said with a hole in it. */
function fillTemplate(template: string, values: Values, language: 'en' | 'zh'): string {
  const prepared = values.contactPhone === null ? template : withoutContactName(template, values, language);
  const clauses = prepared.match(CLAUSES) ?? [];
  const kept = clauses.filter((clause) => {
    const asked = [...clause.matchAll(PLACEHOLDER)].map((match) => match[1] as TemplateVariable);
    return asked.every((variable) => values[variable] !== null);
  });
  const filled = kept.join('').replace(PLACEHOLDER, (_, variable: TemplateVariable) => values[variable] ?? '');
  const whole = filled
    .trim()
    .replace(/[；;]$/u, language === 'zh' ? '。' : '.')
    .replace(/[；;](?=谢谢)/u, '。');
  return values.planHours === '1' ? whole.replace(/\b1 hours\b/, '1 hour') : whole;
}

/** A phone without a person's name: "call us at …". */
const withoutContactName = (template: string, values: Values, language: 'en' | 'zh'): string =>
  values.contactName === null ? template.replaceAll('{contactName}', phrasesOf(language).us) : template;
