import type { PanelSatisfaction, PortalSatisfaction, RatingView, ScaleView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { isWithdrawn } from '../domain/case/withdrawn';
import { hasOpenWish } from '../domain/follow-up/further-needs';
import { isResultOwed } from '../domain/follow-up/result-in-words';
import { isPraise } from '../domain/handling/parts/is-praise';
import { type Instant, toIso } from '../domain/instant';
import type { Label } from '../domain/label';
import type { Configuration } from '../domain/profile/configuration';
import type { Profile } from '../domain/profile/schema';
import { attemptAt, handlerOf, judgedAttempt, judgedHandlers, ratedPeople } from '../domain/satisfaction/attempts';
import { bandOf } from '../domain/satisfaction/band';
import { customerMay } from '../domain/satisfaction/customer-may';
import { knowsReconsideration } from '../domain/satisfaction/customer-rights';
import { heldUntil, markBehind } from '../domain/satisfaction/held-mark';
import { letterMayAsk } from '../domain/satisfaction/letter-may-ask';
import { loopOf } from '../domain/satisfaction/loop';
import { hadPart } from '../domain/satisfaction/no-part';
import { questionsOf } from '../domain/satisfaction/questions';
import { type Rating, ratingOf, ratingsOf } from '../domain/satisfaction/ratings';
import { reconsiderationOf, reconsiderationUntil, requestNow } from '../domain/satisfaction/reconsideration';
import { customerScale, mainScale, type Scale, scaleOfAnswer } from '../domain/satisfaction/scale';
import { surveyResults } from '../domain/satisfaction/survey-results';
import { WHY_NOT } from '../domain/satisfaction/why-not';
import { decidedBy } from '../domain/sla/reconsideration-deadlines';
import type { Supervision } from './supervisors';

/** What the customer may do about the result, and what was answered. */
export function portalSatisfaction(feedbackCase: FeedbackCase, configuration: Configuration, now: Instant): PortalSatisfaction {
  const { profile } = configuration;
  const may = customerMay(feedbackCase, configuration, now);
  const attempt = feedbackCase.attempt;
  const rating = ratingOf(ratingsOf(feedbackCase, configuration), attempt);
  const present = requestNow(feedbackCase);
  const until = reconsiderationUntil(feedbackCase, configuration);
  const held = heldUntil(feedbackCase, configuration);
  const behind = markBehind(feedbackCase, configuration);
  const letter = letterMayAsk(feedbackCase, configuration);
  return {
    isPraise: isPraise(feedbackCase),
    attempt,
    scale: scaleView(profile, customerScale(profile)),
    dimensions: (profile.surveys?.dimensions ?? []).map(({ id, label }) => ({ id, label })),
    resultOwed: feedbackCase.state === 'resolved' && isResultOwed(feedbackCase),
    canRate: may.rate === null,
    whyNotRate: may.rate === null ? null : WHY_NOT[may.rate],
    rating: rating === null ? null : ratingView(profile, rating),
    heldUntil: held === null ? null : toIso(held),
    markBehind:
      behind === null || behind.comment !== null || isWithdrawn(feedbackCase) ? null : { attempt: behind.attempt, value: behind.value },
    canConfirm: may.confirm === null,
    questions: questionsOf(profile).map(({ id, asked }) => ({ id, label: asked })),
    answers: answersOf(feedbackCase, attempt),
    needsOpen: hasOpenWish(feedbackCase, profile),
    canObject: may.object === null,
    reconsideration: {
      offered: knowsReconsideration(profile),
      canRequest: may.reconsider === null,
      whyNot: may.reconsider === null ? null : WHY_NOT[may.reconsider],
      until: until === null ? null : toIso(until),
      letter: letter === null ? null : { at: toIso(letter.at), commentId: letter.commentId },
      state: present?.state ?? null,
      endedBy: present?.endedBy ?? null,
      dueAt: present === null || present.endedBy !== null ? null : toIso(decidedBy(configuration, present.requestedAt)),
      reason: present?.reason ?? null,
      outcome: present?.outcome ?? null,
      reasons: present?.reasons ?? null,
    },
    canWithdraw: may.withdraw === null,
  };
}

export function panelSatisfaction(
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
  { viewer, supervision }: { readonly viewer: string | null; readonly supervision: Supervision | null },
): PanelSatisfaction {
  const { profile } = configuration;
  const judged = judgedAttempt(feedbackCase);
  const handlers = judgedHandlers(feedbackCase);
  return {
    ...portalSatisfaction(feedbackCase, configuration, now),
    // In the words of the process, as the team knows them.
    questions: questionsOf(profile).map(({ id, label }) => ({ id, label })),
    agentScale: scaleView(profile, mainScale(profile)),
    methods: (profile.confirmation?.methods ?? []).map(({ id, label }) => ({ id, label })),
    ratings: ratingsOf(feedbackCase, configuration).map((rating) => ({
      ...ratingView(profile, rating),
      attempt: rating.attempt,
      version: rating.version,
      source: rating.source,
      linkBy: rating.linkBy,
      handler: rating.handler,
    })),
    handler: judged === null ? null : handlerOf(feedbackCase, judged.attempt),
    loop: loopOf(feedbackCase, configuration).map(({ attempt, by, at, outcome, endedAt }) => ({
      attempt,
      by,
      at: toIso(at),
      outcome,
      endedAt: endedAt === null ? null : toIso(endedAt),
    })),
    reviewer: reconsiderationOf(feedbackCase)?.reviewer ?? null,
    hadPart: knowsReconsideration(profile) ? [...hadPart(feedbackCase)] : [],
    mayAccept: supervision?.isSupervisor === true && viewer !== null && !handlers.has(viewer),
    acceptedBy: supervision?.roles ?? [],
    handlers: [...ratedPeople(feedbackCase)],
    surveyResults: resultsView(feedbackCase, configuration),
  };
}

function resultsView(feedbackCase: FeedbackCase, configuration: Configuration): PanelSatisfaction['surveyResults'] {
  const results = surveyResults(feedbackCase, configuration);
  if (results === null) return null;
  const { methods, owed, told } = results;
  return { methods, owed, told: told === null ? null : { at: toIso(told.at), text: told.text } };
}

function answersOf(feedbackCase: FeedbackCase, attempt: number): readonly boolean[] | null {
  const answered = feedbackCase.events.findLast((event, index) => event.kind === 'confirmed' && attemptAt(feedbackCase, index) === attempt);
  return answered?.kind === 'confirmed' ? (answered.answers ?? null) : null;
}

const ratingView = (profile: Profile, { value, band, dimensions, comment, source, at }: Rating): RatingView => ({
  value,
  label: labelOf(profile, value),
  band,
  dimensions,
  comment,
  heard: source !== 'portal' && source !== 'link',
  at: toIso(at),
});

function labelOf(profile: Profile, value: number | string): Label {
  const scale = scaleOfAnswer(profile, value);
  const level = scale?.kind === 'levels' ? scale.levels.find(({ id }) => id === value)?.label : undefined;
  const max = scale?.kind === 'points' ? `/${scale.max}` : '';
  return level ?? { en: `${value}${max}`, zh: `${value}${max}` };
}

function scaleView(profile: Profile, scale: Scale): ScaleView {
  const values =
    scale.kind === 'levels'
      ? scale.levels.map(({ id }) => id).reverse()
      : Array.from({ length: Math.floor((scale.max - scale.min) / scale.step) + 1 }, (_, index) => scale.min + index * scale.step);
  return {
    id: scale.id,
    kind: scale.kind,
    options: values.map((value) => ({
      value,
      label: typeof value === 'number' ? { en: String(value), zh: String(value) } : labelOf(profile, value),
      band: bandOf(profile, value),
    })),
  };
}
