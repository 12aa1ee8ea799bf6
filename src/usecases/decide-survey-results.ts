import type { CaseEvent } from '../domain/case/case-event';
import type { SurveyFindings } from '../domain/case/facts/satisfaction-facts';
import { composeSurveyResults, surveyResults } from '../domain/satisfaction/survey-results';
import type { Decision } from './decide-agent-fact';
import { Refused } from './refused';

/**
 * Tells the customer what comes of the survey (S4-158): the problem, the improvement, what follows; also after closing, when
 * most of them answer. Once for each answer of the customer.
 */
export const tellSurveyResults =
  (input: SurveyFindings & { readonly method: string }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    const results = surveyResults(feedbackCase, configuration);
    if (results === null) throw new Refused('not-possible-now', 'survey-results');
    const method = results.methods.find(({ id }) => id === input.method);
    if (method === undefined) throw new Refused('invalid-input', 'reply-method');
    if (!results.owed) throw new Refused('not-possible-now', 'survey-told');
    const { problem, improvement, followUp } = input;
    const findings = { problem, improvement, followUp };
    const text = composeSurveyResults(feedbackCase, findings);
    const told: CaseEvent = { kind: 'survey-results-told', at, by, method: method.id, findings, text, asComment: method.asComment };
    return [told];
  };
