import type { CaseEvent } from '../../src/domain/case/case-event';
import { factEffects } from '../../src/domain/case/fact-effects';
import { foldCase } from '../../src/domain/case/fold-case';
import { planEscalations } from '../../src/domain/escalation/plan-escalations';
import { hadPart } from '../../src/domain/satisfaction/no-part';
import { computeDeadlines } from '../../src/domain/sla/deadlines';
import type { Decision } from '../../src/usecases/decide-agent-fact';
import { acceptDissatisfaction, enterConfirmation, enterRating } from '../../src/usecases/decide-for-customer';
import { assignReconsideration, decideReconsideration } from '../../src/usecases/decide-reconsideration';
import { objectToResult, rateCase } from '../../src/usecases/decide-satisfaction';
import { hours } from '../builders/case-events';
import { configured } from '../builders/profile-case';
import { RESOLVED_AT, resolvedCase, say } from '../builders/said';

const complaint = configured('complaint-handling');
const NOW = RESOLVED_AT + hours(10);
const decide = (decision: Decision, events: readonly CaseEvent[], by: string, configuration = complaint): readonly CaseEvent[] =>
  decision({ feedbackCase: foldCase(events), configuration, revision: events.length, at: NOW, by });

/** Handled by acc-agent, answered by acc-second, approved by acc-boss; the customer asks for reconsideration. */
const asked = (): readonly CaseEvent[] => [
  ...resolvedCase(),
  { kind: 'first-response-sent', at: RESOLVED_AT - 5, by: 'acc-second', channel: 'phone' },
  { kind: 'approval-given', at: RESOLVED_AT - 4, by: 'acc-boss', part: 'p', as: 'lead', decision: 'approved', digest: 'd' },
  { kind: 'escalation-acknowledged', at: RESOLVED_AT - 3, by: 'acc-dispatcher' },
  { kind: 'reconsideration-requested', at: RESOLVED_AT + 1, by: 'acc-customer', reason: 'wrong facts' },
  { kind: 'progress-reported', at: RESOLVED_AT + 2, by: 'acc-reviewer', text: 'reading the file' },
];
const taken = (reviewer: string): readonly CaseEvent[] => [
  ...asked(),
  { kind: 'reconsideration-assigned', at: RESOLVED_AT + 3, by: 'acc-dispatcher', reviewer },
];

describe('reconsideration by somebody without a part in the result (S4-89, S4-90)', () => {
  test.each(['acc-agent', 'acc-second', 'acc-boss'])('%s had a part and is refused', (person) => {
    expect(() => decide(assignReconsideration({ reviewer: person, isAgent: true, mayChoose: true }), asked(), 'acc-dispatcher')).toThrow(
      'reviewer-had-part',
    );
    expect(() => decide(decideReconsideration({ outcome: 'upheld', reasons: 'r' }), asked(), person)).toThrow('reviewer-had-part');
  });

  test.each(['acc-reviewer', 'acc-dispatcher', 'acc-new'])('%s had none', (person) => {
    expect(decide(assignReconsideration({ reviewer: person, isAgent: true, mayChoose: true }), asked(), 'acc-dispatcher')).toMatchObject([
      { kind: 'reconsideration-assigned', reviewer: person },
    ]);
  });

  test('who only was assignee by the rules at the opening, and did nothing, had none', () => {
    const [opening, ...rest] = asked();
    if (opening === undefined) throw new Error('no opening');
    const given = (effect?: string): readonly CaseEvent[] => [
      opening,
      { kind: 'assigned', at: opening.at + 70, by: null, to: 'acc-lead', ...(effect === undefined ? {} : { role: 'r', effect }) },
      ...rest,
    ];
    const parts = (events: readonly CaseEvent[]) => hadPart(foldCase(events)).has('acc-lead');
    expect(parts(given('1:place'))).toBe(false);
    expect(parts(given())).toBe(true);
    expect(
      parts([
        ...given('1:place'),
        { kind: 'approval-given', at: RESOLVED_AT - 1, by: 'acc-lead', part: 'p', as: 'lead', decision: 'approved', digest: 'd' },
      ]),
    ).toBe(true);
    // Still the assignee when it was resolved: it is that person's result.
    const kept: readonly CaseEvent[] = [
      opening,
      { kind: 'assigned', at: opening.at + 70, by: null, to: 'acc-lead', role: 'r', effect: '1:place' },
      { kind: 'resolved', at: RESOLVED_AT, by: 'acc-agent' },
    ];
    expect(parts(kept)).toBe(true);
  });

  test('the reviewer is chosen by who leads and did not handle it; who had no part takes it on where nobody is named', () => {
    const assign = (reviewer: string, by: string, mayChoose: boolean, events = asked()) =>
      decide(assignReconsideration({ reviewer, isAgent: true, mayChoose }), events, by);
    expect(() => assign('acc-new', 'acc-agent', false)).toThrow('reviewer-by-lead');
    expect(() => assign('acc-new', 'acc-agent', true)).toThrow('reviewer-by-lead');
    expect(() => assign('acc-other', 'acc-reviewer', false)).toThrow('reviewer-by-lead');
    expect(() => assign('acc-reviewer', 'acc-reviewer', false, taken('acc-new'))).toThrow('reviewer-by-lead');
    expect(assign('acc-reviewer', 'acc-reviewer', false)).toMatchObject([{ reviewer: 'acc-reviewer' }]);
    expect(assign('acc-new', 'acc-boss', true)).toMatchObject([{ reviewer: 'acc-new' }]);
  });

  test('who is named learns it, and by when, by an internal comment; who takes it on does not', () => {
    const notes = (by: string) =>
      factEffects(
        '1',
        foldCase([...asked(), { kind: 'reconsideration-assigned', at: RESOLVED_AT + 3, by, reviewer: 'acc-new' }]),
        complaint,
        NOW,
      ).filter(({ key }) => key.endsWith(':reviewer'));
    expect(notes('acc-boss')).toMatchObject([{ kind: 'internal-comment', to: [{ accountId: 'acc-new' }] }]);
    expect(JSON.stringify(notes('acc-boss'))).toContain('You are asked to decide the reconsideration');
    expect(notes('acc-new')).toEqual([]);
  });

  test('upheld: told, and nothing is handled again', () => {
    const facts = decide(decideReconsideration({ outcome: 'upheld', reasons: 'the facts are right' }), taken('acc-new'), 'acc-new');
    expect(facts.map(({ kind }) => kind)).toEqual(['reconsideration-decided']);
    const effects = factEffects('1', foldCase([...taken('acc-new'), ...facts]), complaint, NOW);
    expect(effects.find(({ key }) => key.startsWith('1:reconsideration-decided'))).toMatchObject({
      kind: 'public-comment',
      document: [
        { parts: [{ text: 'Your request for reconsideration was decided: the result stands.' }] },
        { parts: [{ text: 'the facts are right' }] },
      ],
    });
  });

  test.each(['changed', 'partly-changed'] as const)('%s: a new attempt', (outcome) => {
    const facts = decide(decideReconsideration({ outcome, reasons: 'r' }), taken('acc-new'), 'acc-new');
    expect(foldCase([...taken('acc-new'), ...facts])).toMatchObject({ state: 'in-progress', attempt: 2 });
  });

  test.each<[name: string, decision: Decision, events: readonly CaseEvent[], by: string, refusal: string]>([
    ['nobody asked', decideReconsideration({ outcome: 'upheld', reasons: 'r' }), resolvedCase(), 'acc-new', 'no-request'],
    ['another has it', decideReconsideration({ outcome: 'upheld', reasons: 'r' }), taken('acc-new'), 'acc-reviewer', 'other-reviewer'],
    [
      'no agent',
      assignReconsideration({ reviewer: 'acc-customer', isAgent: false, mayChoose: true }),
      asked(),
      'acc-new',
      'reviewer-no-agent',
    ],
  ])('refused: %s', (_name, decision, events, by, refusal) => expect(() => decide(decision, events, by)).toThrow(refusal));
});

describe('what agents enter for the customer (S0-73, S3-21, S4-152)', () => {
  const phone = { rating: 2, source: 'phone' } as const;

  test('a rating with its source, which starts the same as the customer’s own', () => {
    const facts = decide(enterRating(phone), resolvedCase(), 'acc-other', configured('gov-it-projects'));
    expect(facts).toMatchObject([
      { kind: 'rated', source: 'phone', handler: 'acc-agent', by: 'acc-other' },
      { kind: 'reopened', because: 'dissatisfied' },
    ]);
  });

  test('that a customer who was not satisfied is so now is not heard by who handled it; that they are not, by anybody', () => {
    const gov = configured('gov-it-projects');
    const at = resolvedCase().at(-1)?.at ?? 0;
    const again: readonly CaseEvent[] = [
      ...resolvedCase(),
      { kind: 'rated', at: at + 1, rating: 1, attempt: 1, by: 'acc-customer' },
      { kind: 'reopened', at: at + 1, because: 'dissatisfied', by: null },
      { kind: 'resolved', at: at + 2, by: 'acc-second' },
    ];
    const enter = (first: boolean, by: string) =>
      decide(enterConfirmation({ answers: [first, first, first, false], method: 'phone' }), again, by, gov);
    for (const by of ['acc-agent', 'acc-second']) expect(() => enter(true, by)).toThrow('own-rating');
    expect(enter(true, 'acc-other')).toMatchObject([{ kind: 'confirmed', verdict: 'confirmed' }]);
    expect(enter(false, 'acc-second')[0]).toMatchObject({ kind: 'confirmed', verdict: 'not-solved' });
  });

  test('with what the customer said of each dimension, which has to be one of the survey and on the scale (S4-153…S4-157)', () => {
    const enter = (dimensions: Readonly<Record<string, number>>) =>
      decide(enterRating({ rating: 5, source: 'paper', dimensions }), resolvedCase(), 'acc-other', configured('complaint-handling'));
    expect(enter({ attitude: 4, 'after-support': 9 })[0]).toMatchObject({
      kind: 'rated',
      source: 'paper',
      dimensions: { attitude: 4, 'after-support': 9 },
    });
    expect(() => enter({ weather: 4 })).toThrow('invalid-input: dimension');
    expect(() => enter({ attitude: 11 })).toThrow('invalid-input: dimension');
  });

  test('not by who handled it, also after it was given to somebody else', () => {
    const events: readonly CaseEvent[] = [...resolvedCase(), { kind: 'assigned', at: RESOLVED_AT + 1, to: 'acc-other' }];
    expect(() => decide(enterRating(phone), events, 'acc-agent')).toThrow('not-permitted: own-rating');
    expect(decide(enterRating(phone), events, 'acc-other')).toHaveLength(1);
  });

  test('the handler may ask the questions, by a method of the profile', () => {
    const gov = configured('gov-it-projects');
    const answers = [true, true, true, false];
    expect(decide(enterConfirmation({ answers, method: 'phone' }), resolvedCase(), 'acc-agent', gov)).toMatchObject([
      { kind: 'confirmed', method: 'phone', verdict: 'confirmed', by: 'acc-agent' },
    ]);
    expect(() => decide(enterConfirmation({ answers, method: 'pigeon' }), resolvedCase(), 'acc-agent', gov)).toThrow('confirmation-method');
  });

  test.each<[name: string, isSupervisor: boolean, by: string, events: readonly CaseEvent[], refusal: string | null]>([
    ['a supervisor ends open dissatisfaction', true, 'acc-boss', [...resolvedCase(), { kind: 'rated', at: NOW - 1, rating: 2 }], null],
    ['nobody else does', false, 'acc-boss', [...resolvedCase(), { kind: 'rated', at: NOW - 1, rating: 2 }], 'supervisors-only'],
    ['nor a supervisor who handled it', true, 'acc-agent', [...resolvedCase(), { kind: 'rated', at: NOW - 1, rating: 2 }], 'own-rating'],
    ['nor where there is none', true, 'acc-boss', [...resolvedCase(), { kind: 'rated', at: NOW - 1, rating: 9 }], 'nothing-to-accept'],
  ])('%s', (_name, isSupervisor, by, events, refusal) => {
    const act = () => decide(acceptDissatisfaction({ reason: 'law leaves no choice', isSupervisor }), events, by);
    if (refusal === null) expect(act()).toMatchObject([{ kind: 'dissatisfaction-accepted', reason: 'law leaves no choice' }]);
    else expect(act).toThrow(refusal);
  });
});

describe('the second handling (S0-82, S3-50, S4-89)', () => {
  test('goes back to work in Jira, with its own promise, to somebody one level up', () => {
    const monitoring = configured('gov-it-projects');
    const events = [...resolvedCase(), ...say(monitoring, resolvedCase(), rateCase({ rating: 1, comment: 'still broken' }))];
    const feedbackCase = foldCase(events);
    const deadlines = computeDeadlines(monitoring, feedbackCase, NOW);
    expect(deadlines.filter(({ milestone }) => milestone === 'resolve').map(({ cycle, state }) => `${cycle} ${state}`)).toEqual([
      '1 met',
      '2 breached',
    ]);
    expect(factEffects('1', feedbackCase, monitoring, NOW)).toMatchObject([
      { kind: 'transition', to: 'inProgress' },
      { kind: 'public-comment', key: expect.stringContaining(':status:reopened:') },
    ]);
    const [escalation] = planEscalations(monitoring, feedbackCase, deadlines, NOW).filter(({ rule }) => rule === 'customer-dissatisfied');
    expect(escalation).toMatchObject({ status: 'due', level: 1 });
    expect(escalation?.actions).toContainEqual({ kind: 'reassign', role: 'department-manager', orElse: 'senior-management' });
    expect(JSON.stringify(escalation?.actions)).toContain('1/5 · still broken');
  });

  test('an objection raises its own', () => {
    const events = [...resolvedCase(), ...say(complaint, resolvedCase(), objectToResult({ reason: 'not what I asked' }))];
    const feedbackCase = foldCase(events);
    const plan = planEscalations(complaint, feedbackCase, computeDeadlines(complaint, feedbackCase, NOW), NOW);
    expect(plan.filter(({ rule }) => rule === 'objection')).toMatchObject([{ key: 'objection/1', status: 'due' }]);
  });

  test('once somebody resolved it again, the old wish to reopen asks for nothing', () => {
    const monitoring = configured('gov-it-projects');
    const events: readonly CaseEvent[] = [
      ...resolvedCase(),
      ...say(monitoring, resolvedCase(), rateCase({ rating: 1 })),
      { kind: 'resolved', at: NOW - 1, by: 'acc-manager' },
    ];
    expect(factEffects('1', foldCase(events), monitoring, NOW).map(({ kind }) => kind)).not.toContain('transition');
  });
});
