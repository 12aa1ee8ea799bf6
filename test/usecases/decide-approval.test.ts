import type { CaseEvent } from '../../src/domain/case/case-event';
import { caseProperty } from '../../src/domain/case/case-property';
import { factEffects } from '../../src/domain/case/fact-effects';
import { foldCase } from '../../src/domain/case/fold-case';
import { approvalOf } from '../../src/domain/handling/approval';
import { workState } from '../../src/domain/handling/work-state';
import { recordMilestone } from '../../src/usecases/decide-agent-fact';
import { type ApprovalInput, giveApproval } from '../../src/usecases/decide-approval';
import { waiveApproval } from '../../src/usecases/decide-waiver';
import { recordWork } from '../../src/usecases/decide-work';
import { workView } from '../../src/usecases/view-work';
import { hours, MONDAY_9, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

const NOW = MONDAY_9 + hours(1);
const configuration = configured('cross-department-improvement');
const wrote = (field: string, value = 'x'): CaseEvent => ({
  kind: 'work-recorded',
  at: MONDAY_9 + 5,
  by: 'acc-author',
  part: 'plan',
  field,
  value,
});
const PLAN = [
  wrote('measures'),
  wrote('resources'),
  wrote('start-date', '2026-03-03'),
  wrote('end-date', '2026-03-10'),
  wrote('responsible-person'),
];
const OPENED = opened({ axes: { type: 'problem', urgency: 'high' } });

const digestOf = (events: readonly CaseEvent[]): string => {
  const state = workState(configuration.profile, foldCase(events)).find(({ part }) => part.id === 'plan');
  return (state && approvalOf(state, events)?.digest) ?? '';
};
const CRITERIA = ['feasibility', 'cost-benefit', 'customer-experience'];

function decide(
  over: Partial<ApprovalInput> = {},
  facts: readonly CaseEvent[] = PLAN,
  held = ['team-leader'],
  by = 'acc-lead',
): readonly CaseEvent[] {
  const events = [OPENED, ...facts];
  const input: ApprovalInput = {
    part: 'plan',
    as: 'team-leader',
    decision: 'approved',
    digest: digestOf(events),
    criteria: CRITERIA,
    ...over,
  };
  return giveApproval(input, held)({ feedbackCase: foldCase(events), configuration, revision: events.length, at: NOW, by });
}

test('approved: the work starts at once (S1-24)', () => {
  expect(decide().map(({ kind }) => kind)).toEqual(['approval-given', 'handling-started']);
  expect(decide()[0]).toMatchObject({ as: 'team-leader', decision: 'approved', criteria: CRITERIA, by: 'acc-lead' });
});
test('work that has begun does not begin again', () => {
  expect(decide({}, [...PLAN, { kind: 'handling-started', at: MONDAY_9 + 6 }]).map(({ kind }) => kind)).toEqual(['approval-given']);
});
test('returned with a reason', () => {
  expect(decide({ decision: 'returned', criteria: [], note: 'Too dear' })).toMatchObject([
    { kind: 'approval-given', decision: 'returned', note: 'Too dear' },
  ]);
});
test('the same word again changes nothing', () => {
  expect(decide({}, [...PLAN, ...decide()])).toEqual([]);
});

describe('the work waits for the approval (S1-24)', () => {
  const situation = (facts: readonly CaseEvent[]) => {
    const events = [OPENED, ...facts];
    return { feedbackCase: foldCase(events), configuration, revision: events.length, at: NOW, by: 'acc-lead' };
  };
  const waive = (facts: readonly CaseEvent[] = PLAN, held = ['team-leader'], by = 'acc-lead', as = 'team-leader'): readonly CaseEvent[] =>
    waiveApproval({ as, reason: 'The hotline is down' }, held)({ ...situation(facts), by });
  const progress = (facts: readonly CaseEvent[]) =>
    recordWork({ part: 'progress', field: 'milestones:a', seen: null, value: { text: 'Half done' } })(situation(facts));
  const mayBegin = (facts: readonly CaseEvent[]) => caseProperty(foldCase([OPENED, ...facts]), configuration, []).startable;

  test('before it nothing of the work is recorded, and the workflow is told so', () => {
    expect(() => progress(PLAN)).toThrow('not-possible-now: approval');
    expect(mayBegin(PLAN)).toBe(false);
    expect(caseProperty(foldCase([OPENED]), configuration, []).startingNote).toMatch(/not approved yet.*方案尚未审批/s);
    expect(mayBegin([...PLAN, ...decide()])).toBe(true);
    expect(progress([...PLAN, ...decide()])).toHaveLength(1);
  });
  test('somebody who leads lets it begin, with the reason on record; the plan is not approved by that', () => {
    const waived = waive();
    expect(waived).toMatchObject([
      { kind: 'approval-waived', as: 'team-leader', reason: 'The hotline is down', by: 'acc-lead' },
      { kind: 'handling-started' },
    ]);
    const facts = [...PLAN, ...waived];
    expect(progress(facts)).toHaveLength(1);
    expect(mayBegin(facts)).toBe(true);
    const view = workView(foldCase([OPENED, ...facts]), configuration);
    expect(view.parts.find(({ id }) => id === 'plan')?.approval).toMatchObject({
      standing: 'waiting',
      waived: { reason: 'The hotline is down' },
      leads: [],
    });
    expect(view.begunUnapproved).toBe(false);
  });
  test('handled again, it takes a new word', () => {
    const again: readonly CaseEvent[] = [
      { kind: 'resolved', at: NOW + 1 },
      { kind: 'reopened', at: NOW + 2 },
    ];
    expect(mayBegin([...PLAN, ...waive(), ...again])).toBe(false);
  });
  test.each<[string, () => unknown, string]>([
    ['the team as such', () => waive(PLAN, ['feedback-team'], 'acc-lead', 'feedback-team'), 'not-permitted: leads-only'],
    ['who does not hold the role', () => waive(PLAN, []), 'not-permitted: leads-only'],
    ['who wrote the plan', () => waive(PLAN, ['team-leader'], 'acc-author'), 'not-permitted: own-work'],
    ['what is approved already', () => waive([...PLAN, ...decide()]), 'not-possible-now: nothing-held-back'],
    ['a second time', () => waive([...PLAN, ...waive()]), 'not-possible-now: nothing-held-back'],
    ['a closed case', () => waive([...PLAN, { kind: 'closed', at: MONDAY_9 + 9 }]), 'not-possible-now: closed'],
  ])('refuses %s', (_name, act, refusal) => {
    expect(act).toThrow(refusal);
  });

  test('milestones of the work, and a rectification, wait as well where another process demands the approval', () => {
    const held = configured('complaint-handling', {}, (profile) => ({
      ...profile,
      plan: { ...profile.plan, approvalBeforeExecution: true },
    }));
    const events = [opened({ axes: { type: 'service', urgency: 'general', nature: 'major' } })];
    const now = { feedbackCase: foldCase(events), configuration: held, revision: 1, at: NOW, by: 'acc-lead' };
    expect(() => recordMilestone({ milestone: 'start-handling' })(now)).toThrow('not-possible-now: approval');
    expect(() => recordWork({ part: 'rectification', field: 'measure', seen: null, value: 'x' })(now)).toThrow(
      'not-possible-now: approval',
    );
    const free = { ...now, configuration: configured('complaint-handling') };
    expect(recordMilestone({ milestone: 'start-handling' })(free)).toHaveLength(1);
    expect(recordWork({ part: 'rectification', field: 'measure', seen: null, value: 'x' })(free)).toHaveLength(1);
  });
});

test.each<[string, () => unknown, string]>([
  ['a role whose word does not count', () => decide({ as: 'registrar' }, PLAN, ['registrar']), 'not-permitted: approver'],
  ['who does not hold the role', () => decide({}, PLAN, []), 'not-permitted: approver'],
  ['who wrote it', () => decide({}, PLAN, ['team-leader'], 'acc-author'), 'not-permitted: own-work'],
  ['what is no longer what stood on the screen', () => decide({ digest: 'old' }), 'conflict'],
  ['a plan with a part missing', () => decide({}, PLAN.slice(1)), 'not-possible-now: incomplete'],
  ['a criterion that is not met', () => decide({ criteria: ['feasibility'] }), 'not-possible-now: criteria'],
  ['to return without a reason', () => decide({ decision: 'returned' }), 'invalid-input: return-reason'],
  ['a document nobody approves', () => decide({ part: 'analysis' }), 'not-possible-now: no-approval'],
  ['a closed case', () => decide({}, [...PLAN, { kind: 'closed', at: MONDAY_9 + 9 }]), 'not-possible-now: closed'],
])('refuses %s', (_name, act, refusal) => expect(act).toThrow(refusal));

test('complaint-handling: a plan is reviewed by four principles, but the work does not wait for it (S4-107)', () => {
  const complaints = configured('complaint-handling');
  const events = [opened({ axes: { type: 'service' } })];
  const feedbackCase = foldCase(events);
  const plan = workState(complaints.profile, feedbackCase).find(({ part }) => part.id === 'plan');
  expect(plan?.approval).toMatchObject({ demanded: false, roles: ['supervising-leader', 'complaint-team'] });
  expect(plan?.approval?.criteria.map(({ id }) => id)).toEqual(['targeted', 'operable', 'customer-oriented', 'compliant']);
  const input = { part: 'execution', field: 'execution-record', seen: null, value: 'Refunded by Li on Monday' };
  expect(recordWork(input)({ feedbackCase, configuration: complaints, revision: 1, at: NOW, by: 'acc-b' })).toHaveLength(1);
});

describe('before approval the work does not begin (S1-24)', () => {
  const milestone = (facts: readonly CaseEvent[]) => {
    const events = [OPENED, ...facts];
    const input = { part: 'progress', field: 'milestones:a', seen: null, value: { text: 'Technical plan final' } };
    return recordWork(input)({ feedbackCase: foldCase(events), configuration, revision: events.length, at: NOW, by: 'acc-b' });
  };
  test('refused while it waits', () => expect(() => milestone(PLAN)).toThrow('not-possible-now: approval'));
  test('recorded once it is approved', () => expect(milestone([...PLAN, ...decide()])).toHaveLength(1));
  test('refused again when the plan was changed afterwards', () =>
    expect(() => milestone([...PLAN, ...decide(), { ...wrote('measures', 'other'), at: NOW + 1 } as CaseEvent])).toThrow(
      'not-possible-now: approval',
    ));
});

describe('work that begins in Jira before the plan is approved (S1-24)', () => {
  const begun: CaseEvent = { kind: 'handling-started', at: MONDAY_9 + hours(2), by: 'acc-a' };
  const notes = (events: readonly CaseEvent[], of = configuration) =>
    factEffects('1', foldCase(events), of, MONDAY_9 + hours(3)).filter(({ key }) => key.startsWith('1:unapproved:'));

  test('is told to those whose word is missing, once, and the panel says so until they gave it', () => {
    const events = [OPENED, ...PLAN, begun];
    expect(notes(events)).toMatchObject([
      { kind: 'internal-comment', mention: ['team-leader', 'feedback-team', 'customer-service-supervisor'] },
    ]);
    expect(workView(foldCase(events), configuration).begunUnapproved).toBe(true);
  });

  test('not where it was approved before, also when it was changed since; nor where nobody approves', () => {
    const approved = [OPENED, ...PLAN, ...decide()];
    const changed: CaseEvent = { ...wrote('measures', 'others'), at: MONDAY_9 + hours(2) + 1 };
    expect(notes([...approved, begun, changed])).toEqual([]);
    expect(workView(foldCase([...approved, begun, changed]), configuration).begunUnapproved).toBe(false);
    expect(notes([OPENED, begun], configured('gov-it-projects'))).toEqual([]);
  });
});

describe('a rectification goes on when the case is closed (S4-113…S4-119)', () => {
  const care = configured('complaint-handling');
  const note = (field: string, value: string, at = MONDAY_9 + 5): CaseEvent => ({
    ...{ kind: 'work-recorded', at, by: 'acc-author', part: 'rectification', field, value },
  });
  const closed: CaseEvent = { kind: 'closed', at: MONDAY_9 + 10 };
  const start = [opened({ axes: { type: 'service' } }), note('measure', 'Train'), note('deadline', '2026-03-20'), closed];
  const on = (facts: readonly CaseEvent[], by = 'acc-author') => ({
    ...{ feedbackCase: foldCase(facts), configuration: care, revision: facts.length, at: NOW, by },
  });
  const report = ['department', 'person', 'acceptance-criteria', 'progress', 'effect', 'acceptance-report'];
  const stateOf = (facts: readonly CaseEvent[]) => workState(care.profile, foldCase(facts)).find(({ part }) => part.id === 'rectification');
  const accept = (facts: readonly CaseEvent[]) => {
    const state = stateOf(facts);
    const digest = (state && approvalOf(state, facts)?.digest) ?? '';
    const input = { part: 'rectification', as: 'supervising-leader', decision: 'approved', digest, criteria: [] } as const;
    return giveApproval(input, ['supervising-leader'])(on(facts, 'acc-lead'));
  };

  test('it is written, and accepted with its criteria, progress and effect; nothing else of a closed case is', () => {
    expect(recordWork({ part: 'rectification', field: 'progress', seen: null, value: 'Half' })(on(start))).toHaveLength(1);
    expect(() => recordWork({ part: 'plan', field: 'compensation', seen: null, value: 'x' })(on(start))).toThrow(
      expect.objectContaining({ reason: 'not-possible-now', about: 'closed' }),
    );
    expect(() => accept([...start, note('acceptance-report', 'Done', MONDAY_9 + 11)])).toThrow(
      expect.objectContaining({ reason: 'not-possible-now', about: 'incomplete' }),
    );
    const whole = [...start, ...report.map((field) => note(field, 'x', MONDAY_9 + 11))];
    expect(accept(whole)).toMatchObject([{ kind: 'approval-given', decision: 'approved' }]);
  });

  test('its reviewers are roles the process knows', () => {
    const facts = [...start, note('acceptance-report', 'Done', MONDAY_9 + 11)];
    const state = stateOf(facts);
    expect(state && approvalOf(state, facts)?.rule.roles).toEqual(['quality-department', 'supervising-leader']);
    const shown = workView(foldCase(facts), care).parts.map(({ id, over }) => [id, over]);
    expect(shown).toContainEqual(['rectification', false]);
    expect(shown).toContainEqual(['plan', true]);
  });
});
