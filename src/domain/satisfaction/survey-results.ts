import type { CaseEventOf } from '../case/case-event';
import type { SurveyFindings } from '../case/facts/satisfaction-facts';
import type { FeedbackCase } from '../case/feedback-case';
import { isAnonymous } from '../intake/anonymity';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { ratingsOf } from './ratings';

/** What the customer said of a result goes back to them, with what comes of it (S4-158). */
export interface SurveyResults {
  /** Ways of the profile; `asComment`: the app writes it, otherwise somebody sent it and records that. */
  readonly methods: readonly { readonly id: string; readonly label: Label; readonly asComment: boolean }[];
  readonly told: CaseEventOf<'survey-results-told'> | null;
  /** The customer has answered since, or was never told. */
  readonly owed: boolean;
}

/** Ways that a public comment is: Jira sends it by email and shows it on the portal. */
const BY_COMMENT: ReadonlySet<string> = new Set(['email', 'online-platform']);

/** `null` where the profile sends no results back, or there are none: nobody rated, or nobody knows who did. */
export function surveyResults(feedbackCase: FeedbackCase, configuration: Configuration): SurveyResults | null {
  const { profile } = configuration;
  const methods = (profile.surveys?.resultsBackToCustomer ?? []).map(({ id, label }) => ({ id, label, asComment: BY_COMMENT.has(id) }));
  const rated = ratingsOf(feedbackCase, configuration).at(-1);
  if (methods.length === 0 || rated === undefined || isAnonymous(profile, feedbackCase.registration)) return null;
  const told =
    feedbackCase.events.findLast((event): event is CaseEventOf<'survey-results-told'> => event.kind === 'survey-results-told') ?? null;
  return { methods, told, owed: told === null || told.at < rated.at };
}

/** The three parts as the customer reads them, in the customer's language. */
export function composeSurveyResults({ number, registration: { language } }: FeedbackCase, findings: SurveyFindings): string {
  const parts = (['problem', 'improvement', 'followUp'] as const).map((part) => `${PARTS[part][language]}${findings[part]}`);
  return [GREETING[language](number), ...parts].join('\n');
}

const GREETING = {
  en: (number: string) => `Thank you for rating how we handled your feedback ${number}. What we take from it:`,
  zh: (number: string) => `感谢您对反馈 ${number} 处理情况的评价，现将调查结果反馈如下：`,
} as const;
const PARTS = {
  problem: { en: 'The problem: ', zh: '问题描述：' },
  improvement: { en: 'What we want to improve: ', zh: '改进建议：' },
  followUp: { en: 'What happens next: ', zh: '后续跟进：' },
} as const;
