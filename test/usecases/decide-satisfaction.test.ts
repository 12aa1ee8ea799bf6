import type { CaseEvent } from '../../src/domain/case/case-event';
import { foldCase } from '../../src/domain/case/fold-case';
import { ratingsOf } from '../../src/domain/satisfaction/ratings';
import {
  type CustomerDecision,
  confirmResolution,
  objectToResult,
  rateCase,
  requestReconsideration,
  withdrawCase,
} from '../../src/usecases/decide-satisfaction';
import { panelSatisfaction } from '../../src/usecases/view-satisfaction';
import { hours, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';
import { RESOLVED_AT, resolvedCase, say } from '../builders/said';

const DAY = hours(24);
const words = (facts: readonly CaseEvent[]) =>
  facts.map((fact) => (fact.kind === 'reopened' ? `reopened because ${fact.because}` : fact.kind));

describe('what a rating starts (spec 3.2 #21; S0-82, S3-50, S4-90)', () => {
  test.each<[profile: string, rating: number | string, facts: readonly string[]]>([
    ['gov-it-projects', 2, ['rated', 'reopened because dissatisfied']],
    ['gov-it-projects', 3, ['rated']],
    // Silent sources: somebody one level up looks again.
    ['cross-department-improvement', 'dissatisfied', ['rated', 'reopened because dissatisfied']],
    ['service-quality-guide', 'dissatisfied', ['rated', 'reopened because dissatisfied']],
    ['feedback-monitoring', 1, ['rated', 'reopened because dissatisfied']],
    ['feedback-monitoring', 'dissatisfied', ['rated', 'reopened because dissatisfied']],
    ['feedback-monitoring', 'neutral', ['rated']],
    ['complaint-handling', 5, ['rated']],
  ])('%s rated %s', (id, rating, facts) => {
    expect(words(say(configured(id), resolvedCase(), rateCase({ rating })))).toEqual(facts);
  });

  test('a low rating needs no comment to start it', () => {
    const facts = say(configured('feedback-monitoring'), resolvedCase(), rateCase({ rating: 1 }));
    expect(facts[0]).toEqual({
      kind: 'rated',
      at: RESOLVED_AT + hours(1),
      by: 'acc-customer',
      rating: 1,
      source: 'portal',
      attempt: 1,
      handler: 'acc-agent',
    });
    expect(facts[1]).toMatchObject({ kind: 'reopened', by: null });
  });

  test('a case that was closed is handled again too', () => {
    const closed: readonly CaseEvent[] = [...resolvedCase(), { kind: 'closed', at: RESOLVED_AT + DAY }];
    const facts = say(configured('feedback-monitoring'), closed, rateCase({ rating: 1 }), { at: RESOLVED_AT + 2 * DAY });
    expect(foldCase([...closed, ...facts])).toMatchObject({ state: 'in-progress', attempt: 2 });
  });

  test('what was closed is handled again also where reconsideration is offered: nobody is at it any more (S0-05, S4-89)', () => {
    const closed: readonly CaseEvent[] = [...resolvedCase(), { kind: 'closed', at: RESOLVED_AT + DAY, result: 'no-answer' }];
    const complaint = configured('complaint-handling');
    expect(words(say(complaint, resolvedCase(), rateCase({ rating: 1 })))).toEqual(['rated']);
    const facts = say(complaint, closed, rateCase({ rating: 1 }), { at: RESOLVED_AT + 2 * DAY });
    expect(foldCase([...closed, ...facts])).toMatchObject({ state: 'in-progress', attempt: 2 });
  });

  test('versions: the later of an attempt counts, earlier ones and earlier attempts stay', () => {
    const configuration = configured('complaint-handling');
    let events = resolvedCase();
    for (const [rating, at] of [
      [9, RESOLVED_AT + 1],
      [3, RESOLVED_AT + 2],
    ] as const)
      events = [...events, ...say(configuration, events, rateCase({ rating }), { at })];
    events = [...events, { kind: 'reopened', at: RESOLVED_AT + 3 }, { kind: 'resolved', at: RESOLVED_AT + 4, by: 'acc-other' }];
    events = [...events, ...say(configuration, events, rateCase({ rating: 8 }), { at: RESOLVED_AT + 5 })];
    expect(ratingsOf(foldCase(events), configuration).map((one) => [one.attempt, one.version, one.value])).toEqual([
      [1, 1, 9],
      [1, 2, 3],
      [2, 1, 8],
    ]);
  });

  /** The dimensions of S3-19 and S4-153…S4-157, each with the words of S1-32, reach the team. */
  test.each<[profile: string, rating: number | string, dimensions: readonly string[]]>([
    ['feedback-monitoring', 4, ['service-process', 'response-speed', 'problem-solving', 'staff-attitude']],
    ['complaint-handling', 9, ['attitude', 'efficiency', 'content', 'effect', 'after-support']],
    ['cross-department-improvement', 'basically-satisfied', []],
  ])('%s: a rating by its dimensions, with what the customer adds', (id, rating, names) => {
    const configuration = configured(id);
    const dimensions = Object.fromEntries(names.map((name) => [name, rating]));
    const facts = say(configuration, resolvedCase(), rateCase({ rating, dimensions, comment: 'The queue was long' }));
    const seen = panelSatisfaction(foldCase([...resolvedCase(), ...facts]), configuration, RESOLVED_AT + DAY, {
      viewer: null,
      supervision: null,
    });
    expect(seen.dimensions.map((dimension) => dimension.id)).toEqual(names);
    expect(seen.ratings).toMatchObject([{ value: rating, dimensions, comment: 'The queue was long' }]);
    const unknown = { ...dimensions, weather: rating };
    expect(() => say(configuration, resolvedCase(), rateCase({ rating, dimensions: unknown }))).toThrow('dimension');
  });

  test('the same once more is once; another comment is a new version', () => {
    const configuration = configured('complaint-handling');
    const events = [...resolvedCase(), ...say(configuration, resolvedCase(), rateCase({ rating: 9, dimensions: { attitude: 8 } }))];
    expect(say(configuration, events, rateCase({ rating: 9, dimensions: { attitude: 8 } }))).toEqual([]);
    expect(words(say(configuration, events, rateCase({ rating: 9, dimensions: { attitude: 8 }, comment: 'fine' })))).toEqual(['rated']);
  });
});

test.each<[profile: string, answers: readonly boolean[], facts: readonly string[], state: string]>([
  ['gov-it-projects', [true, true, true, false], ['confirmed'], 'confirmed'],
  ['gov-it-projects', [false, true, true, false], ['confirmed', 'reopened because not-solved'], 'in-progress'],
  ['gov-it-projects', [true, false, true, false], ['confirmed', 'reopened because dissatisfied'], 'in-progress'],
  ['service-quality-guide', [true, false], ['confirmed', 'reopened because dissatisfied'], 'in-progress'],
  ['complaint-handling', [false], ['confirmed'], 'resolved'],
  ['complaint-handling', [true], ['confirmed'], 'confirmed'],
])('%s answered %j: %j, then %s (S0-72, S2-33, S4-122)', (id, answers, facts, state) => {
  const said = say(configured(id), resolvedCase(), confirmResolution({ answers }));
  expect(words(said)).toEqual(facts);
  expect(foldCase([...resolvedCase(), ...said]).state).toBe(state);
});

test('answers may come by the ids of the questions', () => {
  const answers = { 'process-satisfactory': true, 'fully-solved': true, 'solution-satisfactory': true, 'further-needs': false };
  expect(say(configured('gov-it-projects'), resolvedCase(), confirmResolution({ answers }))[0]).toMatchObject({
    answers: [true, true, true, false],
    verdict: 'confirmed',
  });
});

describe('objection, reconsideration, withdrawal (S4-88…S4-91)', () => {
  const complaint = configured('complaint-handling');

  test('an objection to the result is handled again; during the handling it is recorded', () => {
    expect(words(say(complaint, resolvedCase(), objectToResult({ reason: 'r' })))).toEqual(['objected', 'reopened because objection']);
    const open = resolvedCase().slice(0, 2);
    expect(words(say(complaint, open, objectToResult({ reason: 'r' })))).toEqual(['objected']);
  });

  test('reconsideration can be asked for to the last second of the fifteenth day after the result was told', () => {
    const told: readonly CaseEvent[] = [
      ...resolvedCase(),
      { kind: 'result-replied', at: RESOLVED_AT + DAY, method: 'phone', outcome: 'solved', text: 't' },
    ];
    const ask = (at: number) => words(say(complaint, told, requestReconsideration({ reason: 'r' }), { at }));
    expect(ask(RESOLVED_AT + 16 * DAY)).toEqual(['reconsideration-requested']);
    expect(() => ask(RESOLVED_AT + 16 * DAY + 1)).toThrow('not-possible-now: window-over');
  });

  test('the days are a setting', () => {
    const month = configured('complaint-handling', {
      satisfaction: { reconsiderationDays: 40, decideReconsiderationDays: 15, closeUnansweredDays: 7, askAgainDays: 7 },
    });
    expect(words(say(month, resolvedCase(), requestReconsideration({ reason: 'r' }), { at: RESOLVED_AT + 40 * DAY }))).toEqual([
      'reconsideration-requested',
    ]);
  });

  test('withdrawn, the case is over and its figures are void', () => {
    const facts = say(complaint, [opened()], withdrawCase({ reason: 'found it' }));
    expect(facts).toMatchObject([{ kind: 'cancelled', because: 'withdrawn', reason: 'found it' }]);
    expect(foldCase([opened(), ...facts]).state).toBe('closed');
  });
});

describe('refusals', () => {
  const asked: readonly CaseEvent[] = [
    ...resolvedCase(),
    { kind: 'reconsideration-requested', at: RESOLVED_AT + 1, reason: 'r', by: 'acc-customer' },
  ];
  const closed: CaseEvent = { kind: 'closed', at: RESOLVED_AT + DAY };
  const rate = rateCase({ rating: 5 });
  type Case = [
    name: string,
    profile: string,
    events: readonly CaseEvent[],
    decision: CustomerDecision,
    refusal: string,
    over?: { at?: number; by?: string; isAgent?: boolean },
  ];
  test.each<Case>([
    ['a value off the scale', 'gov-it-projects', resolvedCase(), rateCase({ rating: 6 }), 'invalid-input: scale'],
    ['a value between the steps', 'gov-it-projects', resolvedCase(), rateCase({ rating: 4.5 }), 'invalid-input: scale'],
    ['words on a scale of points', 'gov-it-projects', resolvedCase(), rateCase({ rating: 'satisfied' }), 'invalid-input: scale'],
    ['points on a scale of words', 'cross-department-improvement', resolvedCase(), rateCase({ rating: 3 }), 'invalid-input: scale'],
    [
      'what is not asked',
      'gov-it-projects',
      resolvedCase(),
      rateCase({ rating: 5, dimensions: { attitude: 5 } }),
      'invalid-input: dimension',
    ],
    ['a dimension off the scale', 'complaint-handling', resolvedCase(), rateCase({ rating: 5, dimensions: { attitude: 0 } }), 'dimension'],
    ['a rating before the result', 'gov-it-projects', [opened()], rate, 'not-possible-now: not-resolved'],
    ['a rating 28 days after', 'gov-it-projects', resolvedCase(), rate, 'long-closed', { at: RESOLVED_AT + 28 * DAY + 1 }],
    [
      '28 days count from the closing',
      'gov-it-projects',
      [...resolvedCase(), closed],
      rate,
      'long-closed',
      { at: RESOLVED_AT + 29 * DAY + 1 },
    ],
    [
      'a rating of what was withdrawn',
      'gov-it-projects',
      [...resolvedCase(), { kind: 'cancelled', at: RESOLVED_AT + 1, because: 'withdrawn' }],
      rate,
      'withdrawn',
    ],
    ['too few answers', 'gov-it-projects', resolvedCase(), confirmResolution({ answers: [true] }), 'invalid-input: answers'],
    ['an answer nobody asked for', 'gov-it-projects', resolvedCase(), confirmResolution({ answers: { 'fully-solved': true } }), 'answers'],
    ['a confirmation nobody asks for', 'feedback-monitoring', resolvedCase(), confirmResolution({ answers: [] }), 'no-questions'],
    ['an objection before a result', 'gov-it-projects', [opened()], objectToResult({ reason: 'r' }), 'not-resolved'],
    [
      'reconsideration where there is none',
      'gov-it-projects',
      resolvedCase(),
      requestReconsideration({ reason: 'r' }),
      'no-reconsideration',
    ],
    ['reconsideration before a result', 'complaint-handling', [opened()], requestReconsideration({ reason: 'r' }), 'not-resolved'],
    ['reconsideration twice', 'complaint-handling', asked, requestReconsideration({ reason: 'r' }), 'reconsideration-pending'],
    [
      'reconsideration of what was reconsidered',
      'complaint-handling',
      [...asked, { kind: 'reconsideration-decided', at: RESOLVED_AT + 2, outcome: 'upheld', reasons: 'r' }],
      requestReconsideration({ reason: 'r' }),
      'reconsidered',
    ],
    [
      'withdrawing what is closed',
      'gov-it-projects',
      [...resolvedCase(), closed],
      withdrawCase({}),
      'not-possible-now: closed',
      { at: RESOLVED_AT + 2 * DAY },
    ],
    [
      'withdrawing twice',
      'gov-it-projects',
      [opened(), { kind: 'cancelled', at: RESOLVED_AT, because: 'withdrawn' }],
      withdrawCase({}),
      'withdrawn',
    ],
    ['an agent of the project', 'gov-it-projects', resolvedCase(), rate, 'not-permitted: own-case', { isAgent: true }],
    ['who handled it, agent or not', 'gov-it-projects', resolvedCase(), rate, 'not-permitted: own-case', { by: 'acc-agent' }],
  ])('%s', (_name, profile, events, decision, refusal, over = {}) => {
    expect(() => say(configured(profile), events, decision, over)).toThrow(refusal);
  });

  test('28 days after the closing it is still possible', () => {
    const facts = say(configured('gov-it-projects'), [...resolvedCase(), closed], rate, { at: RESOLVED_AT + 29 * DAY });
    expect(words(facts)).toEqual(['rated']);
  });
});
