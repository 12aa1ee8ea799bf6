import type { CaseEvent } from '../../src/domain/case/case-event';
import { changeProfile } from '../../src/domain/case/change-profile';
import { foldCase } from '../../src/domain/case/fold-case';
import type { Configuration } from '../../src/domain/profile/configuration';
import { acknowledgeEscalation } from '../../src/usecases/decide-agent-fact';
import { promiseUpdate } from '../../src/usecases/decide-progress';
import { portalCase } from '../../src/usecases/portal-case';
import { panelCase } from '../../src/usecases/view-case';
import { hours, MONDAY_9, minutes, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';

const row = {
  issueId: '10001',
  issueKey: 'FB-1',
  projectId: '10000',
  projectKey: 'FB',
  profile: 'gov-it-projects',
  profileVersion: 1,
  series: 's',
  period: '2026',
  receivedAt: MONDAY_9,
  sequence: 1,
  revision: 1,
  syncedHash: '',
  nextWakeAt: null,
};
const gov = configured('gov-it-projects');
const again: Configuration = { ...gov, version: 2 };
const complaints: Configuration = { ...configured('complaint-handling'), version: 3 };

const changed = (events: readonly CaseEvent[], from: Configuration, to: Configuration, at: number): readonly CaseEvent[] => [
  ...events,
  changeProfile(from, to, foldCase(events), { at, by: 'acc-admin', projectId: '10000', because: 'published', requestType: null }),
];

describe('the past is told by the process of its time (issue 3, item 1)', () => {
  const atFirst: readonly CaseEvent[] = [
    opened({ axes: { type: 'inquiry', urgency: 'low' } }),
    { kind: 'paused', at: MONDAY_9 + minutes(10), by: 'acc-agent', reason: 'supplier delivers' },
    { kind: 'resumed', at: MONDAY_9 + minutes(30), by: 'acc-agent' },
    { kind: 'axis-set', at: MONDAY_9 + minutes(40), by: 'acc-agent', axis: 'urgency', value: 'high', rule: 'agent' },
  ];
  const second = changed(atFirst, gov, again, MONDAY_9 + minutes(50));
  const third = changed(second, again, complaints, MONDAY_9 + hours(1));
  const now = MONDAY_9 + hours(1) + 1;
  const before = panelCase(row, second, again, now, { earlier: [gov], readerZone: 'Asia/Shanghai' });
  const after = panelCase(row, third, complaints, now, { earlier: [gov, again], readerZone: 'Asia/Shanghai' });
  const said = (panel: typeof before): readonly string[] => panel.timeline.map(({ text }) => `${text.en} ${text.zh}`);

  test('no entry of the time line reads otherwise after the change', () => {
    expect(said(before)[1]).toContain('Urgency set to High. First response: due');
    expect(said(before)[0]).not.toContain('Resolve');
    expect(said(after).slice(1)).toEqual(said(before));
    expect(said(after)[0]).toContain('First response: due 2026-03-03 09:20 instead of 2026-03-02 11:20');
  });

  test('what the old process had planned is cancelled by the change; nothing was planned by limits that came later', () => {
    const entries = (panel: typeof before, state: string) =>
      panel.escalations.filter((entry) => entry.state === state && entry.level > 0).map(({ key }) => key);
    expect(entries(before, 'cancelled')).not.toEqual([]);
    expect(entries(before, 'planned')).not.toEqual([]);
    expect(entries(after, 'cancelled').toSorted()).toEqual([...entries(before, 'cancelled'), ...entries(before, 'planned')].toSorted());
    const limit = after.escalations.find(({ key }) => key === entries(before, 'planned')[0]);
    expect(limit?.because).toEqual({ en: 'Another version of the process applies since then.', zh: '此后改用其他流程版本。' });
  });

  test('a promise that was judged before keeps the words of its limit', () => {
    const answered: readonly CaseEvent[] = [...atFirst, { kind: 'first-response-sent', at: MONDAY_9 + minutes(45), by: 'acc-agent' }];
    const panel = panelCase(row, changed(answered, gov, complaints, MONDAY_9 + hours(1)), complaints, now, { earlier: [gov] });
    const response = panel.deadlines.find(({ milestone }) => milestone === 'first-response');
    expect(response).toMatchObject({ state: 'met', limitText: { en: '2 h' } });
  });

  test('a promised update says who promised it and when, not the name of a limit', () => {
    const at = MONDAY_9 + minutes(5);
    const promised: readonly CaseEvent[] = [...atFirst, { kind: 'next-update-promised', at, by: 'acc-agent', dueAt: at + minutes(30) }];
    const panel = panelCase(row, promised, gov, now);
    expect(panel.deadlines.find(({ milestone }) => milestone === 'next-update')).toMatchObject({
      limitText: { en: 'promised', zh: '约定时间' },
      promised: { by: 'acc-agent', at: new Date(at).toISOString() },
    });
  });
});

describe('one zone a screen: the times in its texts are told on the clocks of the reader, as the panel says', () => {
  const london: Configuration = {
    ...gov,
    settings: { ...gov.settings, calendar: { ...gov.settings.calendar, timeZone: 'Europe/London' } },
  };
  const events: readonly CaseEvent[] = [
    opened({ axes: { type: 'inquiry', urgency: 'low' } }),
    { kind: 'axis-set', at: MONDAY_9 + minutes(40), by: 'acc-agent', axis: 'urgency', value: 'high', rule: 'agent' },
    {
      kind: 'escalated',
      at: MONDAY_9 + hours(2),
      key: 'overdue/first-response/1/high-response',
      rule: 'overdue',
      level: 2,
      outcome: 'sent',
    },
    { kind: 'escalation-acknowledged', at: MONDAY_9 + hours(2.5), by: 'acc-agent', nextUpdateAt: MONDAY_9 + hours(4) },
  ];
  const texts = (readerZone: string | null): readonly string[] => {
    const panel = panelCase(row, events, london, MONDAY_9 + hours(3), { readerZone });
    return [...panel.timeline.map(({ text }) => text.en), ...panel.escalations.map(({ because }) => because?.en ?? '')];
  };

  test('of the reader', () => {
    expect(texts('Asia/Shanghai').join('\n')).toContain('First response: due 2026-03-02 11:00 instead of 2026-03-02 13:00');
    expect(texts('Asia/Shanghai')).toContain('Acknowledged 2026-03-02 11:30; next update promised for 2026-03-02 13:00.');
  });
  test('of the calendar where the reader is in no zone we know, by name', () => {
    expect(texts(null).join('\n')).toContain('due 2026-03-02 03:00 (Europe/London) instead of 2026-03-02 05:00 (Europe/London)');
    expect(texts(null)).toContain(
      'Acknowledged 2026-03-02 03:30 (Europe/London); next update promised for 2026-03-02 05:00 (Europe/London).',
    );
  });
});

test('a pause is told in the words of who paused, to the team; only a pause for the customer waits for the customer', () => {
  const paused = (reason: string): readonly CaseEvent[] => [
    opened(),
    { kind: 'paused', at: MONDAY_9 + minutes(10), by: 'acc-agent', reason },
  ];
  const now = MONDAY_9 + minutes(20);
  expect(panelCase(row, paused('supplier delivers'), gov, now)).toMatchObject({ paused: true, pausedBecause: 'supplier delivers' });
  expect(portalCase(row, paused('supplier delivers'), gov, now).waiting).toEqual({ on: 'other', why: null, until: null });
  expect(portalCase(row, paused('waiting-for-customer'), gov, now).waiting?.on).toBe('customer');
  const resumed: readonly CaseEvent[] = [...paused('supplier delivers'), { kind: 'resumed', at: MONDAY_9 + minutes(15) }];
  const panel = panelCase(row, resumed, gov, now);
  expect(panel).toMatchObject({ paused: false, pausedBecause: null });
  expect(panel.deadlines.find(({ milestone }) => milestone === 'resolve')?.receipt[1]).toMatchObject({
    reason: 'paused',
    because: 'supplier delivers',
    counted: 0,
  });
});

test('the panel says until when a promise can be made: exactly that is taken, a second later refused (decision 0013)', () => {
  const events: readonly CaseEvent[] = [opened(), { kind: 'escalated', at: MONDAY_9 + 1, key: 'k', rule: 'r', level: 1, outcome: 'sent' }];
  const at = MONDAY_9 + minutes(30);
  const { promisesUntil } = panelCase(row, events, gov, at);
  const situation = { feedbackCase: foldCase(events), configuration: gov, revision: events.length, at, by: 'acc-agent' };
  const later = (iso: string): string => new Date(Date.parse(iso) + 1000).toISOString();
  for (const [last, promise] of [
    [promisesUntil.acknowledgement, (dueAt: string) => acknowledgeEscalation({ nextUpdateAt: dueAt })(situation)],
    [promisesUntil.update, (dueAt: string) => promiseUpdate({ dueAt })(situation)],
  ] as const) {
    expect(promise(last)).toHaveLength(1);
    expect(() => promise(later(last))).toThrow('past');
  }
});
