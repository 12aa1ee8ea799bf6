import type { CaseEvent } from '../../../src/domain/case/case-event';
import { caseProperty } from '../../../src/domain/case/case-property';
import { changeProfile } from '../../../src/domain/case/change-profile';
import { ConfigurationHistory } from '../../../src/domain/case/configuration-history';
import { foldCase } from '../../../src/domain/case/fold-case';
import { presentDeadlines } from '../../../src/domain/case/present-deadlines';
import { toIso } from '../../../src/domain/instant';
import type { Configuration } from '../../../src/domain/profile/configuration';
import type { Limit, Profile } from '../../../src/domain/profile/schema';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { explainDeadline } from '../../../src/domain/sla/receipt';
import { replanned } from '../../../src/domain/sla/replanned';
import { hours, MONDAY_9, minutes, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const first = configured('gov-it-projects');
/** The same process, published again with other limits. */
const withLimits = (change: (limit: Limit) => Limit): Configuration => ({
  ...configured('gov-it-projects', {}, (profile): Profile => ({ ...profile, limits: profile.limits.map(change) })),
  version: 2,
});
const tighter = withLimits((limit) => (limit.id === 'urgent-resolve' ? { ...limit, due: { minutes: 120 } } : limit));

const paused: readonly CaseEvent[] = [
  { kind: 'paused', at: MONDAY_9 + hours(1), reason: 'waiting-for-customer' },
  { kind: 'resumed', at: MONDAY_9 + hours(2) },
];
const changed = (events: readonly CaseEvent[], to: Configuration, at: number): CaseEvent =>
  changeProfile(first, to, foldCase(events), { at, by: 'acc-admin', projectId: '10000', because: 'published', requestType: null });
const deadline = (configuration: Configuration, events: readonly CaseEvent[], milestone: string, now: number) => {
  const found = presentDeadlines(computeDeadlines(configuration, foldCase(events), now)).find((one) => one.milestone === milestone);
  return found === undefined ? null : { due: toIso(found.dueAt), state: found.state, limit: found.limit };
};

describe('a case goes on under another version (issue 3, item 1)', () => {
  const before = [opened(), ...paused];
  const at = MONDAY_9 + hours(2.5);

  test('elapsed and paused time are kept: two hours from receipt, the pause not counted', () => {
    const events = [...before, changed(before, tighter, at)];
    expect(deadline(first, before, 'resolve', at)).toMatchObject({ due: '2026-03-02T06:00:00.000Z', state: 'running' });
    expect(deadline(tighter, events, 'resolve', at)).toMatchObject({ due: '2026-03-02T04:00:00.000Z', state: 'running' });
    expect(foldCase(events)).toMatchObject({ profileVersion: 2, axes: { type: 'complaint', urgency: 'urgent' } });
  });

  test('a promise that was kept stays kept, with the receipt it was given, however tight the new limit is', () => {
    const answered: readonly CaseEvent[] = [opened(), { kind: 'first-response-sent', at: MONDAY_9 + minutes(20) }];
    const strict = withLimits((limit) => (limit.milestone === 'first-response' ? { ...limit, due: { minutes: 5 } } : limit));
    const events = [...answered, changed(answered, strict, at)];
    expect(deadline(strict, events, 'first-response', at)).toMatchObject({ due: '2026-03-02T01:30:00.000Z', state: 'met' });
    const kept = presentDeadlines(computeDeadlines(strict, foldCase(events), at)).find(({ milestone }) => milestone === 'first-response');
    const receipt = kept === undefined ? [] : explainDeadline(strict, foldCase(events), kept);
    expect(receipt.reduce((sum, span) => sum + span.counted, 0)).toBe(1800);
    // Without the change of version the same limit would have broken it.
    expect(deadline(strict, answered, 'first-response', at)).toMatchObject({ state: 'breached' });
  });

  test('a promise that was missed stays missed under a milder limit, and can still be made good', () => {
    const mild = withLimits((limit) => (limit.milestone === 'first-response' ? { ...limit, due: { minutes: 6000 } } : limit));
    const late = MONDAY_9 + hours(3);
    const events: readonly CaseEvent[] = [...before, changed(before, mild, late)];
    expect(deadline(mild, events, 'first-response', late)).toMatchObject({ state: 'breached', due: '2026-03-02T01:30:00.000Z' });
    const answered: readonly CaseEvent[] = [...events, { kind: 'first-response-sent', at: late + minutes(1) }];
    const property = caseProperty(foldCase(answered), mild, computeDeadlines(mild, foldCase(answered), late + minutes(2)));
    expect(property.deadlines['first-response']).toMatchObject({ state: 'breached', metAt: toIso(late + minutes(1)) });
    expect(property.judged.response).toBe('late');
  });

  test('a missed promise the new process does not know is over, and is not due for ever', () => {
    const other = { ...configured('cross-department-improvement'), version: 7 };
    const late = MONDAY_9 + hours(30);
    const without = {
      ...other,
      profile: { ...other.profile, limits: other.profile.limits.filter(({ milestone }) => milestone !== 'first-response') },
    };
    const events = [...before, changed(before, without, late)];
    const property = caseProperty(foldCase(events), without, computeDeadlines(without, foldCase(events), late));
    expect(property.deadlines['first-response']).toMatchObject({ state: 'breached', metAt: null });
    expect(property.nextDueAt).not.toBe('2026-03-02T01:30:00.000Z');
  });

  test('values a person set survive another process where it knows them; the rest is classified anew', () => {
    const set: readonly CaseEvent[] = [
      opened(),
      { kind: 'axis-set', at: MONDAY_9 + 1, by: 'acc-agent', axis: 'type', value: 'suggestion', rule: 'agent' },
    ];
    const other = { ...configured('service-quality-guide'), version: 3 };
    const fact = changeProfile(first, other, foldCase(set), { at, by: null, projectId: '10001', because: 'moved', requestType: null });
    const state = foldCase([...set, fact]);
    expect(state).toMatchObject({ profile: 'service-quality-guide', profileVersion: 3 });
    expect(state.axes['type']).toBe('suggestion');
    expect(Object.keys(state.axes)).not.toContain('routing');
    expect(other.profile.axes.urgency.map(({ id }) => id)).toContain(state.axes['urgency']);
  });
});

describe('what a change did to the promises stands in the time line', () => {
  const told = (configuration: Configuration, events: readonly CaseEvent[], earlier: readonly Configuration[] = []) => {
    const feedbackCase = foldCase(events);
    return [
      ...replanned(new ConfigurationHistory(feedbackCase, configuration, earlier), feedbackCase, {
        timeZone: 'Asia/Shanghai',
        named: false,
      }).values(),
    ];
  };

  test('a type that is gone, with none in its place: what it was is named, and that the item has none', () => {
    const without: Configuration = {
      ...configured('gov-it-projects', { defaults: {} }, ({ axes, limits, ...rest }) => ({
        ...rest,
        axes: { ...axes, type: axes.type.filter(({ id }) => id === 'praise') },
        limits: limits.filter(({ when }) => when['type'] === undefined),
      })),
      version: 2,
    };
    const before = [opened()];
    const events = [...before, changed(before, without, MONDAY_9 + minutes(5))];
    const [line] = told(without, events, [first]);
    expect(line?.en).toContain('Type: none any more instead of Complaint');
    expect(line?.zh).toContain('类型：原为“投诉”，现无取值');
  });

  test('an axis that is gone: the value the item had is named', () => {
    const without: Configuration = {
      ...configured('gov-it-projects', { defaults: {} }, ({ axes: { routing: _, ...axes }, ...rest }) => ({ ...rest, axes })),
      version: 2,
    };
    const before = [opened({ axes: { type: 'complaint', urgency: 'urgent', routing: 'technical-fault' } })];
    const [line] = told(without, [...before, changed(before, without, MONDAY_9 + minutes(5))], [first]);
    expect(line?.en).toContain('no longer asked, was Technical fault');
    expect(line?.zh).toContain('不再区分，原为“技术故障”');
  });

  test('another urgency', () => {
    const events: readonly CaseEvent[] = [
      opened({ axes: { type: 'inquiry', urgency: 'low' } }),
      { kind: 'axis-set', at: MONDAY_9 + hours(1), axis: 'urgency', value: 'high', rule: 'agent' },
    ];
    const [words] = told(first, events);
    expect(words?.en).toBe(
      'First response: due 2026-03-02 11:00 instead of 2026-03-02 13:00; Resolve: due 2026-03-03 09:00 instead of 2026-03-09 09:00',
    );
    expect(words?.zh).toContain('首次响应：由 2026-03-02 13:00 改为 2026-03-02 11:00');
  });

  test('several values of one instant tell it once; a value without a limit tells nothing', () => {
    const set = (axis: string, value: string): CaseEvent => ({ kind: 'axis-set', at: MONDAY_9 + hours(1), axis, value, rule: 'agent' });
    const start = opened({ axes: { type: 'inquiry', urgency: 'low' } });
    expect(told(first, [start, set('urgency', 'high'), set('routing', 'training-need')])).toHaveLength(1);
    expect(told(first, [start, set('complexity', 'simple')])).toEqual([]);
  });

  test('another version, in the words of what was open before', () => {
    const events = [opened(), ...paused];
    const [words] = told(tighter, [...events, changed(events, tighter, MONDAY_9 + hours(2.5))]);
    expect(words?.en).toContain('Resolve: due 2026-03-02 12:00 instead of 2026-03-02 14:00');
  });

  test('another process that does not know the type says what it made of it', () => {
    const other = configured('complaint-handling');
    const events = [opened({ axes: { type: 'suggestion', urgency: 'low' } })];
    const [words] = told(other, [...events, changed(events, other, MONDAY_9 + hours(1))], [first]);
    expect(words?.en).toMatch(/Urgency: \S.* instead of Low/);
    expect(words?.zh).toMatch(/紧急程度：由“低”改为“\S+”/);
  });
});
