import type { CaseEvent } from '../../../src/domain/case/case-event';
import { caseProperty } from '../../../src/domain/case/case-property';
import { foldCase } from '../../../src/domain/case/fold-case';
import { closingConditions, isClosable } from '../../../src/domain/follow-up/closing-conditions';
import { closesUnansweredAt } from '../../../src/domain/satisfaction/unanswered';
import { hours, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';
import { answeredCase, RESOLVED_AT, resolvedCase as silentCase } from '../../builders/said';

const resolvedCase = answeredCase;

const YES: CaseEvent = { kind: 'confirmed', at: RESOLVED_AT + 1, answers: [true], verdict: 'confirmed', attempt: 1 };
/** Solved and satisfactory, and there is something else. */
const WISH: CaseEvent = { kind: 'confirmed', at: RESOLVED_AT + 1, answers: [true, true, true, true], verdict: 'confirmed', attempt: 1 };
const CONTENT: CaseEvent = { ...WISH, at: RESOLVED_AT + 2, answers: [true, true, true, false] };
const NO: CaseEvent = { kind: 'confirmed', at: RESOLVED_AT + 1, answers: [false], verdict: 'not-solved', attempt: 1 };
const LOW: CaseEvent = { kind: 'rated', at: RESOLVED_AT + 2, rating: 1, attempt: 1 };
const ACCEPTED: CaseEvent = { kind: 'dissatisfaction-accepted', at: RESOLVED_AT + 3, reason: 'r' };
const ASKED: CaseEvent = { kind: 'reconsideration-requested', at: RESOLVED_AT + 3 };
const TOLD: CaseEvent = { kind: 'result-replied', at: RESOLVED_AT + 1, method: 'phone', outcome: 'solved', text: 't' };
const incomplete = (): readonly CaseEvent[] => [opened({ missing: ['project'] }), ...resolvedCase().slice(1)];
const LEARNT: CaseEvent = { kind: 'work-recorded', at: RESOLVED_AT + 1, by: 'a', part: 'lessons', field: 'lessons', value: 'Ask first' };
const AGAIN: readonly CaseEvent[] = [
  { kind: 'reopened', at: RESOLVED_AT + 4, because: 'not-solved' },
  { kind: 'result-replied', at: RESOLVED_AT + 4, method: 'phone', outcome: 'solved', text: 't' },
  { kind: 'resolved', at: RESOLVED_AT + 5, by: 'acc-manager' },
];

test('of somebody who was asked to rate lately the confirmation is asked for by phone (S4-122)', () => {
  const notAsked: CaseEvent = { kind: 'survey-not-asked', at: RESOLVED_AT + 1, attempt: 1, because: 'cool-down' };
  const noteOf = (events: readonly CaseEvent[]): string | undefined =>
    closingConditions(foldCase(events), configured('complaint-handling')).find(({ about }) => about === 'confirmed')?.note.en;
  expect(noteOf([...resolvedCase(), notAsked])).toContain('ask by phone');
  expect(noteOf(resolvedCase())).not.toContain('ask by phone');
});

/** Conditions that hold, of solved / confirmed / no risk / records (S0-74) / lessons (S0-75), or told / confirmed / archived (S4-122). */
test.each<[name: string, profile: string, events: readonly CaseEvent[], met: readonly boolean[], closable: boolean]>([
  ['nothing without a result (S0-05)', 'gov-it-projects', [opened()], [false, false, false, true, false], false],
  ['resolved, the customer not heard', 'gov-it-projects', resolvedCase(), [false, false, true, true, false], false],
  ['confirmed, nothing learnt (S0-75)', 'gov-it-projects', [...resolvedCase(), YES], [true, true, true, true, false], false],
  ['confirmed and learnt', 'gov-it-projects', [...resolvedCase(), LEARNT, YES], [true, true, true, true, true], true],
  ['confirmed, records incomplete', 'gov-it-projects', [...incomplete(), LEARNT, YES], [true, true, true, false, true], false],
  ['not solved', 'gov-it-projects', [...resolvedCase(), LEARNT, NO], [false, false, false, true, true], false],
  [
    'the answer to the first result is none to the second',
    'gov-it-projects',
    [...resolvedCase(), LEARNT, YES, ...AGAIN],
    [false, false, true, true, true],
    false,
  ],
  ['confirmed, then rated low', 'gov-it-projects', [...resolvedCase(), LEARNT, YES, LOW], [false, false, false, true, true], false],
  [
    'rated low and accepted with a reason',
    'gov-it-projects',
    [...resolvedCase(), LEARNT, LOW, ACCEPTED],
    [true, true, true, true, true],
    true,
  ],
  [
    'an emergency is a risk',
    'gov-it-projects',
    [...resolvedCase(), LEARNT, YES, { kind: 'emergency-declared', at: RESOLVED_AT + 2, definition: 'data-loss' }],
    [true, true, false, true, true],
    false,
  ],
  ['resolved', 'complaint-handling', resolvedCase(), [false, false, true], false],
  ['told the result', 'complaint-handling', [...resolvedCase(), TOLD], [true, false, true], false],
  [
    'rated and confirmed, and never told (S4-63, S4-121)',
    'complaint-handling',
    [...resolvedCase(), YES, { ...LOW, rating: 9 }],
    [false, true, true],
    false,
  ],
  [
    'told by the milestone',
    'complaint-handling',
    [...resolvedCase(), { kind: 'milestone-met', at: RESOLVED_AT + 1, milestone: 'result-reply' }],
    [true, false, true],
    false,
  ],
  [
    'needs something else, and nobody asked what (S0-72)',
    'gov-it-projects',
    [...resolvedCase(), LEARNT, WISH],
    [true, true, true, true, true, false],
    false,
  ],
  [
    'asked what else is needed',
    'gov-it-projects',
    [...resolvedCase(), LEARNT, WISH, { kind: 'follow-up-done', at: RESOLVED_AT + 3, task: 'further-needs/1', method: 'phone', note: 'n' }],
    [true, true, true, true, true],
    true,
  ],
  ['needs nothing after all', 'gov-it-projects', [...resolvedCase(), LEARNT, WISH, CONTENT], [true, true, true, true, true], true],
  ['told and confirmed', 'complaint-handling', [...resolvedCase(), TOLD, { ...YES, at: RESOLVED_AT + 2 }], [true, true, true], true],
  ['no list: closes freely once there is a result', 'feedback-monitoring', resolvedCase(), [], true],
  ['no list and no result', 'feedback-monitoring', [opened()], [], false],
  ['no list and dissatisfaction open', 'feedback-monitoring', [...resolvedCase(), LOW], [false], false],
  [
    'no list and the result of the second handling not judged yet',
    'feedback-monitoring',
    [...resolvedCase(), LOW, ...AGAIN],
    [false],
    false,
  ],
  [
    'no list and recovered',
    'feedback-monitoring',
    [...resolvedCase(), LOW, ...AGAIN, { ...LOW, at: RESOLVED_AT + 6, rating: 5, attempt: 2 }],
    [],
    true,
  ],
  [
    'no list and reconsideration not decided',
    'complaint-handling',
    [...resolvedCase(), TOLD, YES, ASKED],
    [true, true, true, false],
    false,
  ],
  [
    'withdrawn',
    'gov-it-projects',
    [opened(), { kind: 'cancelled', at: RESOLVED_AT, because: 'withdrawn' }],
    [false, false, true, true, false],
    true,
  ],
])('%s (%s)', (_name, profile, events, met, closable) => {
  const configuration = configured(profile);
  const feedbackCase = foldCase(events);
  const conditions = closingConditions(feedbackCase, configuration);
  expect(conditions.map((condition) => condition.met)).toEqual(met);
  expect(isClosable(feedbackCase, conditions)).toBe(closable);
});

test('nothing is to be solved of praise, and nothing confirmed, from the start (S0-11, S1-29)', () => {
  const praise = closingConditions(foldCase([opened({ axes: { type: 'praise' } })]), configured('gov-it-projects'));
  expect(praise.filter(({ met }) => !met).map(({ about }) => about)).toEqual(['no-risk']);
});

test('praise teaches nothing: nobody asks for lessons, and the step is done with what comes before it', () => {
  const [first, ...rest] = resolvedCase();
  if (first?.kind !== 'case-opened') throw new Error('no opening');
  const praise = [{ ...first, axes: { ...first.axes, type: 'praise' } }, ...rest];
  expect(closingConditions(foldCase(praise), configured('gov-it-projects')).map(({ about }) => about)).not.toContain('lessons');
});

test('the customer of an anonymous case cannot be asked: such conditions are skipped and say so', () => {
  const anonymous = configured('gov-it-projects', {}, (profile) => ({
    ...profile,
    anonymous: { allowed: true, notice: null, src: [] },
  }));
  const [first, ...rest] = resolvedCase();
  if (first?.kind !== 'case-opened') throw new Error('no opening');
  const events = [{ ...first, registration: { ...first.registration, fields: { anonymous: 'yes' } } }, ...rest];
  const conditions = closingConditions(foldCase(events), anonymous);
  expect(conditions.map(({ met }) => met)).toEqual([true, true, true, true, false]);
  expect(conditions[1]?.note).toEqual({ en: 'Skipped: the customer is anonymous.', zh: '匿名反馈，此项跳过。' });
});

describe('the issue property', () => {
  const propertyAfter = (events: readonly CaseEvent[]) => caseProperty(foldCase(events), configured('gov-it-projects'), []);

  test('names what is open for the workflow validator, and stays small', () => {
    const property = propertyAfter([...incomplete(), LOW]);
    expect(property).toMatchObject({
      closable: false,
      closingConditions: [
        { id: 'problem-fully-solved', met: false },
        { id: 'customer-confirmed-satisfied', met: false },
        { id: 'no-later-risk', met: false },
        { id: 'records-complete', met: false },
        { id: 'lessons-recorded', met: false },
      ],
      satisfaction: { raw: 1, scale: 'stars-5', band: 'negative' },
      dissatisfaction: 'open',
      reconsideration: null,
    });
    expect(property.closingNote).toContain('Customer confirmed satisfied; No later risk');
    expect(property.closingNote).toContain('客户确认满意；无后续风险');
    expect(Buffer.byteLength(JSON.stringify(property))).toBeLessThan(8_192);
  });

  test('closable when all hold, with nothing to say', () => {
    expect(propertyAfter([...resolvedCase(), LEARNT, YES])).toMatchObject({ closable: true, closingNote: '', attempt: 1 });
  });

  test('tells of reconsideration', () => {
    expect(propertyAfter([...resolvedCase(), LOW, ASKED]).reconsideration).toEqual({ state: 'requested' });
  });
});

describe('closing because nobody answers (spec 3.2 #23)', () => {
  const learnt = [...resolvedCase(), LEARNT];
  const week = 7 * hours(24);
  const at = (events: readonly CaseEvent[], profile = 'gov-it-projects', days = 7) =>
    closesUnansweredAt(
      foldCase(events),
      configured(profile, {
        satisfaction: { reconsiderationDays: 15, decideReconsiderationDays: 15, closeUnansweredDays: days, askAgainDays: 7 },
      }),
      [],
    );
  test.each<[name: string, at: number | null, expected: number | null]>([
    ['a week after the resolution', at(learnt), RESOLVED_AT + week],
    ['three days where the settings say so', at(learnt, 'gov-it-projects', 3), RESOLVED_AT + 3 * hours(24)],
    ['not while a letter of the customer is unanswered', at([...learnt, { kind: 'customer-replied', at: RESOLVED_AT + 9 }]), null],
    [
      'anew from our answer to the last word of the customer',
      at([
        ...learnt,
        { kind: 'customer-replied', at: RESOLVED_AT + 9 },
        { kind: 'first-response-sent', at: RESOLVED_AT + 10, by: 'acc-agent' },
      ]),
      RESOLVED_AT + 10 + week,
    ],
    ['never with 0 days', at(learnt, 'gov-it-projects', 0), null],
    ['not before a result', at([opened()]), null],
    ['not when confirmed', at([...learnt, YES]), null],
    ['not with dissatisfaction open', at([...learnt, LOW]), null],
    ['not before the lessons are written down (S0-75)', at(resolvedCase()), null],
    ['not with records incomplete', at([...incomplete(), LEARNT]), null],
    ['also where the profile has no list', at(resolvedCase(), 'feedback-monitoring'), RESOLVED_AT + week],
    ['not there when the customer said something of it', at([...resolvedCase(), { ...LOW, rating: 5 }], 'feedback-monitoring'), null],
    [
      'the second handling when the customer stays silent, whatever the first was worth',
      at([...learnt, LOW, ...AGAIN]),
      RESOLVED_AT + 5 + week,
    ],
    ['also without a list', at([...resolvedCase(), LOW, ...AGAIN], 'feedback-monitoring'), RESOLVED_AT + 5 + week],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected));
});

describe('a result in words, in every process (S0-05, S2-13)', () => {
  const openIn = (profile: string, facts: readonly CaseEvent[]): readonly string[] => {
    return closingConditions(foldCase(facts), configured(profile)).flatMap(({ id, met }) => (met ? [] : [id]));
  };
  const [received, given, resolved] = silentCase() as [CaseEvent, CaseEvent, CaseEvent];
  const started: CaseEvent = { kind: 'handling-started', at: RESOLVED_AT - 10, by: 'acc-agent' };
  const reply = (at: number): CaseEvent => ({ kind: 'first-response-sent', at, by: 'acc-agent', channel: 'comment' });

  test.each(['feedback-monitoring', 'service-quality-guide', 'cross-department-improvement'])(
    '%s: resolved with no word is not closed',
    (profile) => {
      expect(openIn(profile, [received, given, started, resolved])).toContain('result-in-words');
      expect(openIn(profile, [received, given, reply(RESOLVED_AT - 20), started, resolved])).toContain('result-in-words');
      expect(openIn(profile, [received, given, started, reply(RESOLVED_AT - 5), resolved])).not.toContain('result-in-words');
      expect(openIn(profile, [received, given, started, resolved, TOLD])).not.toContain('result-in-words');
      expect(
        openIn(profile, [received, given, started, { kind: 'progress-reported', at: RESOLVED_AT - 5, shared: true }, resolved]),
      ).not.toContain('result-in-words');
      expect(
        openIn(profile, [received, given, started, { kind: 'progress-reported', at: RESOLVED_AT - 5, shared: false }, resolved]),
      ).toContain('result-in-words');
    },
  );

  test('the result of the first handling is none of the second', () => {
    const again: readonly CaseEvent[] = [
      { kind: 'reopened', at: RESOLVED_AT + 4, because: 'not-solved' },
      { kind: 'resolved', at: RESOLVED_AT + 5 },
    ];
    expect(openIn('feedback-monitoring', [...answeredCase(), ...again])).toContain('result-in-words');
  });

  test('who tries to close reads what is missing in both languages; praise and what is invalid need none', () => {
    const events = [received, given, started, resolved];
    const note = caseProperty(foldCase(events), configured('feedback-monitoring'), []).closingNote;
    expect(note).toMatch(/Result told in words.*已有书面处理结果/);
    const invalid: CaseEvent = { kind: 'invalid-marked', at: RESOLVED_AT - 5, by: 'acc-agent', explanation: 'Not ours' };
    expect(openIn('feedback-monitoring', [received, given, invalid, resolved])).not.toContain('result-in-words');
    expect(openIn('feedback-monitoring', [opened({ axes: { type: 'praise' } }), resolved])).not.toContain('result-in-words');
  });
});
