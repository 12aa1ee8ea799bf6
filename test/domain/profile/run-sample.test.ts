import type { RuleCondition } from '../../../src/domain/intake/rules/rule';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { presets } from '../../../src/domain/profile/presets';
import { runSample } from '../../../src/domain/profile/run-sample';
import type { TryProfileInput, TryProfileOutput } from '../../../src/domain/profile/try-profile';
import { configured } from '../../builders/profile-case';
import { ruleOf } from '../intake/rules/rule-of';

type Sample = TryProfileInput['sample'];
/** Mon 2 March 2026 09:00 in Shanghai. */
const fault: Sample = {
  summary: '系统登录故障',
  description: '登录页面报错，部分用户无法登录。',
  channel: 'phone',
  fields: { organisation: '示例单位', 'contact-person': '示例联系人' },
  axes: { type: 'fault-report', urgency: 'urgent', routing: 'technical-fault' },
  receivedAt: '2026-03-02T01:00:00Z',
  events: [],
};
const gov = configured('gov-it-projects');

function run(sample: Sample, until?: string, configuration: Configuration = gov): TryProfileOutput {
  const result = runSample(configuration, until === undefined ? { sample } : { sample, until });
  if (!result.ok) throw new Error(`${result.problem.path}: ${result.problem.text.en}`);
  return result.value;
}
const escalated = (output: TryProfileOutput): readonly string[] =>
  output.escalations.map(({ at, rule, level }) => `${at.slice(5, 16)} ${rule} ${level}`);
const states = (output: TryProfileOutput): readonly string[] =>
  output.milestones.map(({ milestone, dueAt, state }) => `${milestone} ${dueAt.slice(5, 16)} ${state}`);

test('nobody does anything: the whole story of an urgent fault', () => {
  const output = run(fault);
  expect(output.number).toBe('FB-2026-0001');
  expect(output.axes).toMatchObject({ type: 'fault-report', urgency: 'urgent', routing: 'technical-fault' });
  expect(output.why.find((reason) => reason.axis === 'urgency')).toMatchObject({ value: 'urgent' });
  expect(states(output)).toEqual(['first-response 03-02T01:30 breached', 'resolve 03-02T05:00 breached']);
  expect(escalated(output)).toEqual([
    '03-02T01:20 limit-about-to-expire 1',
    '03-02T01:30 overdue 2',
    '03-02T02:00 unacknowledged 3',
    '03-02T02:00 track-urgent 0',
    '03-02T03:00 track-urgent 0',
    '03-02T04:00 track-urgent 0',
    '03-02T04:12 limit-about-to-expire 1',
    '03-02T04:42 unacknowledged 2',
    '03-02T05:00 overdue 2',
    '03-02T05:00 unresolved-technical-fault 1',
    '03-02T05:00 track-urgent 0',
    '03-02T05:30 unacknowledged 3',
  ]);
  for (const part of ['FB-2026-0001', '示例联系人', '4']) expect(output.acknowledgement).toContain(part);
});

test('answered, paused, resumed, resolved: nothing escalates, and the receipt shows the pause', () => {
  const output = run({
    ...fault,
    events: [
      { at: '2026-03-02T01:10:00Z', kind: 'first-response-sent' },
      { at: '2026-03-02T01:20:00Z', kind: 'paused', reason: 'waiting for logs' },
      { at: '2026-03-02T06:20:00Z', kind: 'resumed' },
      { at: '2026-03-02T06:50:00Z', kind: 'resolved' },
    ],
  });
  expect(states(output)).toEqual(['first-response 03-02T01:30 met', 'resolve 03-02T10:00 met']);
  expect(output.milestones[1]?.receipt).toEqual([
    { from: '2026-03-02T01:00:00.000Z', to: '2026-03-02T01:20:00.000Z', counted: 1200, reason: 'counted' },
    { from: '2026-03-02T01:20:00.000Z', to: '2026-03-02T06:20:00.000Z', counted: 0, reason: 'paused' },
    { from: '2026-03-02T06:20:00.000Z', to: '2026-03-02T10:00:00.000Z', counted: 13200, reason: 'counted' },
  ]);
  expect(escalated(output)).toEqual([]);
});

test('until: only what has happened by then', () => {
  const output = run(fault, '2026-03-02T01:25:00Z');
  expect(states(output)).toEqual(['first-response 03-02T01:30 running', 'resolve 03-02T05:00 running']);
  expect(escalated(output)).toEqual(['03-02T01:20 limit-about-to-expire 1']);
});

test('events may come in any order, at the same instant facts come before escalations', () => {
  const inTime = run({
    ...fault,
    events: [
      { at: '2026-03-02T05:00:00Z', kind: 'resolved' },
      { at: '2026-03-02T01:20:00Z', kind: 'first-response-sent' },
    ],
  });
  expect(states(inTime)).toEqual(['first-response 03-02T01:30 met', 'resolve 03-02T05:00 met']);
  expect(escalated(inTime).filter((line) => !line.includes('track'))).toEqual([
    '03-02T04:12 limit-about-to-expire 1',
    '03-02T04:42 unacknowledged 2',
  ]);
});

test('rated badly, reopened, resolved again: both cycles are told', () => {
  const output = run({
    ...fault,
    events: [
      { at: '2026-03-02T01:10:00Z', kind: 'first-response-sent' },
      { at: '2026-03-02T01:40:00Z', kind: 'resolved' },
      { at: '2026-03-02T01:50:00Z', kind: 'rated', rating: 1 },
      { at: '2026-03-02T02:00:00Z', kind: 'reopened' },
      { at: '2026-03-02T02:10:00Z', kind: 'follow-up-done', task: 'callback/1' },
      { at: '2026-03-02T02:20:00Z', kind: 'first-response-sent' },
      { at: '2026-03-02T02:30:00Z', kind: 'resolved' },
    ],
  });
  expect(states(output)).toEqual([
    'first-response 03-02T01:30 met',
    'resolve 03-02T05:00 met',
    'resolve 03-02T06:00 met',
    'callback 03-03T01:50 met',
  ]);
  expect(escalated(output)).toEqual(['03-02T01:50 customer-dissatisfied 1', '03-02T02:20 unacknowledged 2']);
});

test('an emergency: team, hourly demand from its declaration, plan within 24 h (S0-76…S0-81)', () => {
  const output = run(
    {
      ...fault,
      axes: { ...fault.axes, urgency: 'low' },
      events: [{ at: '2026-03-02T01:30:00Z', kind: 'emergency-declared', definition: 'system-paralysed' }],
    },
    '2026-03-02T04:00:00Z',
  );
  expect(escalated(output)).toEqual([
    '03-02T01:30 emergency 3',
    '03-02T01:48 limit-about-to-expire 1',
    '03-02T02:00 overdue 2',
    '03-02T02:30 unacknowledged 3',
    '03-02T02:30 track-emergency 0',
    '03-02T03:30 track-emergency 0',
  ]);
  expect(states(output)).toContain('plan 03-03T01:30 running');
});

test('a pause nobody ends stops the story where it is', () => {
  const output = run({ ...fault, events: [{ at: '2026-03-02T01:10:00Z', kind: 'paused' }] });
  expect(states(output)).toEqual(['first-response 03-02T01:30 paused', 'resolve 03-02T05:00 paused']);
  expect(escalated(output)).toEqual([]);
});

test('the same sample gives the same answer, and nothing is changed', () => {
  const frozen = JSON.stringify(gov);
  expect(run(fault)).toEqual(run(fault));
  expect(JSON.stringify(gov)).toBe(frozen);
});

describe.each(presets.map((preset) => preset.id))('%s', (id) => {
  test('runs to the end on an empty sample, with receipts that add up and escalations in order', () => {
    const output = run({ summary: '', description: '', receivedAt: '2026-03-06T07:00:00Z', events: [] }, undefined, configured(id));
    expect(output.milestones.length).toBeGreaterThan(0);
    for (const { receipt, dueAt } of output.milestones) {
      expect(receipt.map((span) => span.from)).toEqual(
        ['2026-03-06T07:00:00.000Z', ...receipt.map((span) => span.to)].slice(0, receipt.length),
      );
      if (receipt.length > 0) expect(receipt.at(-1)?.to).toBe(dueAt);
    }
    const instants = output.escalations.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    expect(output.acknowledgement).not.toBe('');
  });
});

describe('a sample that cannot be is refused with its place', () => {
  const refusal = (sample: Sample, until?: string): string | null => {
    const result = runSample(gov, until === undefined ? { sample } : { sample, until });
    return result.ok ? null : result.problem.path;
  };
  test.each<[string, Sample, string]>([
    ['receipt that is no instant', { ...fault, receivedAt: '2026-03-02 09:00' }, 'sample.receivedAt'],
    ['unknown axis value', { ...fault, axes: { urgency: 'very' } }, 'sample.axes.urgency'],
    ['fact before receipt', { ...fault, events: [{ at: '2026-03-01T01:00:00Z', kind: 'paused' }] }, 'sample.events.0.at'],
    [
      'fact without what it needs',
      { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'axis-set', axis: 'urgency' }] },
      'sample.events.0.value',
    ],
    [
      'fact with a value that does not exist',
      { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'axis-set', axis: 'urgency', value: 'very' }] },
      'sample.events.0.value',
    ],
    ['rating on no scale', { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'rated', rating: 99 }] }, 'sample.events.0.rating'],
    [
      'rating in no words',
      { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'rated', rating: 'awful' }] },
      'sample.events.0.rating',
    ],
    [
      'milestone nobody knows',
      { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'milestone-met', milestone: 'moon' }] },
      'sample.events.0.milestone',
    ],
    [
      'trigger nobody knows',
      { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'escalation-raised', trigger: 'moon' }] },
      'sample.events.0.trigger',
    ],
    [
      'emergency nobody knows',
      { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'emergency-declared', definition: 'moon' }] },
      'sample.events.0.definition',
    ],
    [
      'promise for the past',
      { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'next-update-promised', dueAt: '2026-03-02T02:00:00Z' }] },
      'sample.events.0.dueAt',
    ],
    [
      'acknowledgement with a promise for the past',
      { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'escalation-acknowledged', nextUpdateAt: '2026-03-01T02:00:00Z' }] },
      'sample.events.0.nextUpdateAt',
    ],
    ['the opening itself', { ...fault, events: [{ at: '2026-03-02T02:00:00Z', kind: 'case-opened' }] }, 'sample.events.0.kind'],
  ])('%s', (_, sample, path) => expect(refusal(sample)).toBe(path));
  test('an emergency in a process without emergencies', () => {
    const sample: Sample = {
      summary: 's',
      description: 'd',
      receivedAt: fault.receivedAt,
      events: [{ at: '2026-03-02T02:00:00Z', kind: 'emergency-declared' }],
    };
    const result = runSample(configured('cross-department-improvement'), { sample });
    expect(result).toMatchObject({ ok: false, problem: { path: 'sample.events.0.kind' } });
  });
  test('an end before receipt', () => expect(refusal(fault, '2026-03-01T00:00:00Z')).toBe('until'));
});

test.each<[string, Partial<Sample>, string]>([
  ['channel', { channel: 'pigeon' }, 'sample.channel'],
  ['tier', { customerTier: 'platinum' }, 'sample.customerTier'],
])('an unknown %s is refused, not tried as none', (_, change, path) => {
  const quality = configured('service-quality-guide');
  const sample: Sample = { summary: 's', description: 'd', receivedAt: '2026-03-02T01:00:00Z', events: [] };
  expect(runSample(quality, { sample: { ...sample, channel: 'phone', customerTier: 'vip' } }).ok).toBe(true);
  const result = runSample(quality, { sample: { ...sample, ...change } });
  expect(result).toMatchObject({ ok: false, problem: { path } });
});

test.each<[string, RuleCondition, Partial<Sample>]>([
  ['the request type', { kind: 'request-type', ids: ['10'] }, { requestType: { id: '10', name: 'Fault' } }],
  ['an organization', { kind: 'organization', names: ['City Hall'] }, { organizations: ['City Hall'] }],
  ['a repeat', { kind: 'repeat', is: true }, { isRepeat: true }],
  [
    'a field',
    { kind: 'field', field: 'project-name', is: 'one-of', texts: ['Permit portal'] },
    { fields: { 'project-name': 'permit portal' } },
  ],
])('a rule that asks for %s is tried by an example that has it', (_, when, entry) => {
  const rule = ruleOf({ when, value: 'praise', weight: 9 });
  const asking: Configuration = { ...gov, settings: { ...gov.settings, classificationRules: [rule] } };
  const typeOf = (entries: Partial<Sample>): string | undefined => {
    const result = runSample(asking, { sample: { ...fault, axes: {}, ...entries } });
    return result.ok ? result.value.axes['type'] : 'refused';
  };
  expect([typeOf({}) === 'praise', typeOf(entry)]).toEqual([false, 'praise']);
});
